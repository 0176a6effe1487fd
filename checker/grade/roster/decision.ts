/** What a person decided of a grade that was held, and about which work: another file of the same name is another matter. */
import * as z from 'zod';
import type { Decision } from '../../grades.ts';
import { say } from '../../words/index.ts';
import { present } from './present.ts';
import { date, digest, text } from './values.ts';

const words = () => say.grade.expected;

/** Dots are what `grade` prints where the reason is to be written. */
const reason = text(500).regex(/[\p{L}\p{N}]/u, { error: () => words().reason });

const written = z
  .strictObject({
    accept: digest.optional(),
    zero: digest.optional(),
    reason: reason.optional(),
    date: date.optional(),
  })
  .meta({ id: 'decision' })
  .refine(({ accept, zero }) => (accept === undefined) !== (zero === undefined), {
    error: () => words().oneDecision,
  })
  .transform(({ accept, zero, ...known }) =>
    present<Decision>({ choice: accept === undefined ? 'zero' : 'accept', about: accept ?? zero, ...known }),
  );

/** On one line, for rosters that are rows: `accept sha256:… 2026-12-01 asked her, she knows her work`. */
const form = /^(accept|zero)(?: +(sha256:[0-9a-f]{64})(?: +(\d{4}-\d\d-\d\d)(?: +(.+))?)?)?$/;

const line = text(700)
  .regex(form, { error: () => words().decision })
  .transform((one) => {
    const [, choice, about, date, reason] = form.exec(one) ?? [];
    return present<Decision>({ choice: choice === 'accept' ? choice : 'zero', about, date, reason });
  });

export const decision = z.union([line, written]);
