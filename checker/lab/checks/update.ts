import * as z from 'zod';
import { say } from '../../words/index.ts';
import { given, maybe } from '../given.ts';
import { toPattern } from '../patterns.ts';
import { toDurationRange } from '../ranges.ts';
import { assertsBeyond, checkKind, judged } from './kind.ts';
import { durationRange, pattern, text } from './scalars.ts';
import { updateOrder } from './settings.ts';

const states = [
  'updating',
  'paused',
  'completed',
  'rollback_started',
  'rollback_paused',
  'rollback_completed',
] as const;

const schema = z
  .strictObject({
    update: text,
    state: z.enum(states).optional(),
    order: updateOrder.optional(),
    parallelism: z.int().min(1).optional(),
    gap: durationRange.optional(),
    message: pattern.optional(),
    ...judged,
  })
  .refine(assertsBeyond('update'), {
    error: () => say.lab.checks.assertsNothing(['state', 'order', 'parallelism', 'gap', 'message']),
  });

/** `- update: simple`, the last rolling update as it happened. */
export const update = checkKind(schema, (raw) =>
  given({
    kind: 'update' as const,
    service: raw.update,
    state: raw.state,
    order: raw.order,
    parallelism: raw.parallelism,
    gap: maybe(raw.gap, toDurationRange),
    message: maybe(raw.message, toPattern),
  }),
);
