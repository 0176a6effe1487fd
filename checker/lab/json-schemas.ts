import * as z from 'zod';
import { say } from '../words/index.ts';
import { kinds } from './checks/kinds.ts';
import { frontMatterSchema } from './front-matter.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const expectations = Object.entries(kinds).map(([name, { schema }]) => schema.meta({ id: name }));

/** Each part of the format, and what its own keys are listed under in the catalogue. */
const parts = {
  'front-matter': { schema: frontMatterSchema, words: 'frontMatter' },
  check: { schema: z.array(z.union(expectations)).min(1), words: 'check' },
} as const;

export type SchemaName = keyof typeof parts;

export const schemaNames = Object.keys(parts) as SchemaName[];

/**
 * A part of the format as JSON Schema, for editors and other tools. It says less than lint: not, for example, that a check
 * must assert something, or that a regular expression must be one. Draft 7 is what the YAML support of editors knows best.
 */
export function jsonSchema(name: SchemaName): object {
  const { schema, words } = parts[name];
  const written: Schema = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: withoutBiggest });
  describe(words, written);
  for (const [id, definition] of Object.entries(written.definitions ?? {})) describe(id, definition as Schema);
  return { ...written, description: say.format[words][''] };
}

/** That a whole number must not be too big for JavaScript says nothing to an author. */
function withoutBiggest({ jsonSchema: schema }: { jsonSchema: Schema }): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

/** Says of each key what it means. */
function describe(id: string, { properties = {} }: Schema): void {
  const own: Record<string, string> = id in say.format ? say.format[id as keyof typeof say.format] : {};
  for (const [key, value] of Object.entries(properties)) {
    const description = own[key] ?? (id in kinds ? (judged(key) ?? own['*']) : undefined);
    const { $ref, ...rest } = value as Schema;
    // In draft 7 nothing is read beside a reference.
    properties[key] = { ...($ref === undefined ? rest : { allOf: [{ $ref }] }), ...(description && { description }) };
  }
}

function judged(key: string): string | undefined {
  return Object.entries(say.format.judged).find(([name]) => name === key)?.[1];
}
