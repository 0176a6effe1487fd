import * as z from 'zod';
import { say } from '../words/index.ts';
import type { Problems } from './problems.ts';
import { suggest } from './suggest.ts';
import type { Located, Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What the author sees as the place of a problem: `service`, `front-matter`; and what its entries are called. */
export interface Subject {
  name: string;
  entry: 'key' | 'option';
}

/** Checks a value against its schema, all of it; undefined after a problem. */
export function validate<S extends z.ZodType>(
  schema: S,
  located: Located,
  subject: Subject,
  problems: Problems,
): z.output<S> | undefined {
  const result = schema.safeParse(located.value, { error: expectation });
  if (result.success) return result.data;
  for (const issue of telling(result.error.issues)) report(issue, schema, located, subject, problems);
  return undefined;
}

/** Of what is unknown in one place so many are told: a file of nothing else is not for us. */
const mostUnknown = 50;

function report(issue: Issue, schema: z.ZodType, located: Located, subject: Subject, problems: Problems): void {
  const { path } = issue;
  const parent = nameOf(subject.name, path.slice(0, -1));
  const key = String(path.at(-1) ?? '');
  const found = path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)?.[step], located.value);
  if (issue.code === 'unrecognized_keys') {
    const within = nameOf(subject.name, path);
    for (const unknown of issue.keys.slice(0, mostUnknown)) {
      const meant = suggest(unknown, keysAt(schema, path));
      const message = say.written.values.unknown(subject.entry, unknown, within, meant);
      problems.error(located.keyLine([...path, unknown]), `unknown-${subject.entry}`, message);
    }
  } else if (issue.code === 'invalid_key') {
    const message = say.written.values.found(issue.issues[0]?.message ?? issue.message, show(key));
    problems.error(located.keyLine(path), 'wrong-key', `${parent}: ${message}`);
  } else if (found === undefined) {
    problems.error(
      located.line(path.slice(0, -1)),
      `missing-${subject.entry}`,
      say.written.values.missing(key, parent),
    );
  } else if (issue.code === 'custom') {
    problems.error(located.line(path), 'wrong-value', `${nameOf(subject.name, path)}: ${issue.message}`);
  } else {
    const wrong = issue.code === 'invalid_value' && typeof found === 'string';
    const message = wrong
      ? say.written.values.unknownValue(found, suggest(found, issue.values.map(String)))
      : say.written.values.found(issue.message, show(found));
    problems.error(located.line(path), 'wrong-value', `${nameOf(subject.name, path)}: ${message}`);
  }
}

/** `history.shows[1].state`. */
function nameOf(root: string, path: Path): string {
  return path.reduce<string>(
    (name, step) => name + (typeof step === 'number' ? `[${step}]` : `.${String(step)}`),
    root,
  );
}

function show(value: unknown): string {
  if (value === null || value === '') return say.written.values.nothing;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}

/**
 * For a union, the problems of the one branch the author had in mind: the one that takes this type of value. And where a
 * key is misspelt, not also that it is missing from the whole.
 */
function telling(issues: readonly Issue[]): Issue[] {
  const flat = issues.flatMap((issue): Issue[] => {
    if (issue.code !== 'invalid_union') return [issue];
    const meant = issue.errors.find((branch) => !branch.some(isOtherType));
    return meant ? telling(meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))) : [issue];
  });
  const misspelt = new Set(flat.filter(({ code }) => code === 'unrecognized_keys').map(({ path }) => path.join('.')));
  return flat.filter(({ code, path }) => code !== 'custom' || !misspelt.has(path.join('.')));
}

function isOtherType(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isOtherType));
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

/** The names that are valid at a path, whichever form of a union is used there. */
function keysAt(schema: unknown, path: Path): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return keysAt(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodPipe) return keysAt(schema.in, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  const [step, ...rest] = path;
  if (schema instanceof z.ZodRecord && step !== undefined) return keysAt(schema.valueType, rest);
  if (schema instanceof z.ZodArray && step !== undefined) return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return step === undefined ? Object.keys(schema.shape) : keysAt(schema.shape[String(step)], rest);
}

/** What a schema wants, where the schema itself does not say it better. */
function expectation(issue: z.core.$ZodRawIssue): string | undefined {
  const { expected } = say.written;
  switch (issue.code) {
    case 'invalid_type':
      return expected.type(issue.expected);
    case 'invalid_value':
      return expected.oneOf(issue.values);
    case 'too_small':
      if (issue.origin === 'string') return expected.someText;
      return issue.origin === 'array' ? expected.someItems : expected.atLeast(issue.minimum);
    case 'too_big':
      return expected.atMost(issue.maximum);
    default:
      return undefined;
  }
}
