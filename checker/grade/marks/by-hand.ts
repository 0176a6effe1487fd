/** Points and comments that a person gave to single checks of the work that was judged. */
import type { Doubt, LabGrade, StepGrade } from '../../grades.ts';
import { say } from '../../words/index.ts';
import { credited } from '../judge/index.ts';
import type { CheckMark, Credit, Marks } from '../roster/index.ts';

/** The labs with what a person gave; where that was given to other work they are as they were, and it is told. */
export function withMarks(
  labs: LabGrade[],
  marks: Marks | undefined,
  digest: string,
  credit: Credit,
): { labs: LabGrade[]; doubts: Doubt[] } {
  if (!marks) return { labs, doubts: [] };
  if (marks.about !== digest) {
    return { labs, doubts: [{ id: 'marks-about-another', says: say.grade.doubts.markedOther(marks.about, digest) }] };
  }
  return { labs: labs.map((lab) => credited(marked(lab, marks.checks), credit)), doubts: [] };
}

function marked(lab: LabGrade, marks: readonly CheckMark[]): LabGrade {
  const own = marks.filter((mark) => mark.lab === lab.id);
  const check = (one: StepGrade['checks'][number]) => {
    const mark = own.find((mark) => isOf(mark, one));
    return mark ? { ...one, byHand: mark.byHand } : one;
  };
  return { ...lab, steps: lab.steps.map((step) => ({ ...step, checks: step.checks.map(check) })) };
}

/** True where a person who named this check means the one of this line. */
export function isOf({ line, hidden }: CheckMark, check: { line: number; hidden?: boolean }): boolean {
  return line === check.line && hidden === (check.hidden ?? false);
}
