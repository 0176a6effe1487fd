/**
 * The nouns of grading, types only. What a student hands in is judged again from the instructor's own labs:
 *
 *     check, learn, submit --record--> Attempt --hand in--> Submission --+
 *                                                                        +--judge--> StudentGrade --> Gradebook --report-->
 *     Roster --------------------------- a live cluster -----------------+
 *
 * Nothing in a submission is trusted: no verdict in it is read, and what contradicts itself is a doubt.
 */
import type { CheckReport, HttpAnswer, KitsWork, Observation } from './model.ts';

// ---------------------------------------------------------------- what a student hands in

/** What was seen at one moment while a step was judged, and every answer over HTTP that was asked for until then. */
export interface Look extends Omit<Observation, 'answers' | 'silent'> {
  silent: string[];
  asked: Asked[];
}

/** The requests of an `http` check, and what answered them. */
export interface Asked {
  urls: string[];
  requests: number;
  answers: HttpAnswer[];
}

/** One judgement of one step: what was seen, so that anyone can judge it again. */
export interface Attempt {
  lab: string;
  step: string;
  /** Counted from 1 in its lab's chain. */
  number: number;
  /** When it was recorded, ISO 8601, the clock of the student's machine. */
  recordedAt: string;
  /** The swarm's id; absent where there was none. */
  swarm?: string;
  /** When the lab was begun by hand in this swarm: milliseconds on the engine's clock; absent where it was not. */
  begunAt?: number;
  /** What the kit itself did of the lab in this swarm; absent where it did nothing. */
  kit?: KitsWork;
  /** True where the solution of the step was shown since the lab was begun. */
  solution?: true;
  /** The last attempt at the lab before this one, as the swarm noted it; absent where it noted none. */
  noted?: NotedAttempt;
  /** SHA-256 of the lab's file as the student had it. */
  labDigest: string;
  /**
   * Oldest first: those at which a check first held, those at which it had held for as long as it must, and the last. A check
   * passes where it holds on one of them; one with `for` on all of those in a span at least that long.
   */
  looks: Look[];
}

/** An attempt by its number, when it was recorded, and the SHA-256 of its line. */
export type NotedAttempt = Pick<Attempt, 'number' | 'recordedAt'> & { hash: string };

/** All that one student handed in for one cluster. */
export interface Submission {
  /** As roster and student call them; absent where the student gave none. */
  student?: string;
  /** What the instructor gave them to hand in with; absent where they gave none. */
  code?: string;
  /** ISO 8601, the clock of the student's machine. */
  handedInAt: string;
  swarmlab: string;
  /** Docker Engine on the manager. */
  engineVersion: string;
  /** In the order of each lab's chain. */
  attempts: Attempt[];
}

/** Something in a submission that cannot be as it says, or that two submissions have in common and should not. */
export interface Doubt {
  /** Stable: names the kind of contradiction. `copy` where the same is in another submission, `other-student` where it names another. */
  id: string;
  /** The line of the unpacked file, counted from 1. */
  line?: number;
  /** What was found, and what was expected. */
  says: string;
}

/** Two or more submissions that hold the same swarm, tasks or times. */
export interface Copy {
  /** The students, by their ids, in the order of the roster. */
  students: string[];
  /** What they have in common, the strongest first; `rhythm` is in which distances things were made. */
  rows: {
    kind: 'swarm' | 'task' | 'container' | 'timeline' | 'rhythm';
    value: string;
    lines: Record<string, number>;
  }[];
}

// ---------------------------------------------------------------- what it is worth

/** `end`: the state in which each lab was left. `steps`: each step, at its best attempt; of an exam, at its last. */
export type Basis = 'end' | 'steps';

/**
 * `graded`: judged. `held`: judged, but a person has to decide, since something contradicts itself or is a copy. `missing`: nothing
 * was handed in. `refused`: what was handed in is no submission. `broken`: a cluster or the checker failed, which says nothing
 * about the student: grade again with `--resume`.
 */
export type StudentStatus = 'graded' | 'held' | 'missing' | 'refused' | 'broken';

/** What a person decided about one student's work. */
export interface Decision {
  choice: 'accept' | 'zero';
  /** The digest of the work that was looked at; absent where there was none. */
  about?: string;
  reason?: string;
  /** `2026-12-01`. */
  date?: string;
}

export interface StudentGrade {
  id: string;
  name?: string;
  email?: string;
  status: StudentStatus;
  /** Where the work was: a file, or the name of a cluster; absent where the roster names none. */
  source?: { kind: 'evidence' | 'cluster'; name: string };
  /** By what it was judged, where that is not the class's. */
  basis?: Basis;
  /** Percent of all that could be had, after weights and the penalty, to two places; absent where there is none to give. */
  grade?: number;
  /** Percent before the penalty. */
  before?: number;
  late?: {
    seconds: number;
    /** Percentage points taken away. */
    penalty: number;
    /** Whose word it is. */
    by: 'roster' | 'submission';
  };
  labs: LabGrade[];
  /** Why it is held; those of copies name the other students only in the class's report. */
  doubts: Doubt[];
  /** `sha256:…` of what was judged: of a file, or of what was seen on a cluster; absent where nothing was there. */
  digest?: string;
  /** What a person decided of what was held, where that is about what was judged. */
  decision?: Decision['choice'];
  /** When and why. */
  decided?: Pick<Decision, 'reason' | 'date'>;
  /** Why it is refused or broken, with file:line where there is one. */
  cause?: string;
  /** How long grading took. */
  seconds: number;
}

export interface LabGrade {
  id: string;
  title: string;
  weight: number;
  points: number;
  earned: number;
  /** From the first attempt to the last, seconds; absent where only the end is known. */
  spent?: number;
  /** True where work after the end of an exam's time was left out. */
  overtime?: true;
  /** The labs of the student and of the instructor differ: checks were judged as the instructor has them. */
  otherVersion?: true;
  steps: StepGrade[];
}

/** What a person gave to a check. */
export interface ByHand {
  /** In place of those of its verdict. */
  points?: number;
  comment?: string;
}

export interface StepGrade {
  id: string;
  title: string;
  points: number;
  earned: number;
  /** Which attempt counts, and how many there were; absent on a live cluster. */
  attempt?: { number: number; of: number; recordedAt: string };
  /** Whose work it was that does not count: what the kit did, or what was done after the solution was shown. */
  notCounted?: ('kit' | 'solution')[];
  /** Hidden checks are marked; a student's own report does not show them. */
  checks: (CheckReport & { hidden?: true; byHand?: ByHand })[];
}

/** A class, graded (its JSON is a contract: schema 1). */
export interface Gradebook {
  schema: 1;
  /** ISO 8601. */
  startedAt: string;
  seconds: number;
  /** Of all students but those who have one of their own. */
  basis: Basis;
  labs: { id: string; title: string; weight: number; points: number }[];
  /** In the order of the roster. */
  students: StudentGrade[];
  copies: Copy[];
}
