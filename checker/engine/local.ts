/** The engine of this machine: the one the person's own `docker` would talk to, else one we started. */
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { BrokenError } from '../errors.ts';
import { run } from '../shell/index.ts';
import { say } from '../words/index.ts';
import { dialStdio, type Engine, programEngine, refusal, unixEngine } from './engine.ts';
import { Late, within } from './within.ts';

/** The engine of this machine, and the words that make the `docker` program talk to it. */
export interface LocalEngine {
  engine: Engine;
  docker: string[];
  /** True for the engine that the kit started for itself. */
  ours: boolean;
}

/** Where an engine that the kit started listens. */
export const privateSocket = '/run/swarmlab/docker.sock';

/** Where the engine of a machine usually listens. */
export const defaultSocket = '/var/run/docker.sock';

/**
 * Finds an engine that answers: DOCKER_HOST, the default socket, the current context of `docker`, then our own. Throws a BrokenError where
 * one takes connections and does not answer: beside it no other is to be started.
 */
export async function findLocalEngine(): Promise<LocalEngine | undefined> {
  if (process.env.DOCKER_HOST || process.env.DOCKER_CONTEXT) return chosenByPerson();
  return (await answering(defaultSocket, false)) ?? (await answering(privateSocket, true)) ?? (await chosenByPerson());
}

/** The engine behind a socket, for this process and for the `docker` program. */
export function socketEngine(path: string, ours: boolean): LocalEngine {
  const engine = { ...unixEngine(say.engine.local, path), next: 'swarmlab doctor' };
  return { engine, docker: ['docker', '--host', `unix://${path}`], ours };
}

const patience = 10_000; // milliseconds for an engine to say that it lives, on a busy machine too

/** Undefined where nothing listens. */
async function answering(path: string, ours: boolean): Promise<LocalEngine | undefined> {
  if (!(await accepts(path))) return undefined;
  const local = socketEngine(path, ours);
  try {
    await within(patience, local.engine.calls.ping());
  } catch (error) {
    if (refusal(error) !== undefined || !(error instanceof Late)) return local; // what is asked next is told better
    local.engine.close();
    throw new BrokenError(say.engine.hangs(path, patience / 1000), { next: 'swarmlab doctor --quick' });
  }
  return local;
}

async function chosenByPerson(): Promise<LocalEngine | undefined> {
  const host = process.env.DOCKER_HOST;
  if (host?.startsWith('unix://')) {
    const path = host.slice('unix://'.length);
    return answering(path, path === privateSocket);
  }
  const probe = await run(['docker', 'version', '--format', '{{.Server.Version}}'], { input: '', timeout: patience });
  if (probe.exit !== 0) return undefined;
  const enter = (argv: string[]) => argv;
  const engine = { ...programEngine(say.engine.local, dialStdio(enter)), next: 'swarmlab doctor' };
  return { engine, docker: ['docker'], ours: false };
}

function accepts(path: string): Promise<boolean> {
  if (!existsSync(path)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect(path, () => resolve(socket.end() !== undefined));
    socket.on('error', () => resolve(false));
  });
}
