import type { Cluster } from '../cluster/index.ts';
import type { Look } from '../grades.ts';
import type { Beginning, Lab, Report, Step } from '../model.ts';
import type { Steps } from '../progress/index.ts';
import type { LabNote } from '../run/index.ts';

/** A step that was judged, and what was seen meanwhile. */
export interface Tried {
  step: string;
  looks: readonly Look[];
}

/** What a student works through, and what the program can do for them. */
export interface Learning {
  lab: Lab;
  open(): Promise<Cluster>;
  /** Changes what is kept, and records an attempt; resolves with what is kept and what the student should be told. */
  keep(change: (steps: Steps) => Steps, tried?: Tried): Promise<{ steps: Steps; told: string[] }>;
  /** What other commands kept meanwhile. */
  kept(): Promise<Steps | undefined>;
  /** Why what is seen now is not the student's work, and so does not count; undefined where it is. */
  doubt(cluster: Cluster): Promise<string | undefined>;
  /** What the swarm notes of the lab that is done in it. */
  note(cluster: Cluster): Promise<LabNote | undefined>;
  /** Notes there when a step began. */
  begun(cluster: Cluster, step: Step, beginning: Beginning): Promise<void>;
  /** Brings the swarm to where a step begins; resolves with what to say. */
  reset(step: Step): Promise<string>;
  /** Writes the report, and resolves with what to say. */
  report(report: Report): Promise<string>;
  /** A shell on the manager in this terminal, until it ends. */
  shell(): Promise<void>;
  /** True: ends when every step has passed. */
  untilDone: boolean;
  signal: AbortSignal;
}
