import { configSchema } from '../cluster/index.ts';
import { UsageError } from '../errors.ts';
import { rosterSchema } from '../grade/index.ts';
import { jsonSchema, schemaNames } from '../lab/index.ts';
import { gradebookSchema } from '../report/gradebook/schema.ts';
import { jsonText } from '../report/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';

/** What there is a schema of: the parts of the lab format, `swarmlab.yaml`, rosters, and what `grade` makes of them. */
export const schemas: Record<string, () => object> = {
  ...Object.fromEntries(schemaNames.map((name) => [name, () => jsonSchema(name)])),
  config: configSchema,
  roster: rosterSchema,
  gradebook: gradebookSchema,
};

/** `swarmlab schema`: what people write, and what programs read of grades, as JSON Schema. `schemas/` has what this prints. */
export function schema(word: string | undefined, { out }: Context): number {
  const write = schemas[word ?? ''];
  if (write === undefined) throw new UsageError(say.commands.schema.which(Object.keys(schemas)));
  out.write(jsonText(write()));
  return exitCodes.passed;
}
