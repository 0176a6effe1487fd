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
      seconds: number;
    }
  | { outcome: 'missing'; seconds: number }
  | { outcome: 'refused' | 'broken'; cause: string; seconds: number };
