import * as z from 'zod';
import type { Check, Expectation } from '../../model.ts';
import { say } from '../../words/index.ts';
import { longestWait } from '../durations.ts';
import { duration, saysSomething, text, toDuration } from './scalars.ts';

/** One kind of expectation: what an author may write, and what it means. */
export interface CheckKind<S extends z.ZodObject = z.ZodObject> {
  schema: S;
  toExpectation(raw: z.output<S>): Expectation;
}

/** Lets each kind's own type of raw input be known inside it, and forgotten in the table of kinds. */
export function checkKind<S extends z.ZodObject>(
  schema: S,
  toExpectation: (raw: z.output<S>) => Expectation,
): CheckKind {
  return { schema, toExpectation: (raw) => toExpectation(raw as z.output<S>) };
}

/** What is told when it does not hold: whatever differs, or by the keys that do. */
const hint = z
  .union([text, z.record(z.string(), text).refine(saysSomething)], { error: () => say.lab.expected.hint })
  .meta({ id: 'hint' });

/** As long as anybody waits. */
const wait = duration.refine((written) => toDuration(written) <= longestWait, {
  error: () => say.lab.checks.tooMuchTime,
});

/** What every expectation may say about how it is judged. */
export const judged = {
  within: wait.default('60s'),
  for: wait.default(0),
  points: z.int().min(0).default(1),
  hint: hint.optional(),
};

/** True where an expectation says more than its subject and how it is judged. */
export function assertsBeyond(subject: string): (raw: object) => boolean {
  return (raw) =>
    Object.entries(raw).some(([key, value]) => key !== subject && !(key in judged) && value !== undefined);
}

/** All that may be told as a hint of a check, whatever differs. */
export function hintsOfCheck({ hint = {} }: Check): string[] {
  return typeof hint === 'string' ? [hint] : Object.values(hint);
}
