import * as z from 'zod';
import { say } from '../../words/index.ts';
import { given, maybe } from '../given.ts';
import { toRange } from '../ranges.ts';
import { assertsBeyond, checkKind, judged } from './kind.ts';
import { range, text } from './scalars.ts';

const schema = z
  .strictObject({ containers: text, running: range.optional(), named: z.enum(['task.id']).optional(), ...judged })
  .refine(assertsBeyond('containers'), { error: () => say.lab.checks.assertsNothing(['running', 'named']) });

/** `- containers: simple`, on every node. */
export const containers = checkKind(schema, (raw) =>
  given({
    kind: 'containers' as const,
    service: raw.containers,
    running: maybe(raw.running, toRange),
    named: raw.named,
  }),
);
