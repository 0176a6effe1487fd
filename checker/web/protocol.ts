/** What a page and the server say to each other. What comes from a page is parsed by these schemas; what goes to it is typed by the types. */
import * as z from 'zod';
import type { Inline, Passage } from '../model.ts';
// Not from its index: what makes scenes is for the server, and this file is the page's too.
import type { Reel } from './scene/film.ts';
import type { Delta } from './scene/scene.ts';
import { typing } from './terminal-facts.ts';

/** Bounds on all that a page can ask for. */
export const most = {
  /** Bytes of one message from a page. */
  frame: 4096,
  /** Pages that may be connected at once. */
  pages: 12,
} as const;

const secret = z.string().regex(/^[\w-]{43}$/);
/** The first message of each socket: who comes, and with which ticket. */
export const greeting = z.strictObject({
  type: z.literal('greeting'),
  ticket: secret,
  /** One page, from when it was loaded until it is gone, over however many sockets. */
  page: secret,
});

/** A page names what it opens, so that it may say it again over another connection. */
const terminal = z.string().regex(/^[\w-]{43}$/);
const place = z.int().min(0);
const columns = z.int().min(2).max(500);
const rows = z.int().min(2).max(200);

/** What a page says of terminals. */
const ofTerminals = [
  z.strictObject({ type: z.literal('open'), terminal, node: z.string().max(200), columns, rows }),
  z.strictObject({ type: z.literal('close'), terminal }),
  /** Shows it from now on; `have` is where in its output this page is, if it has any of it. */
  z.strictObject({ type: z.literal('attach'), terminal, have: place.optional() }),
  /** All output up to there is on this page's screen. */
  z.strictObject({ type: z.literal('took'), terminal, at: place }),
  /** Each page numbers from 1 what it types into a terminal: what is said twice is typed once. */
  z.strictObject({ type: z.literal('type'), terminal, number: place, text: z.string().max(typing.characters) }),
  z.strictObject({ type: z.literal('resize'), terminal, columns, rows }),
] as const;

const languages = ['en', 'ko'] as const;
const name = z.string().max(200);

/** Of the lab: what a page can ask for. What it may get is for the server to say. */
const ofLab = [
  /** In which language verdicts and causes are told from now on. */
  z.strictObject({ type: z.literal('language'), language: z.enum(languages) }),
  /** Prepares the cluster for a lab, and opens it. */
  z.strictObject({ type: z.literal('openLab'), lab: name }),
  /** The next hint of a step, its solution, or the swarm as it was where the step begins. */
  z.strictObject({ type: z.literal('help'), what: z.enum(['hint', 'solution', 'reset']), step: name }),
] as const;

/** All that a page says after its greeting. */
export const fromPage = z.discriminatedUnion('type', [
  ...ofTerminals,
  ...ofLab,
  /** What did the last probes of this task's container find? */
  z.strictObject({ type: z.literal('probes'), task: z.string().max(64) }),
  /** Sends a visitor to a port of a node; with `often` five a second, until they are told to rest. */
  z.strictObject({
    type: z.literal('visit'),
    node: z.string().max(200),
    port: z.int().min(1).max(65_535),
    path: z.string().regex(/^\/[!-~]{0,199}$/),
    often: z.boolean(),
  }),
  z.strictObject({ type: z.literal('rest') }),
]);

export type Greeting = z.infer<typeof greeting>;
export type FromPage = z.infer<typeof fromPage>;

/** A visitor's question and who answered it. */
export interface Visit {
  number: number;
  /** On the manager's clock, as all moments of the swarm. */
  at: number;
  /** Milliseconds until the answer. */
  took: number;
  node: string;
  port: number;
  /** Absent where nobody answered: then `error` says why. */
  status?: number;
  /** The first twelve characters of the container's id, where the answer tells it. */
  container?: string;
  /** The beginning of the answer. */
  said?: string;
  error?: string;
}

/** Where visitors go five times a second. */
export interface Visiting {
  node: string;
  port: number;
  path: string;
}

/** What one probe of a health check found; -1 where it was cut short. */
export interface ProbeFound {
  at: number;
  exit: number;
  output: string;
}

/** A terminal that pages show. */
export interface Shown {
  terminal: string;
  node: string;
  /** What a program there calls it. */
  title: string;
  /** The exit code of what ran there; null where the node was lost. */
  ended?: number | null;
}

/** What the server says of terminals. `at` is the place in the output behind what is told. */
export type OfTerminals =
  /** All there are, in the order in which they were opened. */
  | { type: 'terminals'; terminals: Shown[] }
  | { type: 'notOpened'; terminal: string; why: 'tooMany' | 'noNode' | 'failed'; most: number; said?: string }
  /** Begins a screen anew with this text; `typed` is the number of what this page typed last. */
  | { type: 'screen'; terminal: string; at: number; columns: number; rows: number; text: string; typed: number }
  /** Goes on from what this page has. */
  | { type: 'goesOn'; terminal: string; typed: number }
  | { type: 'output'; terminal: string; at: number; text: string }
  | { type: 'size'; terminal: string; at: number; columns: number; rows: number }
  /** What was typed up to this number was taken. */
  | { type: 'typed'; terminal: string; number: number };

/** In each language of the page: it is switched there. */
export type InEach<T> = Record<(typeof languages)[number], T>;

/** What can be typed on a node. `output` is what the lab shows that it prints. */
export interface TextCommand {
  type: 'command';
  script: string;
  node: string;
  output: string[];
}

/** A block of a lab's text: facts, and no markup. Links lead to http and https alone. */
export type TextBlock =
  | Exclude<Passage, { type: 'code' | 'list' | 'quote' }>
  | TextCommand
  | { type: 'code'; lines: string[] }
  | { type: 'list'; start?: number; items: TextBlock[][] }
  | { type: 'quote'; passages: TextBlock[] };
export type TextInline = Inline;

export interface LabStep {
  id: string;
  title: InEach<string>;
  text: InEach<TextBlock[]>;
  /** True where something is checked, so that it can pass. */
  checked: boolean;
  challenge: boolean;
  points: number;
  /** How many hints there are, and whether there is a solution: asked for, they come with the work. */
  hints: number;
  solution: boolean;
}

export interface LabText {
  id: string;
  title: InEach<string>;
  minutes: number;
  intro: InEach<TextBlock[]>;
  steps: LabStep[];
}

/** A lab in the list of all. */
export interface LabLine {
  id: string;
  title: InEach<string>;
  minutes: number;
  passed: number;
  of: number;
  done: boolean;
  exam: boolean;
}

/** What a check lacks, in the words of the verdict, and what is under way. */
export interface TextLack {
  text: string;
  onItsWay?: string;
}

export interface TextCause {
  says: string;
  matters: string;
  /** What to type next, on which node. */
  next?: { script: string; node: string };
}

/** What became of a step. */
export interface StepWork {
  passedAt?: number;
  /** Those that were asked for. */
  hints: InEach<TextBlock[]>[];
  solution?: TextCommand[];
  /** True where it gives no points, as its solution was shown. */
  noPoints: boolean;
  /** Where a reset of it leads: the id of a step. */
  resetTo: string;
}

/** How far the lab is. */
export interface LabWork {
  steps: Record<string, StepWork>;
  /** The step to be done now; absent once all have passed. */
  current?: string;
  /** How that step stands; absent as long as nothing was seen. `unaided`: what differs is not told before a hint. */
  missing?: { step: string; holding: number; of: number; lacks: TextLack[]; unaided: boolean; causes: TextCause[] };
  /** A step that passed, and does not hold any more. */
  lost?: { step: string; lacks: TextLack[] };
  resetting: boolean;
  /** Why the cluster cannot be watched at the moment. */
  trouble?: string;
  /** When the lab was begun, by the clock of this machine's engine. */
  begunAt?: number;
}

/** What the server says of the lab. */
export type OfLab =
  | { type: 'labs'; labs: LabLine[] }
  /** The lab that is open; absent: none. `opening`: the cluster is being prepared for another. */
  | { type: 'lab'; lab?: LabText; opening?: string }
  | { type: 'work'; work: LabWork }
  /** Said once, to whoever looks. */
  | { type: 'told'; text: string };

/** All that the server says. */
export type ToPage =
  | OfTerminals
  | OfLab
  /** The answer to a greeting. */
  | { type: 'welcome'; version: string; cluster: string; nodes: string[] }
  /** The picture of the swarm from when it was first seen, and the manager's clock. */
  | ({ type: 'film'; now: number } & Reel)
  | { type: 'scene'; delta: Delta }
  /** Why the swarm is not seen at the moment; without it, it is. */
  | { type: 'swarmTrouble'; why?: string }
  | { type: 'probes'; task: string; probes: ProbeFound[] }
  /** The visits of the last minutes, and whether more go. */
  | { type: 'visits'; visits: Visit[]; visiting?: Visiting }
  | { type: 'visited'; visit: Visit }
  | { type: 'visiting'; visiting?: Visiting }
  /** Says that the connection lives. */
  | { type: 'beat' };
