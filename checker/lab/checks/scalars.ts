import * as z from 'zod';
import type { Range } from '../../model.ts';
import { taskStates } from '../../task-states.ts';
import { say } from '../../words/index.ts';
import { durationSource, toMilliseconds } from '../durations.ts';
import { patternFault } from '../patterns.ts';
import { durationRangePattern, rangePattern, toDurationRange, toRange } from '../ranges.ts';

/** A name or an image: any text but none. */
export const text = z.string().min(1);

/** A bare `0` needs no unit. */
export const duration = z
  .union(
    [z.literal(0), z.string().regex(new RegExp(`^${durationSource}$`), { error: () => say.lab.expected.duration })],
    {
      error: () => say.lab.expected.duration,
    },
  )
  .meta({ id: 'duration', examples: ['500ms', '90s', '1m30s'] });

/** Milliseconds of a `duration`. */
export function toDuration(written: 0 | string): number {
  return written === 0 ? 0 : toMilliseconds(written);
}

const count = { error: () => say.lab.expected.count };

/** `2` or `">=2"`. */
export const range = z
  .union([z.int().min(0), z.string().regex(rangePattern, count)], count)
  .meta({ id: 'count', examples: [2, '>=2', '<1'] });

/** `">=10s"`. */
export const durationRange = z
  .string({ error: () => say.lab.expected.durationRange })
  .regex(durationRangePattern, { error: () => say.lab.expected.durationRange });

/** Exactly `10s`, or `">=10s"`. */
export const durationSetting = z
  .union([duration, durationRange], { error: () => say.lab.expected.duration })
  .meta({ id: 'durationSetting', examples: ['10s', '>=10s'] });

/** A number where exactly that is wanted, else the range. */
export function toSetting(written: number | string): number | Range {
  return exactly(toRange(written));
}

/** The same of a duration, in milliseconds. */
export function toDurationSetting(written: 0 | string): number | Range {
  return written === 0 ? 0 : exactly(toDurationRange(written));
}

function exactly(range: Range): number | Range {
  return range.op === '=' ? range.value : range;
}

/** A literal, or a regular expression between slashes. */
export const pattern = z
  .string()
  .min(1)
  .superRefine((written, context) => {
    const fault = patternFault(written);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

/** A state of a task. */
export const taskState = z.enum(taskStates).meta({ id: 'taskState' });

/** When a task was made. */
export const made = z.enum(['with-service', 'later', 'before-step', 'in-step']).meta({ id: 'made' });

/** Since what moment. */
export const since = z.enum(['step']).meta({ id: 'since' });

/** True for a mapping that says something. */
export function saysSomething(value: object): boolean {
  return Object.values(value).some((entry) => entry !== undefined);
}
