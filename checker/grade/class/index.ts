/** The recipe: read the labs, judge the work, mark it. */
import type { Gradebook } from '../../grades.ts';
import { pointsOf } from '../../lab/index.ts';
import type { Fingerprint } from '../../submission/index.ts';
import { type Mask, noMask } from '../anonymous/index.ts';
import type { EvidenceResult } from '../evidence/index.ts';
import { type Assigned, judgedSteps } from '../judge/index.ts';
import type { ClusterJob } from '../live/index.ts';
import { type Judged, markOf } from '../marks/index.ts';
import type { Roster, Student } from '../roster/index.ts';
import { basisOf, basisOfClass } from './basis.ts';
import { copied, copiesInClass, fingerprintsOf, forTeams } from './copied.ts';
import { judgeAll } from './judge-all.ts';
import { labsFor } from './labs.ts';
import { assertMarkable } from './marked.ts';

export interface GradeOptions {
  /** A folder with the marking files of exams; by default they are beside the labs. */
  marking?: string | undefined;
  /** How many clusters at once. */
  parallel: number;
  /** Students who are not reached when it is aborted are broken in the gradebook. */
  signal: AbortSignal;
  /** Whom everything shows; what is asked and told here is of students as they are shown. */
  mask?: Mask;
  /** What is known of this student from the last time, where it is still true. */
  known?(student: Student, labs: readonly Assigned[]): EvidenceResult | undefined;
  onJudged?(student: Student, result: EvidenceResult, labs: readonly Assigned[]): void;
  openCluster?: ClusterJob['openCluster'];
  /** The work of earlier classes, which nobody's should be a copy of. */
  earlier?: ReadonlyMap<string, Fingerprint>;
  /** What tells the work of this class: for later ones. */
  onFingerprints?(fingerprints: ReadonlyMap<string, Fingerprint>): void;
}

/** Grades a class. Throws a UsageError for labs that cannot be graded; whatever is wrong with one student's work harms no other's. */
export async function gradeClass(roster: Roster, options: GradeOptions): Promise<Gradebook> {
  const started = performance.now();
  const startedAt = new Date().toISOString();
  const { policy, students } = roster;
  const basis = basisOfClass(roster);
  const bases = [...new Set([basis, ...students.map((student) => basisOf(policy, student))])];
  const evidence = students.some((student) => student.evidence !== undefined);
  const given = await labsFor(policy, { bases, marking: options.marking, evidence });
  const assigned = (student: Student) => given(student.team ?? student.id);
  assertMarkable(roster, assigned);
  const { parallel, signal, openCluster, onJudged, mask = noMask } = options;
  const results = new Map<string, EvidenceResult>();
  for (const student of students) {
    const known = options.known?.(mask.student(student), assigned(student));
    if (known) results.set(mask.student(student).id, known);
  }
  const open = students.filter((student) => !results.has(mask.student(student).id));
  const judged = await judgeAll(roster, open, {
    labsFor: assigned,
    parallel,
    signal,
    onJudged: (student, one) => onJudged?.(mask.student(student), mask.result(one), assigned(student)),
    ...(openCluster && { openCluster }),
  });
  const shown = students.map(mask.student);
  for (const [index, { id }] of students.entries()) {
    const result = judged.get(id);
    if (result) results.set(shown[index]?.id ?? id, mask.result(result));
  }
  const outcome = (id: string): Judged => results.get(id)?.judged ?? { outcome: 'broken', cause: '', seconds: 0 };
  const fingerprints = fingerprintsOf(shown, results);
  options.onFingerprints?.(fingerprints);
  const copies = copiesInClass(fingerprints, options.earlier);
  const doubts = forTeams(shown, copied(copies));
  return {
    schema: 1,
    startedAt,
    seconds: Math.round(performance.now() - started) / 1000,
    basis,
    labs: given('').map(({ lab, weight }) => ({
      id: lab.id,
      title: lab.title,
      weight,
      points: pointsOf(judgedSteps(lab, basis)),
    })),
    students: inOrder(shown, mask).map((student) => {
      const own = basisOf(policy, student);
      const { source, ...grade } = markOf(student, outcome(student.id), policy, doubts.get(student.id));
      return { ...grade, ...(source && !mask.hides && { source }), ...(own !== basis && { basis: own }) };
    }),
    copies,
  };
}

/** That of the roster; a roster in the order of names would tell who is who. */
function inOrder(students: readonly Student[], { hides }: Mask): Student[] {
  return hides ? [...students].sort((one, other) => (one.id < other.id ? -1 : 1)) : [...students];
}
