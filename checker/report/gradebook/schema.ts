/** The form of `grades.json`, schema 1: programs read these keys. A new one belongs here; none may go or change its meaning. */
import * as z from 'zod';
import type { Gradebook } from '../../grades.ts';

const text = z.string();
const amount = z.number().min(0);
const count = z.int().min(0);
const percent = z.number().min(0).max(100);
const lab = { id: text, title: text, weight: amount, points: amount };

const check = z.strictObject({
  file: text.exactOptional(),
  hidden: z.literal(true).exactOptional(),
  line: count,
  kind: z.enum(['service', 'tasks', 'containers', 'history', 'update', 'http', 'nodes', 'absent']),
  verdict: z.enum(['pass', 'fail', 'notYet', 'skipped', 'broken']),
  points: amount,
  seconds: amount,
  expected: text,
  actual: text,
  why: text.exactOptional(),
  keys: z.array(text).exactOptional(),
  diagnoses: z
    .array(z.strictObject({ id: text, says: text, matters: text, next: text.exactOptional() }))
    .exactOptional(),
  hint: text.exactOptional(),
  next: text.exactOptional(),
  source: z.enum(['api', 'recorded']).exactOptional(),
  byHand: z.strictObject({ points: amount.exactOptional(), comment: text.exactOptional() }).exactOptional(),
});

const step = z.strictObject({
  id: text,
  title: text,
  points: amount,
  earned: amount,
  attempt: z.strictObject({ number: count, of: count, recordedAt: text }).exactOptional(),
  notCounted: z.array(z.enum(['kit', 'solution'])).exactOptional(),
  checks: z.array(check),
});

const labGrade = z.strictObject({
  ...lab,
  earned: amount,
  spent: amount.exactOptional(),
  overtime: z.literal(true).exactOptional(),
  otherVersion: z.literal(true).exactOptional(),
  steps: z.array(step),
});

const student = z.strictObject({
  id: text,
  name: text.exactOptional(),
  email: text.exactOptional(),
  status: z.enum(['graded', 'held', 'missing', 'refused', 'broken']),
  source: z.strictObject({ kind: z.enum(['evidence', 'cluster']), name: text }).exactOptional(),
  basis: z.enum(['end', 'steps']).exactOptional(),
  grade: percent.exactOptional(),
  before: percent.exactOptional(),
  late: z.strictObject({ seconds: amount, penalty: percent, by: z.enum(['roster', 'submission']) }).exactOptional(),
  labs: z.array(labGrade),
  doubts: z.array(z.strictObject({ id: text, line: count.exactOptional(), says: text })),
  digest: text.exactOptional(),
  decision: z.enum(['accept', 'zero']).exactOptional(),
  decided: z.strictObject({ reason: text.exactOptional(), date: text.exactOptional() }).exactOptional(),
  cause: text.exactOptional(),
  seconds: amount,
});

const copy = z.strictObject({
  students: z.array(text),
  rows: z.array(
    z.strictObject({
      kind: z.enum(['swarm', 'task', 'container', 'timeline', 'rhythm']),
      value: text,
      lines: z.record(text, count),
    }),
  ),
});

/** What a gradebook holds, wherever it was read. */
export const gradebookForm = z.strictObject({
  schema: z.literal(1),
  startedAt: text,
  seconds: amount,
  basis: z.enum(['end', 'steps']),
  labs: z.array(z.strictObject(lab)),
  students: z.array(student),
  copies: z.array(copy),
}) satisfies z.ZodType<Gradebook>;

/** The same as JSON Schema. */
export function gradebookSchema(): object {
  return z.toJSONSchema(gradebookForm, { target: 'draft-7' });
}
