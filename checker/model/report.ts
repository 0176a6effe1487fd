/** What was run and what it is worth, and the report: its JSON is a contract, schema 1. */
import type { TaskState } from '../task-states.ts';
import type { Kind } from './expectation.ts';
import type { Obstacle } from './lab.ts';
import type { Health } from './observation.ts';

/** What one command did. */
export interface CommandRun {
  /** Where it is not the lab's: the marking file of an exam. */
  file?: string;
  line: number;
  node: string;
  script: string;
  /** -1 where it was not run. */
  exit: number;
  seconds: number;
  /** When it was started; absent where nobody watched the engine's clock. */
  startedAt?: number;
  stdout: string;
  stderr: string;
}

/**
 * What one judgement of one expectation says. `keys` are the expectation's keys that are not met, each once, as a lab writes
 * them (`replicas`, `update.delay`); a service that does not exist is `service`. `converging` is set where the swarm is still
 * on its way and why.
 */
export type Judgement =
  | { holds: true; expected: string; actual: string; source: Source }
  | {
      holds: false;
      expected: string;
      actual: string;
      why: string;
      keys: string[];
      source: Source;
      converging?: string;
      deadEnd?: DeadEnd;
      /** True where no command can make it right, only the step begun anew. */
      lasting?: true;
    };

/** Nothing that is on its way will make it right. */
export interface DeadEnd {
  /** Why, where something seems to be on its way. */
  why?: string;
  /** True where nothing but a command can mend it, and nobody is to be waited for. */
  final: boolean;
}

/** Where a fact came from: what the API still shows, or what the recorder kept. */
export type Source = 'api' | 'recorded';

/** "The student is wrong" (fail, notYet) and "we broke" (broken) are different types. */
export type Verdict =
  | { verdict: 'pass'; expected: string; actual: string; source: Source }
  | { verdict: 'fail'; expected: string; actual: string; why: string; hint?: string; next: string }
  | { verdict: 'notYet'; expected: string; actual: string; why: string; waited: number; hint?: string; next: string }
  | { verdict: 'skipped'; because: string }
  | { verdict: 'broken'; cause: string };

export type VerdictName = Verdict['verdict'];

/**
 * A likely mistake, recognized from what the Engine says and never guessed. It changes no verdict. `id` is stable and names
 * the kind of mistake.
 */
export interface Diagnosis {
  id: string;
  /** What the Engine says of it, mostly in its own words. */
  says: string;
  /** Why it matters: what follows from it, and what would mend it. */
  matters: string;
  /** The next command. */
  next?: string;
  /** The node on which a docker command of `next` is typed, where it is not the manager; a report has it in the command. */
  node?: string;
}

export interface Report {
  schema: 1;
  verdict: VerdictName;
  /** ISO 8601, the checker's clock. */
  startedAt: string;
  seconds: number;
  cluster: ClusterFacts;
  labs: LabReport[];
}

export interface ClusterFacts {
  name: string;
  driver: string;
  engineVersion: string;
  /** Who balances published ports: the kernel, or the fallback for kernels without IPVS. */
  mesh: 'ipvs' | 'iptables';
  /** How much longer than the labs say was waited: 1 on nodes of a usual speed. */
  patience: number;
}

export interface LabReport {
  id: string;
  title: string;
  file: string;
  verdict: VerdictName;
  seconds: number;
  points: number;
  earned: number;
  /** True for Markdown that was not written for us: commands that could not be run are skipped, and do not fail it. */
  tutorial?: true;
  steps: StepReport[];
  /** Why the lab as a whole could not be judged: it could not be prepared, or the cluster died. */
  cause?: string;
  /** Absent where the lab was not reached. */
  timeline?: Timeline;
}

/** What became of the tasks of a lab's services. Its moments are whole milliseconds since the epoch, on the engine's clock. */
export interface Timeline {
  /** `api`: nobody watched, so of each task only its creation and its latest state are known, not what was between them. */
  source: Source;
  /** The start of the lab's first command; where none ran, the creation of the oldest task. */
  from: number;
  /** The end of the lab, or of the check. */
  to: number;
  /** Those that lived between `from` and `to`, oldest first. */
  tasks: TimelineTask[];
  /** The commands of the lab, in the order in which they ran. */
  marks: TimelineMark[];
}

export interface TimelineTask {
  id: string;
  service: string;
  /** Absent for a task of a global service: its node stands for it. */
  slot?: number;
  /** Empty for a task that no node was found for. */
  node: string;
  image: string;
  createdAt: number;
  /** Oldest first, each until the next. What was before the first is not known. */
  states: TimelineState[];
  /** When the API was first seen without it: its slot or its service was removed. */
  erasedAt?: number;
  exit?: number;
  error?: string;
}

/** A task's state, desired state and health, and since when they were so together. */
export interface TimelineState {
  state: TaskState;
  desired: TaskState;
  since: number;
  /** Of its container, where that has a health check. */
  health?: Health;
  /** How many probes had failed in a row. */
  failingStreak?: number;
}

/** A command that ran. */
export interface TimelineMark {
  step: string;
  line: number;
  node: string;
  /** The first line of the script, with those that it goes on in. */
  script: string;
  exit: number;
  verdict: VerdictName;
  from: number;
  to: number;
}

export interface StepReport {
  id: string;
  title: string;
  line: number;
  verdict: VerdictName;
  seconds: number;
  points: number;
  earned: number;
  commands: (CommandRun & CommandOutcome)[];
  checks: CheckReport[];
}

/** A command is judged by its exit code and, in a `console` fence, by its output. */
export interface CommandOutcome {
  verdict: VerdictName;
  expected: string;
  actual: string;
  why?: string;
  /** True where it did what it should and printed something else than is shown. */
  stale?: true;
  /** As of a check. */
  diagnoses?: Diagnosis[];
  /** Why a tutorial's command was not run, or is not to blame; its verdict is `skipped`. */
  obstacle?: Obstacle;
}

export interface CheckReport {
  /** Of a hidden check, the marking file that it stands in; absent: the lab's. */
  file?: string;
  /** Students do not know of it. */
  hidden?: true;
  line: number;
  kind: Kind;
  verdict: VerdictName;
  points: number;
  seconds: number;
  expected: string;
  actual: string;
  why?: string;
  /** The keys of the check that are not met, each once, as the lab writes them; absent where none is known. */
  keys?: string[];
  /** What is known of the cause, the most specific first; absent where nothing is. In a step each is told once, two in all. */
  diagnoses?: Diagnosis[];
  hint?: string;
  next?: string;
  source?: Source;
}
