/** The proof that checks can fail. Its JSON is a contract, schema 1. */
import type { Kind } from './expectation.ts';
import type { Place } from './lab.ts';
import type { CheckReport } from './report.ts';

/** A script that is run instead of a step's commands, as a student would type it. */
export interface ScriptedAnswer extends Place {
  /** The script's name without `.sh`. */
  name: string;
  /** The step's id. */
  step: string;
  /** A node's name; absent: the manager. */
  node?: string;
  /** It stops the engine of its node. */
  engine?: 'stops';
  script: string;
}

/** A mistake that students make: the step's checks must reject it. */
export interface WrongAnswer extends ScriptedAnswer {
  kind: 'wrong';
  /** What must be found wrong, all of it. */
  reasons: Reason[];
}

/** Another way to do what the text asks: the step's checks must accept it. */
export interface RightAnswer extends ScriptedAnswer {
  kind: 'right';
  /** Why it is right, by the text of the step. */
  why: string;
}

export type Answer = WrongAnswer | RightAnswer;

/** A kind of check and the key of it that is not met: `service replicas`, `service update.delay`. */
export interface Reason {
  kind: Kind;
  key: string;
}

/** What became of one answer to one step: the untouched swarm, the lab's own solution, or a right or wrong answer beside it. */
export interface Trial extends Place {
  lab: string;
  step: string;
  answer: 'untouched' | 'solution' | 'right' | 'wrong';
  /** The right or wrong answer's name. */
  name?: string;
  outcome: TrialOutcome;
  /** Where it is not as it should be. */
  why?: string;
  seconds: number;
  /** The checks as they were judged; none where the step was not reached. */
  checks: CheckReport[];
}

/**
 * `right`: rejected or accepted as it should be. `falsePass`: accepted, or rejected for another reason than the one named.
 * `falseFail`: a solution or a right answer was rejected. `unusable`: the answer's script failed, so it shows nothing.
 */
export type TrialOutcome = 'right' | 'falsePass' | 'falseFail' | 'unusable' | 'broken';

export interface Proof {
  schema: 1;
  verdict: 'pass' | 'fail' | 'broken';
  seconds: number;
  /** How many wrong answers were tried. */
  wrongAnswers: number;
  /** How many right answers were tried, beside the solutions. */
  rightAnswers: number;
  falsePasses: number;
  falseFails: number;
  trials: Trial[];
  /** Present where steps were tried with one thing changed at a time, in place of answers. */
  mutations?: MutationsReport;
  /** Checks that no wrong answer makes fail. */
  unexercised: (Place & { lab: string; step: string; kind: Kind })[];
}

/** Which changes of a step's right end state its checks do not see. */
export interface MutationsReport {
  /** How many were tried, and how many of them a check of the step rejects. */
  tried: number;
  rejected: number;
  /** How many are of what a step left as it was, and are rejected by the checks of an earlier one. */
  rejectedBefore: number;
  /** Rejected by none, rightly: the text leaves them open, as the file beside the lab says. */
  free: MutationSeen[];
  /** Rejected by none, and nobody says why. */
  unseen: MutationSeen[];
  /** Steps that did not come to an end state to change: nothing is known of the rest of their labs. */
  broken: (Place & { lab: string; why: string })[];
  /** What the files beside the labs say and no mutation needs. */
  stale: Freedom[];
}

/** A mutation that no check of a step rejects. */
export interface MutationSeen extends Place {
  lab: string;
  step: string;
  mutation: string;
  /** Why that is right. */
  why?: string;
}

/** What a lab's text leaves open: an entry of the file `free.yaml` beside it. */
export interface Freedom extends Place {
  lab: string;
  /** The step's id; absent: all of them. */
  step?: string;
  /** A mutation; `*` in it stands for anything. */
  mutation: string;
  why: string;
}
