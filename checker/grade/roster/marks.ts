/** Points and comments that a person gives to single checks, and to which work: those for another file are not for this one. */
import * as z from 'zod';
import type { ByHand } from '../../grades.ts';
import { say } from '../../words/index.ts';
import { present } from './present.ts';
import { digest, text } from './values.ts';

/** What a person gives to one check, named as reports do: `exam:31`. */
export interface CheckMark {
  lab: string;
  line: number;
  /** The line is one of the marking file. */
  hidden: boolean;
  byHand: ByHand;
}

export interface Marks {
  /** The digest of the work that was looked at. */
  about: string;
  checks: CheckMark[];
}

const words = () => say.grade.expected;

const check = z
  .strictObject({
    check: z.string().regex(/^[a-z0-9-]{1,100}:\d{1,6}$/, { error: () => words().check }),
    hidden: z.literal(true).optional(),
    points: z.number().min(0).max(1000).optional(),
    comment: text(1000).optional(),
  })
  .meta({ id: 'mark' })
  .refine(({ points, comment }) => points !== undefined || comment !== undefined, { error: () => words().someMark })
  .transform(({ check, hidden = false, points, comment }): CheckMark => {
    const [lab = '', line = ''] = check.split(':');
    return { lab, line: Number(line), hidden, byHand: present<ByHand>({ points, comment }) };
  });

export const marks = z
  .strictObject({ about: digest, checks: z.array(check).min(1).max(500) })
  .meta({ id: 'marks' }) satisfies z.ZodType<Marks>;
