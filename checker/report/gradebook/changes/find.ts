/** Whose grade is another than the last time, and all that may be why. Pure. */
import type { Gradebook, LabGrade, StepGrade, StudentGrade } from '../../../grades.ts';
import type { GradeChange } from '../../../words/en/gradebook.ts';

type GradedCheck = StepGrade['checks'][number];

/** A student whose grade or status is another. */
export interface ChangedStudent {
  student: StudentGrade;
  from: Standing | undefined;
  /** Absent where the roster does not name them any more. */
  to: Standing | undefined;
  why: GradeChange[];
}

export type Standing = Pick<StudentGrade, 'status' | 'grade'>;

/** In the order of the roster; then those who are not in it any more. */
export function changedStudents(old: Gradebook, book: Gradebook): ChangedStudent[] {
  const before = new Map(old.students.map((student) => [student.id, student]));
  const now = new Set(book.students.map(({ id }) => id));
  const there = book.students.flatMap((student): ChangedStudent[] => {
    const was = before.get(student.id);
    if (was && was.status === student.status && was.grade === student.grade) return [];
    return [{ student, from: was, to: student, why: was ? reasons(was, student) : [] }];
  });
  const gone = old.students.filter(({ id }) => !now.has(id));
  return [...there, ...gone.map((student) => ({ student, from: student, to: undefined, why: [] }))];
}

function reasons(was: StudentGrade, is: StudentGrade): GradeChange[] {
  const why: GradeChange[] = [];
  if (was.digest !== is.digest) why.push({ kind: 'work', from: was.digest, to: is.digest });
  if (was.decision !== is.decision) why.push({ kind: 'decision', from: was.decision, to: is.decision });
  const [lost, loses] = [was.late?.penalty ?? 0, is.late?.penalty ?? 0];
  if (lost !== loses) why.push({ kind: 'penalty', from: lost, to: loses });
  if (was.basis !== is.basis) why.push({ kind: 'basis' });
  const labs = new Set([...was.labs, ...is.labs].map(({ id }) => id));
  for (const id of labs) {
    const of = ({ labs }: StudentGrade) => labs.find((lab) => lab.id === id);
    why.push(...labReasons(id, of(was), of(is)));
  }
  const doubts = (one: StudentGrade) => [...new Set(one.doubts.map((doubt) => doubt.id))];
  for (const id of doubts(is)) if (!doubts(was).includes(id)) why.push({ kind: 'doubt', id, is: true });
  for (const id of doubts(was)) if (!doubts(is).includes(id)) why.push({ kind: 'doubt', id, is: false });
  return why;
}

function labReasons(lab: string, was: LabGrade | undefined, is: LabGrade | undefined): GradeChange[] {
  if (!was || !is) return [{ kind: 'lab', lab, is: is !== undefined }];
  const why: GradeChange[] = [];
  if (was.weight !== is.weight) why.push({ kind: 'weight', lab, from: was.weight, to: is.weight });
  const ids = new Set([...was.steps, ...is.steps].map(({ id }) => id));
  for (const step of ids) {
    const of = ({ steps }: LabGrade) => steps.find(({ id }) => id === step)?.checks ?? [];
    for (const [before, after] of paired(of(was), of(is))) why.push(...checkReason(lab, step, before, after));
  }
  const total = (side: LabGrade) => side.steps.reduce((sum, { earned }) => sum + earned, 0);
  if (why.length === 0 && total(was) !== total(is)) why.push({ kind: 'credit', lab });
  return why;
}

type Pair = [was: GradedCheck | undefined, is: GradedCheck | undefined];

/** The checks of a step, by their lines; where lines have moved, by their order. */
function paired(was: readonly GradedCheck[], is: readonly GradedCheck[]): Pair[] {
  const key = ({ hidden, line }: GradedCheck) => `${hidden ?? false} ${line}`;
  const lines = new Map(is.map((check) => [key(check), check]));
  const unmoved = was.length === is.length && was.every((check) => lines.has(key(check)));
  if (unmoved) return was.map((check) => [check, lines.get(key(check))]);
  return Array.from({ length: Math.max(was.length, is.length) }, (_, index) => [was[index], is[index]]);
}

function checkReason(
  lab: string,
  step: string,
  was: GradedCheck | undefined,
  is: GradedCheck | undefined,
): GradeChange[] {
  const told = is ?? was;
  const [from, to] = [was, is].map((check) => (check ? earnedOf(check) : 0)) as [number, number];
  const worth = [was?.points ?? 0, is?.points ?? 0] as const;
  if (!told || (from === to && worth[0] === worth[1])) return [];
  const byHand = is?.byHand?.points !== undefined && is.byHand.points !== was?.byHand?.points;
  const { line, hidden = false } = told;
  return [{ kind: 'check', lab, step, line, hidden, from, to, worth, byHand }];
}

function earnedOf({ verdict, points, byHand }: GradedCheck): number {
  return byHand?.points ?? (verdict === 'pass' ? points : 0);
}
