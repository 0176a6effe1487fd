/** One Docker Engine: a thin face over dockerode, whose only importer this folder is. */
import { Agent, request } from 'node:http';
import protocols from 'docker-modem/lib/http.js';
import Docker from 'dockerode';
import { BrokenError } from '../errors.ts';
import { say } from '../words/index.ts';
import { type Connect, LineAgent, program } from './connection.ts';
import { Late } from './within.ts';

// No engine sends elsewhere: one that does would have this machine ask whatever it names, and an address that makes no sense to the
// transport would end the program.
protocols.http.request = request;

/** A connected engine. `calls` share one connection, in turn; `streams` have one each and hold up nobody. */
export interface Engine {
  /** How errors name it. */
  name: string;
  calls: Docker;
  streams: Docker;
  /** The command that helps where it does not answer. */
  next?: string;
  close(): void;
}

/** No answer of a call takes so long: an engine that owes one for longer hangs. */
const longestAnswer = 60_000; // milliseconds

/** Bytes of one answer: the tasks of the largest swarm of a lab are a hundredth of it. */
const largestAnswer = 16 * 2 ** 20;

/** An engine to which `connect` opens connections, so many for streams where there are not to be more. Connects on first use. */
export function engineBehind(name: string, connect: Connect, streams = Number.POSITIVE_INFINITY): Engine {
  return engine(name, new LineAgent(connect, 1, largestAnswer), new LineAgent(connect, streams), {
    protocol: 'http',
    host: 'engine',
    port: 80,
  });
}

/** An engine on the far side of a program that speaks the Engine API on its standard streams. */
export function programEngine(name: string, argv: readonly string[]): Engine {
  return engineBehind(name, program(argv));
}

/** An engine behind a local socket. */
export function unixEngine(name: string, socketPath: string): Engine {
  return engine(name, new Agent({ keepAlive: true, maxSockets: 4 }), new Agent(), { socketPath });
}

function engine(name: string, calls: Agent, streams: Agent, options: Docker.DockerOptions): Engine {
  return {
    name,
    calls: client({ ...options, agent: calls }, longestAnswer),
    streams: client({ ...options, agent: streams }),
    close: () => {
      calls.destroy();
      streams.destroy();
    },
  };
}

type Dial = Docker['modem']['dial'];
type Answered = Parameters<Dial>[1];

/** What goes wrong on its connections is said in words, and where there is a limit no answer is waited for longer, also not for its turn. */
function client(options: Docker.DockerOptions & { agent: Agent }, limit?: number): Docker {
  const docker = new Docker(options); // docker-modem hands `agent` on to node:http
  const dial: Dial = docker.modem.dial.bind(docker.modem);
  docker.modem.dial = (asked, done: Answered = () => {}) => {
    if (limit === undefined) return dial(asked, (error, answer) => done(inWords(error), answer));
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), limit);
    const signals = asked.abortSignal ? [asked.abortSignal, late.signal] : [late.signal];
    dial({ ...asked, abortSignal: AbortSignal.any(signals) }, (error, answer) => {
      clearTimeout(timer);
      done(error && late.signal.aborted ? new Late(say.engine.late(limit / 1000)) : inWords(error), answer);
    });
  };
  return docker;
}

/** A system's code, such as ECONNRESET, tells a person nothing. */
function inWords(error: NodeJS.ErrnoException | null): Error | null {
  const code = error?.code;
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? new Error(say.engine.lost, { cause: code }) : error;
}

/** What the program that reaches an engine's node needs in front: `docker system dial-stdio` there. */
export function dialStdio(enter: (argv: string[]) => string[]): string[] {
  return enter(['docker', 'system', 'dial-stdio']);
}

/** The HTTP status of an engine's refusal; undefined where the engine did not answer at all. */
export function refusal(error: unknown): number | undefined {
  return (error as { statusCode?: number }).statusCode;
}

/** The engine's own words in a refusal, or the error's. */
export function reason(error: unknown): string {
  const { json, message } = error as { json?: { message?: string }; message?: string };
  return json?.message ?? message ?? String(error);
}

/** The answer; undefined where the engine has no such thing. */
export async function ifThere<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (refusal(error) === 404) return undefined;
    throw error;
  });
}

/** Awaits an engine's answer; what goes wrong names the engine and what was asked of it. */
export async function ask<T>(engine: Engine, what: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const next = refusal(error) === undefined && engine.next !== undefined ? { next: engine.next } : {};
    throw new BrokenError(say.engine.refused(engine.name, what, reason(error)), { ...next, cause: error });
  }
}

/** What an engine's clock shows, in milliseconds. */
export interface Clock {
  /** That clock minus this machine's. */
  offset: number;
  /** How much more or less it may be: half the time of the answer. */
  within: number;
  /** The id of the engine's node in its swarm; empty where it is in none. */
  nodeId: string;
}

/** By how many milliseconds a clock is ahead of another one, more or less by `within`. */
export function aheadOf(clock: Clock, other: Clock): { skew: number; within: number } {
  return { skew: clock.offset - other.offset, within: clock.within + other.within };
}

export async function readClock(engine: Engine): Promise<Clock> {
  const before = Date.now();
  const answer = await ask(engine, say.engine.asked.readClock, engine.calls.info());
  const after = Date.now();
  const { SystemTime, Swarm } = answer as { SystemTime: string; Swarm?: { NodeID?: string } };
  const offset = Date.parse(SystemTime) - (before + after) / 2;
  if (!Number.isFinite(offset)) {
    throw new BrokenError(say.engine.refused(engine.name, say.engine.asked.readClock, say.engine.noClock));
  }
  return { offset, within: (after - before) / 2, nodeId: Swarm?.NodeID ?? '' };
}
