import type { Decision, Gradebook, StepGrade, StudentGrade } from '../../grades.ts';
import { say } from '../../words/index.ts';
import { plain } from './plain.ts';

/** A student as people call them: the id, and the name where there is one. */
export function nameOf({ id, name }: Pick<StudentGrade, 'id' | 'name'>): string {
  return [plain(id), plain(name ?? '')].filter((text) => text !== '').join(' ') || '?';
}

/** What changed a grade beside the checks: late work, what is nobody's work, and a person's decision. */
export function noteOf({
  late,
  decision,
  decided,
  labs,
}: Pick<StudentGrade, 'late' | 'decision' | 'decided' | 'labs'>): string {
  const notes = [
    ...notCounted(labs),
    late && late.penalty > 0 && say.gradebook.late(late.seconds, late.penalty),
    decision && say.gradebook.because(say.gradebook.decided[decision], shownDecided(decided)),
  ];
  return notes.filter(Boolean).join(', ');
}

/** What a person gave to a check; undefined where nobody gave anything. */
export function byHandText(
  lab: string,
  { line, hidden, points, byHand }: StepGrade['checks'][number],
): string | undefined {
  if (!byHand) return undefined;
  const place = `${plain(lab)}:${line}${hidden ? ` (${say.gradebook.course.hidden})` : ''}`;
  const given = byHand.points === undefined ? [] : [say.html.ofPoints(byHand.points, points)];
  return [place, ...given, ...(byHand.comment === undefined ? [] : [plain(byHand.comment, 1000)])].join(' ');
}

function shownDecided({ date, reason }: NonNullable<StudentGrade['decided']> = {}): Pick<Decision, 'date' | 'reason'> {
  return {
    ...(date !== undefined && { date: plain(date, 40) }),
    ...(reason !== undefined && { reason: plain(reason) }),
  };
}

/** What to write into the roster to accept what was looked at; undefined where there is nothing to decide. */
export function decisionLine({ status, grade, digest }: StudentGrade, { startedAt }: Gradebook): string | undefined {
  if (status !== 'held' || grade !== undefined || digest === undefined) return undefined;
  return say.gradebook.decide(plain(digest, 80), plain(startedAt, 10));
}

/** Of how many steps something does not count, and why. */
function notCounted(labs: StudentGrade['labs']): string[] {
  const steps = labs.flatMap((lab) => lab.steps);
  return (['kit', 'solution'] as const).flatMap((by) => {
    const touched = steps.filter((step) => step.notCounted?.includes(by)).length;
    return touched > 0 ? [say.gradebook.notCounted[by](touched)] : [];
  });
}
