/** What a page and the server say to each other. What comes from a page is parsed by these schemas; what goes to it is typed by the types. */
import * as z from 'zod';
// Not from its index: what makes scenes is for the server, and this file is the page's too.
import type { Reel } from './scene/film.ts';
import type { Delta } from './scene/scene.ts';

/** Bounds on all that a page can ask for. */
export const most = {
  /** Bytes of one message from a page. */
  frame: 256 * 1024,
  /** Characters of one piece of input: a larger paste comes in several. */
  input: 32 * 1024,
  terminals: 24,
  columns: 500,
  rows: 200,
  /** Pages that may be connected at once. */
  pages: 12,
} as const;

const secret = z.string().regex(/^[\w-]{43}$/);
const size = {
  columns: z.int().min(2).max(most.columns),
  rows: z.int().min(1).max(most.rows),
};
const terminal = z.int().min(1).max(1e6);
const offset = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** The first message of each socket: who comes, and with which ticket. */
export const greeting = z.strictObject({
  type: z.literal('greeting'),
  ticket: secret,
  /** One page, from when it was loaded until it is gone: input of it counts once, over however many sockets it came. */
  page: secret,
});

/** What changes something: done once each, in order, however often a connection is lost. */
export const deed = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('open'), node: z.string().max(200), ...size }),
  /** `bytes`: each character is a byte, as reports of the mouse in the old form are; else it is text. */
  z.strictObject({
    do: z.literal('type'),
    terminal,
    text: z.string().min(1).max(most.input),
    bytes: z.literal(true).optional(),
  }),
  z.strictObject({ do: z.literal('resize'), terminal, ...size }),
  z.strictObject({ do: z.literal('close'), terminal }),
]);

/** All that a page says after its greeting. */
export const fromPage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('deed'), number: z.int().min(1).max(1e12), deed }),
  /** Shows a terminal from here on: `have` is how far its output is known; without it, from its screen as it is. */
  z.strictObject({ type: z.literal('show'), terminal, have: offset.optional() }),
  z.strictObject({ type: z.literal('hide'), terminal }),
  /** So far the output has been drawn: more may come. */
  z.strictObject({ type: z.literal('drawn'), terminal, offset }),
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
export type Deed = z.infer<typeof deed>;
export type FromPage = z.infer<typeof fromPage>;

/** A terminal, as the list of them has it. */
export interface TerminalInfo {
  id: number;
  node: string;
  /** What programs on it call it: text that others wrote. */
  title: string;
  /** Which deed of which page opened it. */
  openedBy: { page: string; number: number };
  /** Its exit code, once it ended. */
  exit?: number;
}

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

/** All that the server says, but the output of terminals, which comes in binary frames. */
export type ToPage =
  /** The answer to a greeting: `done` is the number of the page's last deed that was done. */
  | { type: 'welcome'; version: string; cluster: string; nodes: string[]; done: number }
  | { type: 'terminals'; terminals: TerminalInfo[] }
  | { type: 'done'; number: number }
  /** A deed could not be done, for this reason. */
  | { type: 'refused'; number: number; why: Refusal; told?: string }
  /** The whole screen and what is above it, as it is at `offset`; output goes on from there. */
  | { type: 'screen'; terminal: number; offset: number; columns: number; rows: number; data: string }
  /** From this offset on the terminal has another size. */
  | { type: 'size'; terminal: number; offset: number; columns: number; rows: number }
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

export type Refusal = 'noTerminal' | 'tooManyTerminals' | 'noNode' | 'notOpened' | 'inputFull';

const headBytes = 12;

/** A frame of output: which terminal, from which offset, and the bytes. */
export function outputFrame(terminal: number, from: number, bytes: Uint8Array): Uint8Array {
  const frame = new Uint8Array(headBytes + bytes.length);
  const view = new DataView(frame.buffer);
  view.setUint32(0, terminal);
  view.setFloat64(4, from);
  frame.set(bytes, headBytes);
  return frame;
}
