/** What an instructor writes: who is graded, where their work is, and by which rules. Types only. */
import type { Basis, Decision } from '../../grades.ts';
import type { Marks } from './marks.ts';

export type { CheckMark, Marks } from './marks.ts';

/** The points of a step or a lab: by each check that passes, or only where all of its checks do. */
export type Credit = 'checks' | 'steps' | 'labs';

export interface Roster {
  /** As a person would call it. */
  file: string;
  /** What paths in it are relative to, and what they may not leave. */
  folder: string;
  policy: Policy;
  students: Student[];
}

/** The rules by which all students of a class are graded. Durations are milliseconds, moments milliseconds since the epoch. */
export interface Policy {
  labs: LabChoice[];
  due?: number;
  late?: LateRule;
  /** How long grading one student's cluster may take. */
  limit: number;
  credit: Credit;
  /** Absent: as the students' work allows. */
  judge?: Basis;
  /** Present: what was done after the solution was shown counts as well. */
  solutions?: 'count';
  /** Until when all of it was collected, by the clock of who collected it. */
  collected?: number;
  /** What the class was told to hand in with. */
  code?: string;
  /** When the exam began in the room. */
  began?: number;
}

export interface LabChoice {
  /** Id, number, folder or path. */
  lab: string;
  weight: number;
}

/** Each `each` that begins after the due date costs `lose` percentage points, `most` in all; up to `grace` nothing. */
export interface LateRule {
  each: number;
  lose: number;
  most: number;
  grace: number;
}

export interface Student {
  id: string;
  name?: string;
  email?: string;
  /** Paths below the roster's folder: files, folders, patterns such as `in/*_ada_*.gz`. */
  evidence?: string[];
  cluster?: string;
  /** Whose work is one: that of the first who has any is everybody's. */
  team?: string;
  submitted?: number;
  /** Time added to that of an exam. */
  extra: number;
  /** In place of those of the class. */
  code?: string;
  began?: number;
  decision?: Decision;
  /** Points and comments for single checks. */
  marks?: Marks;
  /** Where decision and marks stand, where that is not the roster. */
  markedIn?: { file: string; line: number };
  /** The roster's line. */
  line: number;
}
