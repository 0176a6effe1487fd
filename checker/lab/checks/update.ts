import * as z from 'zod';
import { say } from '../../words/index.ts';
import { given, maybe } from '../given.ts';
import { toPattern } from '../patterns.ts';
import { toDurationRange, toRange } from '../ranges.ts';
import { assertsBeyond, checkKind, judged } from './kind.ts';
import { durationRange, pattern, range, since, text } from './scalars.ts';
import { updateOrder } from './settings.ts';

const states = [
  'updating',
  'paused',
  'completed',
  'rollback_started',
  'rollback_paused',
  'rollback_completed',
] as const;

const atOnce = range.refine((written) => toRange(written).value > 0, { error: () => say.lab.expected.atOnce });

const schema = z
  .strictObject({
    update: text,
    from: text.optional(),
    to: text.optional(),
    state: z.enum(states).optional(),
    order: updateOrder.optional(),
    parallelism: atOnce.optional(),
    gap: durationRange.optional(),
    message: pattern.optional(),
    since: since.optional(),
    ...judged,
  })
  .refine(assertsBeyond('update'), {
    error: () =>
      say.lab.checks.assertsNothing(['from', 'to', 'state', 'order', 'parallelism', 'gap', 'message', 'since']),
  });

/** `- update: simple`, the last rolling update as it happened. */
export const update = checkKind(schema, (raw) =>
  given({
    kind: 'update' as const,
    service: raw.update,
    from: raw.from,
    to: raw.to,
    state: raw.state,
    order: raw.order,
    parallelism: maybe(raw.parallelism, toRange),
    gap: maybe(raw.gap, toDurationRange),
    message: maybe(raw.message, toPattern),
    since: raw.since,
  }),
);
