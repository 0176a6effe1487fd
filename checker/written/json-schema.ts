import * as z from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What a key means to who hovers over it; `id` is that of the mapping it is in, `''` the whole. */
export type Describe = (id: string, key: string) => string | undefined;

/** A schema as JSON Schema, each key with what it means. Draft 7 is what the YAML support of editors knows best. */
export function toJsonSchema(schema: z.ZodType, describe: Describe): JsonSchema {
  const written: JsonSchema = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: withoutBiggest });
  describeKeys('', written, describe);
  for (const [id, definition] of Object.entries(written.definitions ?? {})) {
    describeKeys(id, definition as JsonSchema, describe);
  }
  return written;
}

/** That a whole number must not be too big for JavaScript says nothing to an author. */
function withoutBiggest({ jsonSchema: schema }: { jsonSchema: JsonSchema }): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function describeKeys(id: string, { properties = {} }: JsonSchema, describe: Describe): void {
  for (const [key, value] of Object.entries(properties)) {
    const description = describe(id, key);
    const { $ref, ...rest } = value as JsonSchema;
    // In draft 7 nothing is read beside a reference.
    properties[key] = { ...($ref === undefined ? rest : { allOf: [{ $ref }] }), ...(description && { description }) };
  }
}
