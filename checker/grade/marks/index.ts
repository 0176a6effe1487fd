/** Judged work -> the grade of a student, pure. */
import type { Decision, Doubt, StudentGrade } from '../../grades.ts';
import type { Policy, Student } from '../roster/index.ts';
import { afterDue } from './after-due.ts';
import { withMarks } from './by-hand.ts';
import { decided } from './decided.ts';
import type { Judged } from './judged.ts';
import { lateness, ownClock } from './late.ts';
import { percentOf, rounded } from './percent.ts';

export { afterDue } from './after-due.ts';
export { isOf } from './by-hand.ts';
export type { Judged } from './judged.ts';

/**
 * The grade of a student; none where a person has to decide first, or nothing could be judged. `copied` are the doubts that
 * others' work raises.
 */
export function markOf(student: Student, judged: Judged, policy: Policy, copied: readonly Doubt[] = []): StudentGrade {
  const { id, name, email } = student;
  const source = sourceOf(student);
  // What a broken cluster would have shown nobody can decide, nor whether a decision is about it.
  const { digest } = judged.outcome === 'missing' || judged.outcome === 'broken' ? {} : judged;
  const decision = judged.outcome === 'broken' ? { doubts: [] } : decided(student.decision, digest);
  const known = {
    id,
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(source && { source }),
    ...(digest !== undefined && { digest }),
    ...toldOf(decision.counts),
    seconds: judged.seconds,
  };
  const zero = decision.counts?.choice === 'zero' ? { grade: 0 } : {};
  if (judged.outcome !== 'judged') {
    const { outcome: status } = judged;
    const cause = status === 'missing' ? {} : { cause: judged.cause };
    return { ...known, status, labs: [], doubts: decision.doubts, ...cause, ...zero };
  }
  const { labs, doubts: outdated } = withMarks(judged.labs, student.marks, judged.digest, policy.credit);
  const doubts = [
    ...decision.doubts,
    ...outdated,
    ...ownClock(policy, student, judged.handedInAt),
    ...judged.doubts.filter((doubt) => !isDecided(doubt, student)),
    ...copied,
  ];
  const before = percentOf(labs);
  const late = lateness(policy, student);
  const whole = { ...known, before, ...(late && { late }), labs, doubts };
  if (doubts.length > 0 && !decision.counts) return { ...whole, status: 'held' };
  return { ...whole, status: 'graded', grade: rounded(Math.max(0, before - (late?.penalty ?? 0))), ...zero };
}

function toldOf(decision: Decision | undefined): Pick<StudentGrade, 'decision' | 'decided'> {
  if (!decision) return {};
  const { choice, about: _, ...decided } = decision;
  return { decision: choice, ...(Object.keys(decided).length > 0 && { decided }) };
}

/** The roster's word on when work was handed in is the decision on when it was done. */
function isDecided({ id }: Doubt, { submitted }: Student): boolean {
  return id === afterDue && submitted !== undefined;
}

/** Where a student's work is. */
export function sourceOf({ evidence, cluster }: Student): StudentGrade['source'] {
  if (cluster !== undefined) return { kind: 'cluster', name: cluster };
  return evidence === undefined ? undefined : { kind: 'evidence', name: evidence.join(', ') };
}
