import * as z from 'zod';
import type { TaskPattern } from '../../model.ts';
import { say } from '../../words/index.ts';
import { nearest } from '../../written/index.ts';
import { given, maybe } from '../given.ts';
import { toPattern } from '../patterns.ts';
import { toRange } from '../ranges.ts';
import { checkKind, judged } from './kind.ts';
import { made, pattern, range, since, taskState, text } from './scalars.ts';

const task = z
  .strictObject({
    state: taskState.optional(),
    desired: taskState.optional(),
    exit: z.int().min(0).max(255).optional(),
    error: pattern.optional(),
    image: text.optional(),
    node: text.optional(),
    made: made.optional(),
    since: since.optional(),
  })
  .meta({ id: 'taskPattern' });

const words = ['any', 'every'];

/** Any other text is a node's name, so a slip in the two words must be found here. */
const slotName = text.superRefine((name, context) => {
  const meant = nearest(name, words);
  if (!meant || words.includes(name)) return;
  context.addIssue({ code: 'custom', message: say.lab.checks.unknownSlot(name, meant) });
});

const schema = z
  .strictObject({
    history: text,
    slot: z.union([z.int().min(1), slotName], { error: () => say.lab.expected.slot }),
    shows: z.array(task).min(1).optional(),
    count: range.optional(),
    ...judged,
  })
  .refine(({ shows, count }) => shows ?? count, { error: () => say.lab.checks.assertsNothing(['shows', 'count']) });

/** `- history: simple`, the tasks of a slot, newest first. */
export const history = checkKind(schema, (raw) =>
  given({
    kind: 'history' as const,
    service: raw.history,
    slot: raw.slot,
    shows: (raw.shows ?? []).map(toTaskPattern),
    count: maybe(raw.count, toRange),
  }),
);

function toTaskPattern(raw: z.output<typeof task>): TaskPattern {
  return given({ ...raw, error: maybe(raw.error, toPattern) });
}
