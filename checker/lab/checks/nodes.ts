import * as z from 'zod';
import { say } from '../../words/index.ts';
import { given, maybe } from '../given.ts';
import { toRange } from '../ranges.ts';
import { checkKind, judged } from './kind.ts';
import { range, saysSomething } from './scalars.ts';

const schema = z.strictObject({
  nodes: z
    .strictObject({
      ready: range.optional(),
      down: range.optional(),
      drained: range.optional(),
      managers: range.optional(),
      workers: range.optional(),
    })
    .refine(saysSomething, {
      error: () => say.lab.checks.assertsNothing(['ready', 'down', 'drained', 'managers', 'workers']),
    })
    .meta({ id: 'nodeCounts' }),
  ...judged,
});

/** `- nodes: { ready: 3 }`. */
export const nodes = checkKind(schema, ({ nodes: raw }) =>
  given({
    kind: 'nodes' as const,
    ready: maybe(raw.ready, toRange),
    down: maybe(raw.down, toRange),
    drained: maybe(raw.drained, toRange),
    managers: maybe(raw.managers, toRange),
    workers: maybe(raw.workers, toRange),
  }),
);
