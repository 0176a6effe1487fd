/** What a case is, and what became of it. */

/** One case of a folder in the shared form. */
export interface Case {
  kind: 'verdicts' | 'states' | 'tutorials';
  /** Its path below the folder, such as `verdicts/02-removal/r-by-id`. */
  name: string;
  /** About how long it takes, in seconds: the longest are begun first. */
  weight: number;
  attempt(desk: Desk): Promise<Got>;
}

/** Where cases are tried: a cluster that is there for nothing else, and the built program on it. */
export interface Desk {
  /** The cluster's name. */
  cluster: string;
  /** Runs `swarmlab` to its end. */
  swarmlab(words: string[], input?: string): Promise<Outcome>;
  /** Runs a script on docker-node1. */
  type(script: string): Promise<Outcome>;
  /** Runs a script on this machine, with the program and the cluster in its environment. */
  beside(script: string): Promise<Outcome>;
  /** A folder of its own on this machine. */
  home: string;
}

export interface Outcome {
  exit: number;
  stdout: string;
  stderr: string;
}

export interface Got {
  expected: string;
  got: string;
  /** What is not as it should be; none: the case is right. */
  faults: string[];
  /** What the student is told, a line each. */
  told: string[];
}

export interface Result extends Got {
  name: string;
  seconds: number;
  right: boolean;
}
