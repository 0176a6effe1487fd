/**
 * Parameters of a lab, `port: [8004-8010]`: values drawn from a student's id, so that neighbours solve different numbers. They are
 * put in place of `{{port}}` before the lab is read, and all lines stay where they are.
 */
import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod';
import type { Lab } from '../model.ts';
import { studentKey } from '../student-id.ts';
import { say } from '../words/index.ts';
import { Problems, readYaml, suggest, validate } from '../written/index.ts';

/** Whose variant it is where nobody is named: `run`, `lint` and `prove` take it. */
export const exampleStudent = 'example';

/** Go's templates, which docker takes for formats, have words of their own between such braces. */
const ofTemplates = ['end', 'else', 'break', 'continue'];

const name = z
  .string()
  .regex(/^[a-z][A-Za-z0-9-]{0,39}$/, { error: () => say.lab.expected.parameterName })
  .refine((word) => !ofTemplates.includes(word), { error: () => say.lab.expected.parameterName });

/** What needs no quotes anywhere: in YAML, in a shell, in Markdown. */
const value = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._:/-]*[A-Za-z0-9])?$/, { error: () => say.lab.expected.parameterValue })
  .refine((text) => rangeLength(text) <= longestRange, { error: () => say.lab.expected.parameterRange(longestRange) });

const longestRange = 1000;

/** What an author writes below `parameters`. */
export const parametersSchema = z.record(name, z.array(z.union([z.int().min(0), value])).min(1));

/** The values of each parameter, in the author's order: ranges one by one. */
export type Parameters = Record<string, string[]>;

/** A lab's text with the values of one student in it. */
export interface Variant {
  text: string;
  /** What each parameter may be; absent where the lab has none, and `drawn` too. */
  parameters?: Parameters;
  drawn?: Record<string, string>;
  /** What it was drawn from, beside the student's id. */
  sheetCode?: string | undefined;
}

/** From what a lab draws: the student alone, or also the code of their sheet. */
export interface Draw {
  student: string;
  /** By the lab's id; undefined where there is none. */
  code?: ((lab: string) => string | undefined) | undefined;
}

/** What a student is given to do. `found` gets the names between `{{` and `}}` that are no parameters. */
export function variantFor(
  text: string,
  { student, code }: Draw,
  found: Problems,
  known = new Map<string, Parameters>(),
): Variant {
  const parameters = declared(text, known);
  if (parameters === undefined) return { text };
  const id = idIn(text);
  const sheetCode = needsCode(text) ? code?.(id) : undefined;
  const drawn = draw({ id, parameters }, student, sheetCode);
  return { text: fillIn(text, drawn, found), parameters, drawn, sheetCode };
}

/** A lab's id, before it is read. */
function idIn(text: string): string {
  return /^id\s*:\s*["']?([a-z0-9-]+)/m.exec(text)?.[1] ?? '';
}

/** True for a lab whose values are drawn from the code of a sheet. */
function needsCode(text: string): boolean {
  return /^code\s*:\s*true\s*(?:#.*)?$/m.test(text.split(/^---\s*$/m, 2)[1] ?? '');
}

/** The same draw everywhere: from the student's id, which everybody knows, or from the code of their sheet, which nobody else does. */
export function draw(
  { id, parameters = {} }: Pick<Lab, 'id' | 'parameters'>,
  student: string,
  code?: string,
): Record<string, string> {
  const who = studentKey(student);
  const drawn = Object.entries(parameters).map(([parameter, values]): [string, string] => {
    const hash = code === undefined ? createHash('sha256') : createHmac('sha256', code);
    const digest = hash.update(JSON.stringify([id, parameter, who])).digest();
    return [parameter, values[digest.readUIntBE(0, 6) % values.length] ?? ''];
  });
  return Object.fromEntries(drawn);
}

/** Puts values in place of `{{name}}`. A name that has none is a problem: it would be read as it stands. */
export function fillIn(text: string, drawn: Readonly<Record<string, string>>, found: Problems): string {
  const fill = (line: string, index: number) =>
    line.replace(/\{\{([A-Za-z][\w-]{0,39})\}\}/g, (whole, word: string) => {
      if (Object.hasOwn(drawn, word)) {
        // Ids of steps must be the same for all students.
        if (line.startsWith('## ')) found.error(index + 1, 'parameter-in-heading', say.lab.parameters.inHeading(word));
        return drawn[word] ?? '';
      }
      if (ofTemplates.includes(word)) return whole;
      found.error(index + 1, 'unknown-parameter', say.lab.parameters.unknown(word, suggest(word, Object.keys(drawn))));
      return whole;
    });
  return text.split('\n').map(fill).join('\n');
}

/** A lab's text as the student is given it for whom the lab was read. */
export function asGiven(text: string, { drawn }: Pick<Lab, 'drawn'>): string {
  return drawn ? fillIn(text, drawn, new Problems('')) : text;
}

/** What stands below `parameters` in the front matter. What is wrong with it is told when the front matter is read. */
function declared(text: string, known: Map<string, Parameters>): Parameters | undefined {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const head = lines.slice(0, Math.max(0, end));
  const start = head.findIndex((line) => /^parameters\s*:/.test(line));
  if (start < 0) return undefined;
  const next = head.findIndex((line, index) => index > start && /^[^\s#}\]]/.test(line));
  const block = head.slice(start, next < 0 ? undefined : next).join('\n');
  const parameters = known.get(block) ?? readParameters(block);
  if (parameters) known.set(block, parameters);
  return parameters;
}

function readParameters(block: string): Parameters | undefined {
  const silent = new Problems('');
  const yaml = readYaml(block, 1, silent);
  const written =
    yaml && validate(z.object({ parameters: parametersSchema }), yaml, { name: '', entry: 'key' }, silent);
  return written && expanded(written.parameters);
}

/** `8004-8006` is three values. */
export function expanded(written: z.output<typeof parametersSchema>): Parameters {
  const all = Object.entries(written).map(([parameter, values]): [string, string[]] => [
    parameter,
    values.flatMap((one) => {
      const [from = 0, to = -1] = rangeOf(String(one)) ?? [];
      return to < from ? [String(one)] : Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
    }),
  ]);
  return Object.fromEntries(all);
}

function rangeOf(text: string): [number, number] | undefined {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  return from === undefined || to === undefined ? undefined : [Number(from), Number(to)];
}

function rangeLength(text: string): number {
  const [from, to] = rangeOf(text) ?? [0, 0];
  return to < from ? Number.POSITIVE_INFINITY : to - from + 1;
}
