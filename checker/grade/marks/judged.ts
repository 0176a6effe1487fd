/** What became of one student's work, before it has a grade: types only. */
import type { Doubt, LabGrade } from '../../grades.ts';

/** `seconds` is how long it took. */
export type Judged =
  | {
      outcome: 'judged';
      labs: LabGrade[];
      doubts: Doubt[];
      /** ISO 8601, the student's clock; absent for a cluster. */
      handedInAt?: string;
      /** `sha256:…` of the file, or of what was seen on the cluster. */
      digest: string;
      seconds: number;
    }
  | { outcome: 'missing'; seconds: number }
  /** A digest tells of the file that is refused; absent where it cannot be read. */
  | { outcome: 'refused'; cause: string; digest?: string; seconds: number }
  | { outcome: 'broken'; cause: string; seconds: number };
