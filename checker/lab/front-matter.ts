import * as z from 'zod';
import { say } from '../words/index.ts';
import { nearest, type Problems, readYaml, validate } from '../written/index.ts';
import { oneLine } from './markdown.ts';
import { parametersSchema } from './parameters.ts';

const texts = z.array(z.string().min(1));

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for what a lab may be called. */
export function isLabId(word: string): boolean {
  return idPattern.test(word);
}

/** What a lab may be called, of what a person would call it; empty where nothing is left of that. */
export function labIdLike(name: string): string {
  return (name.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');
}

/** What an author writes between the two `---` lines. */
export const frontMatterSchema = z.strictObject({
  id: z.string().regex(idPattern, { error: () => say.lab.expected.id }),
  title: z.string().min(1).transform(oneLine),
  minutes: z.int().min(1),
  points: z.int().min(0).optional(),
  bonus: z.literal(true).optional(),
  mode: z.literal('exam').optional(),
  parameters: parametersSchema.optional(),
  code: z.literal(true).optional(),
  needs: z
    .strictObject({
      swarm: z.enum(['ready', 'none']).default('ready'),
      nodes: z.int().min(1).max(9).default(3),
      managers: z.int().min(1).max(9).default(1),
      images: texts.default([]),
    })
    .refine(({ nodes, managers }) => managers <= nodes, { error: () => say.lab.expected.fewerManagers })
    .meta({ id: 'needs' })
    .prefault({}),
  owns: z
    .strictObject({ services: texts.default([]), stacks: texts.optional() })
    .meta({ id: 'owns' })
    .prefault({}),
});

/** Front matter with its defaults filled in. */
export type FrontMatter = z.output<typeof frontMatterSchema>;

/** Keys that only our front matter has; those of the generators of web sites have other names. */
const ours = ['minutes', 'points', 'bonus', 'mode', 'parameters', 'code', 'needs', 'owns'];

/** True for front matter that is meant for us, be it right or not. Any other is of whoever the file was written for. */
export function isOurs(text: string): boolean {
  const lines = text.split('\n');
  if (!isRule(lines[0])) return false;
  const end = lines.findIndex((line, index) => index > 0 && isRule(line));
  const keys = lines.slice(1, end < 0 ? undefined : end).flatMap((line) => /^([\w-]+)\s*:/.exec(line)?.[1] ?? []);
  if (keys.some((key) => nearest(key, ours))) return true;
  return keys.includes('id') && keys.every((key) => nearest(key, ['id', 'title']));
}

/** The title in front matter that is not ours, and the Markdown below, which keeps its line numbers. */
export function readForeignFrontMatter(text: string): { title?: string; body: string } {
  const [head] = /^(---|\+\+\+)[ \t]*\n(?:[\s\S]*?\n)??\1[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (head === undefined) return { body: text };
  const title = /^title\s*[:=]\s*(["']?)(.+)\1\s*$/m.exec(head)?.[2]?.trim();
  const body = head.replace(/[^\n]/g, '') + text.slice(head.length);
  return title ? { title, body } : { body };
}

/** Splits a lab into its front matter and the Markdown below, which keeps its line numbers: blank lines stand for the rest. */
export function readFrontMatter(
  text: string,
  problems: Problems,
  heads = new Map<string, FrontMatter>(),
): { meta?: FrontMatter; body: string } {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && isRule(line));
  if (end < 0) {
    problems.error(1, 'front-matter-unclosed', say.lab.frontMatter.unclosed);
    return { body: ['', ...lines.slice(1)].join('\n') };
  }
  const body = '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n');
  const head = lines.slice(1, end).join('\n');
  const meta = heads.get(head) ?? readHead(head, problems);
  if (meta) heads.set(head, meta);
  return meta ? { meta, body } : { body };
}

function readHead(head: string, problems: Problems): FrontMatter | undefined {
  const yaml = readYaml(head, 2, problems);
  return yaml && validate(frontMatterSchema, yaml, { name: 'front-matter', entry: 'key' }, problems);
}

/** The line of a text on which a key of its front matter stands; 1 where it does not. */
export function lineOfKey(text: string, key: string): number {
  const quoted = new RegExp(`^["']?${key}["']?\\s*:`);
  const lines = text.split(/\r\n?|\n/);
  return Math.max(1, lines.findIndex((line) => quoted.test(line)) + 1);
}

function isRule(line: string | undefined): boolean {
  return line?.trimEnd() === '---';
}
