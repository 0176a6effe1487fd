/** A lab, as it is written and as it is read. */
import type { Expectation } from './expectation.ts';

/** Where something stands in a file, both counted from 1. */
export interface Place {
  file: string;
  line: number;
}

/** Something wrong with a file its author wrote. `id` is stable and names the kind of problem. */
export interface Problem extends Place {
  id: string;
  severity: 'error' | 'warning';
  message: string;
}

export interface Lab {
  id: string;
  /** The number of its folder, `03-rolling-update` -> 3; absent for a file outside `labs/`. */
  number?: number;
  title: string;
  minutes: number;
  /** What its author says its checks are worth in all. */
  points?: number;
  /** True for a lab that is run only where it is named. */
  bonus?: true;
  /** No hints, no solutions, a time limit, and checks that a student does not see. */
  mode?: 'exam';
  /** What each of its parameters may be; absent where it has none. */
  parameters?: Record<string, string[]>;
  /** True where parameters are drawn from the code of a student's sheet, which an instructor's secret makes. */
  code?: true;
  /** That code, where it is known. */
  sheetCode?: string;
  /** What its parameters are for the student that it was read for. */
  drawn?: Record<string, string>;
  file: string;
  needs: LabNeeds;
  owns: {
    /** Names of services; one that ends in `*` stands for all that begin with the rest. */
    services: string[];
    /** Names of stacks: all that `docker stack deploy` makes under them. */
    stacks?: string[];
  };
  /** True for Markdown that was not written for us: it is run as far as its commands can. */
  tutorial?: true;
  steps: Step[];
}

export interface LabNeeds {
  /** `none`: the engines run but are not joined. */
  swarm: 'ready' | 'none';
  /** How many nodes the swarm has, and how many of them, the first, manage it. */
  nodes: number;
  managers: number;
  images: string[];
}

/** One `##` heading and all below it. Blocks are in the order in which they run: a solution before the checks of its step. */
export interface Step {
  id: string;
  title: string;
  line: number;
  blocks: Block[];
  hints: string[];
  /** True for a challenge: a goal with checks, hints and a solution. */
  challenge: boolean;
}

export type Block = Command | Check;

/** One script to run on one node: a `sh` fence, or one prompt of a `console` fence. */
export interface Command extends Place {
  type: 'command';
  script: string;
  /** A node's name; absent: the manager. */
  node?: string;
  timeout: number;
  /** The exit code the author expects. */
  exit: number;
  /** Name of the variable that keeps the standard output, trimmed, for later commands. */
  capture?: string;
  /** The lines a `console` fence shows below the prompt; absent for a `sh` fence. */
  output?: ConsoleOutput;
  /** What it does to the engine of its node, on purpose: from a command that stops one to one that starts it, silence is no failure. */
  engine?: 'stops' | 'starts';
  /** Why it cannot be run, as far as the file tells; only in a tutorial. */
  obstacle?: Obstacle;
  /** Files that the page gives above and this needs; only in a tutorial. */
  files?: GivenFile[];
  /** True inside `<details><summary>Solution</summary>`. */
  solution: boolean;
}

export interface ConsoleOutput extends Place {
  lines: string[];
  /** True where the lines are all that a terminal showed: standard error as well, and the failure of the command. */
  terminal?: true;
}

/** A line of an output as it should be shown: one that stays, by its place among those shown, or another. */
export type FreshLine = { keep: number } | { text: string };

/** A file that a page asks its reader to save. */
export interface GivenFile {
  /** As a path from where its commands are typed. */
  name: string;
  /** Of what it holds. */
  line: number;
  text: string;
}

/** Why a tutorial's command is not run. `what` is the part of it that is to blame, or a thing by its name. */
export interface Obstacle {
  kind: ObstacleKind;
  what: string;
  /** What kind of thing is missing, or exists. */
  thing?: ThingKind;
  /** Of the command that would have made what is missing. */
  line?: number;
  /** What of others it would remove, stop or change; the first of them where they are many. */
  others?: Other[];
  /** How many they are in all. */
  count?: number;
}

/** Something that a tutorial did not make. */
export interface Other {
  kind: OtherKind;
  name: string;
  /** Where it is, of what nodes have for themselves. */
  node?: string;
}

/** `swarm` is what all nodes share; `machine` is whatever a program can reach that nobody can read. */
export type OtherKind =
  | 'service'
  | 'container'
  | 'volume'
  | 'network'
  | 'secret'
  | 'config'
  | 'image'
  | 'stack'
  | 'node'
  | 'swarm'
  | 'file'
  | 'machine';

/** What commands make and speak of by name; `nodes` and `tasks` are all that the swarm has, `machine` is where one types. */
export type ThingKind =
  | 'service'
  | 'network'
  | 'volume'
  | 'secret'
  | 'config'
  | 'stack'
  | 'container'
  | 'image'
  | 'file'
  | 'variable'
  | 'nodes'
  | 'tasks'
  | 'machine';

export type ObstacleKind =
  /** Something that the reader has to put in. */
  | 'placeholder'
  /** A variable that nothing sets. */
  | 'unset'
  /** An address, a token or an id of the author's own machines. */
  | 'foreign'
  | 'terminal'
  | 'endless'
  | 'internet'
  /** It sets up the machine itself: its network, its kernel. */
  | 'host'
  /** It reaches beyond what the tutorial made, and nobody allowed that. */
  | 'destroys'
  /** It needs what a command above was allowed to remove. */
  | 'gone'
  /** It stands in a tab beside the one that is run. */
  | 'alternative'
  /** Typed into a shell of Windows, or inside a container. */
  | 'windows'
  | 'container'
  /** A node that the cluster does not have; an image that nobody has; a program that the node lacks. */
  | 'node'
  | 'image'
  | 'program'
  /** Something that an earlier command would have made, or changed. */
  | 'missing'
  | 'unchanged'
  /** It makes what is there already. */
  | 'exists'
  /** It shows which tasks a node has, which is for the swarm to choose; containers that are gone by now; not what was there before. */
  | 'placement'
  | 'over'
  | 'beside';

/** One item of a `yaml check` fence. */
export interface Check extends Place {
  type: 'check';
  expect: Expectation;
  within: number;
  /** How long it must stay true once it holds. */
  for: number;
  points: number;
  /** Told when it does not hold: whatever differs, or with the keys alone to which it is said. */
  hint?: string | Readonly<Record<string, string>>;
  /** It stands in the marking file, which students do not have. */
  hidden?: true;
}

/** A lab's prose, without what is shown only when it is asked for: hints, solutions, checks. */
export interface Reading {
  /** Above the first step. */
  intro: Passage[];
  /** Those of the lab, in its order; their headings are titles of theirs. */
  steps: Passage[][];
}

/** A block of prose. */
export type Passage =
  | { type: 'heading' /** True for the title of all. */; title: boolean; text: Inline[] }
  | { type: 'paragraph'; text: Inline[] }
  /** `node` is where its commands belong; absent: the manager. */
  | { type: 'code'; language: string; lines: string[]; node?: string }
  /** `start` is the first number; absent: it is not numbered. */
  | { type: 'list'; start?: number; items: Passage[][] }
  | { type: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { type: 'quote'; passages: Passage[] }
  | { type: 'rule' };

/** Words in a block that look alike. */
export interface Inline {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
  code?: boolean;
  /** Where it leads. */
  link?: string;
}
