import * as z from 'zod';
import { say } from '../words/index.ts';
import { toJsonSchema } from '../written/index.ts';
import { kinds } from './checks/kinds.ts';
import { frontMatterSchema } from './front-matter.ts';

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
 * must assert something, or that a regular expression must be one.
 */
export function jsonSchema(name: SchemaName): object {
  const { schema, words } = parts[name];
  const written = toJsonSchema(schema, (id, key) => meaning(id === '' ? words : id, key));
  return { ...written, description: say.format[words][''] };
}

function meaning(id: string, key: string): string | undefined {
  const own: Record<string, string> = id in say.format ? say.format[id as keyof typeof say.format] : {};
  return own[key] ?? (id in kinds ? (judged(key) ?? own['*']) : undefined);
}

function judged(key: string): string | undefined {
  return Object.entries(say.format.judged).find(([name]) => name === key)?.[1];
}
