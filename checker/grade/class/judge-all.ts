/** The work of a whole class: files in threads, clusters beside each other. */
import { availableParallelism } from 'node:os';
import { handOut } from '../../run/index.ts';
import { say } from '../../words/index.ts';
import { EvidenceJudges, type EvidenceResult, filesOf } from '../evidence/index.ts';
import type { Assigned } from '../judge/index.ts';
import { type ClusterJob, judgeCluster } from '../live/index.ts';
import type { Judged } from '../marks/index.ts';
import type { Roster, Student } from '../roster/index.ts';
import { basisOf } from './basis.ts';
import { timesOf } from './times.ts';

export interface JudgingOptions {
  labsFor(student: Student): Assigned[];
  /** How many clusters at once. */
  parallel: number;
  signal: AbortSignal;
  onJudged(student: Student, result: EvidenceResult): void;
  openCluster?: ClusterJob['openCluster'];
}

/** Files wait for each other in a thread's queue; more of them than this would only wait in memory. */
const perThread = 4;

/** What became of each student's work, by id. Never rejects: a student who was not reached is broken, and can be graded again. */
export async function judgeAll(
  roster: Roster,
  students: readonly Student[],
  options: JudgingOptions,
): Promise<Map<string, EvidenceResult>> {
  const { signal, onJudged } = options;
  const all = new Map<string, EvidenceResult>();
  const take = async (student: Student, judge: () => Promise<EvidenceResult>) => {
    const result = signal.aborted ? { judged: interrupted } : await judge();
    const { judged } = result;
    // A thread that was ended with the others says nothing of its student.
    all.set(student.id, signal.aborted && judged.outcome === 'broken' ? { judged: interrupted } : result);
    if (!signal.aborted) onJudged(student, result);
    return true;
  };
  const threads = Math.min(availableParallelism(), 8);
  const judges = new EvidenceJudges(threads);
  const onAbort = () => void judges.close();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    await Promise.all([
      handOut(students.filter(isMissing), [0], (student) =>
        take(student, async () => ({ judged: { outcome: 'missing', seconds: 0 } })),
      ),
      handOut(students.filter(hasEvidence), places(threads * perThread), (student) =>
        take(student, () => judges.judge(evidenceJob(roster, student, options))),
      ),
      handOut(students.filter(hasCluster), places(options.parallel), (student) =>
        take(student, async () => ({ judged: await judgeCluster(clusterJob(roster, student, options)) })),
      ),
    ]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    await judges.close();
  }
  return all;
}

const interrupted: Judged = {
  outcome: 'broken',
  seconds: 0,
  get cause() {
    return say.grade.live.interrupted;
  },
};

type OfEvidence = Student & { evidence: string[] };
type OfCluster = Student & { cluster: string };

function hasEvidence(student: Student): student is OfEvidence {
  return student.evidence !== undefined;
}

function hasCluster(student: Student): student is OfCluster {
  return student.cluster !== undefined;
}

function isMissing(student: Student): boolean {
  return !hasEvidence(student) && !hasCluster(student);
}

function evidenceJob({ folder, policy, students }: Roster, student: OfEvidence, { labsFor }: JudgingOptions) {
  const { id, evidence, code = policy.code } = student;
  const { extra, began } = timesOf(student, policy);
  const basis = basisOf(policy, student);
  const { credit, solutions } = policy;
  const rules = { basis, credit, ...(solutions && { solutions }) };
  const { team } = student;
  const mates = team === undefined ? [] : [team, ...students.filter((one) => one.team === team).map((one) => one.id)];
  const own = {
    id,
    mates,
    extra,
    evidence: filesOf(folder, evidence),
    ...(code !== undefined && { code }),
    ...(began !== undefined && { began }),
  };
  return { folder, student: own, labs: labsFor(student), ...rules };
}

function clusterJob({ policy }: Roster, student: OfCluster, options: JudgingOptions): ClusterJob {
  const { labsFor, signal, openCluster } = options;
  const { credit, limit } = policy;
  const { cluster } = student;
  const times = timesOf(student, policy);
  return { cluster, labs: labsFor(student), credit, times, limit, signal, ...(openCluster && { openCluster }) };
}

function places(count: number): number[] {
  return [...Array(count).keys()];
}
