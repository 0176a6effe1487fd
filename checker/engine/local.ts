/** The engine of this machine: the one the person's own `docker` would talk to, else one we started. */
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { run } from '../shell/index.ts';
import { say } from '../words/index.ts';
import { dialStdio, type Engine, programEngine, unixEngine } from './engine.ts';

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

/** Finds an engine that answers: DOCKER_HOST, the default socket, the current context of `docker`, then our own. */
export async function findLocalEngine(): Promise<LocalEngine | undefined> {
  if (process.env.DOCKER_HOST || process.env.DOCKER_CONTEXT) return chosenByPerson();
  if (await accepts(defaultSocket)) return socketEngine(defaultSocket, false);
  if (await accepts(privateSocket)) return socketEngine(privateSocket, true);
  return chosenByPerson();
}

/** The engine behind a socket, for this process and for the `docker` program. */
export function socketEngine(path: string, ours: boolean): LocalEngine {
  return { engine: unixEngine(say.engine.local, path), docker: ['docker', '--host', `unix://${path}`], ours };
}

async function chosenByPerson(): Promise<LocalEngine | undefined> {
  const host = process.env.DOCKER_HOST;
  if (host?.startsWith('unix://')) {
    const path = host.slice('unix://'.length);
    return (await accepts(path)) ? socketEngine(path, path === privateSocket) : undefined;
  }
  const probe = await run(['docker', 'version', '--format', '{{.Server.Version}}'], { input: '', timeout: 10_000 });
  if (probe.exit !== 0) return undefined;
  const enter = (argv: string[]) => argv;
  return { engine: programEngine(say.engine.local, dialStdio(enter)), docker: ['docker'], ours: false };
}

function accepts(path: string): Promise<boolean> {
  if (!existsSync(path)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect(path, () => resolve(socket.end() !== undefined));
    socket.on('error', () => resolve(false));
  });
}
