/** What is to be judged, what a worker is told of it, and what it answers: types only, all of it plain data. */
import type { Basis } from '../../grades.ts';
import type { Fingerprint } from '../../submission/index.ts';
import type { Assigned } from '../judge/index.ts';
import type { Judged } from '../marks/index.ts';
import type { Credit, Policy, Student } from '../roster/index.ts';

/** The files of one student, to be judged. */
export interface EvidenceJob {
  folder: string;
  /** `mates` are whose it may be as well, `code` is what the file must have been handed in with, `began` when the exam did. */
  student: Pick<Student, 'id' | 'extra' | 'code' | 'began'> & { evidence: string[]; mates: string[] };
  labs: Assigned[];
  basis: Basis;
  credit: Credit;
  solutions?: Policy['solutions'];
}

/** A job as a worker is told of it: each lab is a text. */
export type EvidenceOrder = Omit<EvidenceJob, 'labs'> & { labs: string[] };

export interface EvidenceResult {
  judged: Judged;
  /** What tells it from others' that are no copies; absent where nothing could be read. */
  fingerprint?: Fingerprint;
}
