/** Values as people write them in a roster: texts, durations, moments. */
import * as z from 'zod';
import { say } from '../../words/index.ts';

const words = () => say.grade.expected;

/** Control characters would write over a terminal; half a surrogate pair is no character at all. */
const printable = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;

/** Some text on one line, at most so many characters. */
export const text = (most: number) =>
  z
    .string()
    .min(1)
    .max(most, { error: () => words().shorter(most) })
    .regex(printable, { error: () => words().printable })
    .refine((found) => found.trim() === found, { error: () => words().trimmed });

/** A day, as `2026-12-01`. */
export const date = z.iso.date({ error: () => words().date });

/** Of what was judged, as `grade` tells it and `sha256sum` computes it. */
export const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, { error: () => words().digest });

const units: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `90s`, `15m`, `1d12h`: milliseconds, at least and at most so many. */
export const duration = (least: number, most: number) =>
  z
    .string()
    .regex(/^(?:\d{1,6}[smhd])+$/, { error: () => words().duration })
    .transform(toMilliseconds)
    .refine((found) => found >= least && found <= most, { error: () => words().between(least, most) });

function toMilliseconds(written: string): number {
  const parts = written.matchAll(/(\d+)([smhd])/g);
  return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
}

/** No roster is about another century: what lies outside is a slip of the finger, or worse. */
const [earliest, latest] = [Date.parse('2020-01-01T00:00:00Z'), Date.parse('2100-01-01T00:00:00Z')];

/** `2026-11-30T18:00:00+01:00`: milliseconds since the epoch. Without an offset nobody knows which moment is meant. */
export const moment = z.iso
  .datetime({ offset: true, error: () => words().moment })
  .transform((written) => Date.parse(written))
  .refine((found) => found >= earliest && found < latest, { error: () => words().thisCentury });
