/** What a roster may hold. */
import * as z from 'zod';
import { isStudentId, studentIdPattern } from '../../student-id.ts';
import { say } from '../../words/index.ts';
import { decision } from './decision.ts';
import { marks } from './marks.ts';
import { duration, moment, text } from './values.ts';

const [second, hour, day] = [1_000, 3_600_000, 86_400_000];

const labChoice = z
  .strictObject({ lab: text(200), weight: z.number().min(0.01).max(1000).default(1) })
  .meta({ id: 'lab' });

const lateRule = z
  .strictObject({
    each: duration(second, 366 * day),
    lose: z.number().min(0).max(100),
    most: z.number().min(0).max(100).default(100),
    grace: duration(0, 366 * day).prefault('0s'),
  })
  .meta({ id: 'late' });

const rules = {
  labs: z
    .array(z.union([text(200), labChoice]))
    .min(1)
    .max(100)
    .optional(),
  due: moment.optional(),
  collected: moment.optional(),
  late: lateRule.optional(),
  limit: duration(second, hour).prefault('5m'),
  credit: z.enum(['checks', 'steps', 'labs']).default('checks'),
  judge: z.enum(['steps', 'end']).optional(),
  solutions: z.enum(['count']).optional(),
  code: text(100).optional(),
  began: moment.optional(),
};

/** More students than this are several classes. */
const mostStudents = 3_000;

export const student = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(100, { error: () => say.grade.expected.shorter(100) })
      .refine((id) => id.trim() === id, { error: () => say.grade.expected.trimmed, abort: true })
      .regex(studentIdPattern, { error: () => say.grade.expected.studentId, abort: true })
      .refine(isStudentId, { error: () => say.grade.expected.studentId }),
    name: text(200).optional(),
    email: text(254).optional(),
    evidence: z
      .union([text(500), z.array(text(500)).min(1).max(50)])
      .transform((paths) => [paths].flat())
      .optional(),
    cluster: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,30}$/, { error: () => say.grade.expected.cluster })
      .optional(),
    team: text(100)
      .regex(studentIdPattern, { error: () => say.grade.expected.studentId })
      .optional(),
    submitted: moment.optional(),
    extra: duration(0, day).prefault('0s'),
    code: text(100).optional(),
    began: moment.optional(),
    decision: decision.optional(),
    marks: marks.optional(),
  })
  .meta({ id: 'student' });

/** The rules alone: what `--policy` names, beside a roster of rows. */
export const policyFile = z.strictObject(rules);

export const rosterFile = z.strictObject({
  ...rules,
  students: z
    .array(student)
    .min(1)
    .max(mostStudents, { error: () => say.grade.expected.fewerStudents(mostStudents) }),
});

/** What a person gives by hand, apart from the roster. */
export const marksFile = z.strictObject({
  students: z
    .array(student.pick({ id: true, decision: true, marks: true }))
    .min(1)
    .max(mostStudents),
});

export type WrittenPolicy = z.output<typeof policyFile>;
export type WrittenStudent = z.output<typeof student>;
