import { UsageError } from '../errors.ts';
import { jsonSchema, schemaNames } from '../lab/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';

/** `swarmlab schema`: a part of the lab format as JSON Schema. `schemas/` has what this prints. */
export function schema(word: string | undefined, { out }: Context): number {
  const name = schemaNames.find((one) => one === word);
  if (name === undefined) throw new UsageError(say.commands.schema.which(schemaNames));
  out.write(`${JSON.stringify(jsonSchema(name), undefined, 2)}\n`);
  return exitCodes.passed;
}
