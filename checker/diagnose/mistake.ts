import type { Diagnosis, Evidence, Expectation, Observation, ServiceSeen, TaskSeen } from '../model.ts';

/** All that is known where something did not pass. */
export interface Facts {
  /** What was judged not to hold; absent for a command. */
  expectation?: Expectation;
  /** Its keys that are not met, as a judgement names them. */
  keys: readonly string[];
  /** All that the checks of the same step expect. */
  step?: readonly Expectation[];
  /** True in a challenge: values that it asks to find out are not named. */
  challenge?: boolean;
  seen: Observation;
  evidence: Evidence;
  /** The one it is about, where there is one. */
  service?: ServiceSeen;
  /** What the API shows of that service's tasks. */
  tasks: TaskSeen[];
}

/** What is said of a mistake that was recognized. */
export type Found = Omit<Diagnosis, 'id'>;

/** A likely mistake, and how it is recognized. */
export interface Mistake {
  id: string;
  /** True where to say it is to say what a challenge asks to find out. */
  reveals?: true;
  /** Undefined where the facts do not show it. */
  find(facts: Facts): Found | undefined;
}
