import * as z from 'zod';
import type { Expectation } from '../../model.ts';
import { duration, text } from './scalars.ts';

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

/** What every expectation may say about how it is judged. */
export const judged = {
  within: duration.default('60s'),
  for: duration.default(0),
  points: z.int().min(0).default(1),
  hint: text.optional(),
};

/** True where an expectation says more than its subject and how it is judged. */
export function assertsBeyond(subject: string): (raw: object) => boolean {
  return (raw) =>
    Object.entries(raw).some(([key, value]) => key !== subject && !(key in judged) && value !== undefined);
}
