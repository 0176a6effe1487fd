import { configSchema } from '../cluster/index.ts';
import { UsageError } from '../errors.ts';
import { rosterSchema } from '../grade/index.ts';
import { jsonSchema, schemaNames } from '../lab/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';

/** What there is a schema of: the parts of the lab format, and `swarmlab.yaml`. */
export const schemas: Record<string, () => object> = {
  ...Object.fromEntries(schemaNames.map((name) => [name, () => jsonSchema(name)])),
  config: configSchema,
  roster: rosterSchema,
};

/** `swarmlab schema`: what people write, as JSON Schema. `schemas/` has what this prints. */
export function schema(word: string | undefined, { out }: Context): number {
  const write = schemas[word ?? ''];
  if (write === undefined) throw new UsageError(say.commands.schema.which(Object.keys(schemas)));
  out.write(`${JSON.stringify(write(), undefined, 2)}\n`);
  return exitCodes.passed;
}
