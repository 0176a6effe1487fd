/** A file as it was read, before anything in it is doubted: types only. */
import type { Attempt } from '../grades.ts';
import type { AttemptLine, HeaderLine } from './format.ts';

/** An attempt, and where it stands in its file. */
export interface ReadAttempt {
  attempt: Attempt;
  line: number;
  /** Of its own line. */
  hash: string;
  /** What it says of the line before it in its chain. */
  prev: string;
  /** All that its looks saw, each form once. */
  seen: Pick<AttemptLine, 'nodes' | 'services' | 'tasks' | 'containers'>;
}

/** A file that was read, as far as doubts need it. */
export interface ReadFile {
  header: HeaderLine;
  attempts: ReadAttempt[];
  seal: { line: number; says: string; is: string };
}
