/** What a page and the server say to each other. What comes from a page is parsed by these schemas; what goes to it is typed by the types. */
import * as z from 'zod';
// Not from its index: what makes scenes is for the server, and this file is the page's too.
import type { Reel } from './scene/film.ts';
import type { Delta } from './scene/scene.ts';

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

/** All that a page says after its greeting. */
export const fromPage = z.discriminatedUnion('type', [
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

/** All that the server says. */
export type ToPage =
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
