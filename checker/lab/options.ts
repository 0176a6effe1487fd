import * as z from 'zod';
import type { Command } from '../model.ts';
import { say } from '../words/index.ts';
import { type Problems, validate } from '../written/index.ts';
import { durationSource, longestWait, toMilliseconds } from './durations.ts';
import { given, maybe } from './given.ts';

/** Milliseconds that a command may take where its author says nothing. */
export const defaultTimeout = 120_000;

/** What an author writes after `sh`, all of it text. */
export const optionsSchema = z.strictObject({
  node: z
    .string()
    .regex(/^[\w.-]+$/, { error: () => say.lab.expected.nodeName })
    .optional(),
  timeout: z
    .string()
    .regex(new RegExp(`^${durationSource}$`), {
      error: () => say.lab.expected.duration,
      abort: true,
    })
    .refine((text) => toMilliseconds(text) > 0, { error: () => say.lab.checks.noTime })
    .refine((text) => toMilliseconds(text) <= longestWait, { error: () => say.lab.checks.tooMuchTime })
    .optional(),
  exit: z
    .string()
    .regex(/^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/, { error: () => say.lab.expected.exitCode })
    .optional(),
  engine: z.enum(['stops', 'starts']).optional(),
  capture: z
    .string()
    .regex(/^[A-Za-z_]\w*$/, { error: () => say.lab.expected.variable })
    .optional(),
});

type Options = Pick<Command, 'timeout' | 'exit'> & Partial<Pick<Command, 'node' | 'engine' | 'capture'>>;

/** Reads `node=docker-node2 timeout=90s`; undefined after a problem. */
export function readOptions(words: string[], line: number, problems: Problems): Options | undefined {
  const pairs = words.map((word): [string, string | null] => {
    const [name = '', ...value] = word.split('=');
    return [name, value.length > 0 ? value.join('=') : null];
  });
  const names = pairs.map(([name]) => name);
  for (const twice of new Set(names.filter((name, index) => names.indexOf(name) < index))) {
    problems.error(line, 'repeated-option', say.lab.fences.optionTwice(twice));
  }
  const located = { value: Object.fromEntries(pairs), line: () => line, keyLine: () => line };
  const raw = validate(optionsSchema, located, { name: 'sh', entry: 'option' }, problems);
  return (
    raw &&
    given({
      node: raw.node,
      timeout: maybe(raw.timeout, toMilliseconds) ?? defaultTimeout,
      exit: Number(raw.exit ?? 0),
      engine: raw.engine,
      capture: raw.capture,
    })
  );
}
