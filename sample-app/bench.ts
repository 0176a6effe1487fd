import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { requestsPerSecond } from './bench-load.ts';
import { buildApp } from './build.ts';
import { ask, freePort } from './testing.ts';

const limits = { startup: 1.5, throughput: 0.5 };

/** The same thing measured on the app and on a bare `node:http` server. */
interface Pair {
  app: number;
  bare: number;
}

/** The app's start-up time and its requests per second, as shares of a bare `node:http` server's. */
export async function benchApp(): Promise<{ startup: number; throughput: number }> {
  const { startup, throughput } = await measure();
  return { startup: startup.app / startup.bare, throughput: throughput.app / throughput.bare };
}

async function measure(): Promise<{ startup: Pair; throughput: Pair }> {
  const folder = mkdtempSync(join(tmpdir(), 'simplenode-bench-'));
  const [app, bare] = [join(folder, 'app.cjs'), join(folder, 'bare.cjs')];
  try {
    await Promise.all([buildApp(app), buildApp(bare, 'bench-bare.ts')]);
    return { startup: await compareStartup(app, bare), throughput: await compareThroughput(app, bare) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compareStartup(app: string, bare: string): Promise<Pair> {
  const timeToFirstAnswer = async (file: string): Promise<number> => {
    const port = await freePort();
    const started = performance.now();
    const server = await serve(file, port);
    const time = performance.now() - started;
    await stop(server);
    return time;
  };
  return alternate(
    61,
    () => timeToFirstAnswer(app),
    () => timeToFirstAnswer(bare),
  );
}

async function compareThroughput(app: string, bare: string): Promise<Pair> {
  const [appPort, barePort] = [await freePort(), await freePort()];
  const servers = await Promise.all([serve(app, appPort), serve(bare, barePort)]);
  const load = (port: number): Promise<number> => requestsPerSecond(port, 20, 700);
  const compare = (rounds: number): Promise<Pair> =>
    alternate(
      rounds,
      () => load(appPort),
      () => load(barePort),
    );
  try {
    // Until V8 has compiled what runs often.
    await compare(1);
    return await compare(9);
  } finally {
    await Promise.all(servers.map(stop));
  }
}

/** Medians over rounds that measure one after the other, so that a busy machine slows down both. */
async function alternate(rounds: number, app: () => Promise<number>, bare: () => Promise<number>): Promise<Pair> {
  const figures: Pair[] = [];
  for (let round = 0; round < rounds; round++) figures.push({ app: await app(), bare: await bare() });
  return { app: median(figures.map((pair) => pair.app)), bare: median(figures.map((pair) => pair.bare)) };
}

/** Starts a server that logs to a file, and waits for its first answer. */
async function serve(file: string, port: number): Promise<ChildProcess> {
  const log = openSync(`${file}.log`, 'a');
  const env = { PORT: String(port), SIMPLENODE_VERSION: '0.2', HOSTNAME: 'bench' };
  const server = spawn(process.execPath, [file], { env, stdio: ['ignore', log, log] });
  closeSync(log);
  while (server.exitCode === null) {
    const answer = await ask(port, '/').catch(() => undefined);
    if (answer !== undefined) return server;
    await sleep(1);
  }
  throw new Error(`${file} exited with ${server.exitCode} before it answered.`);
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

function median(figures: number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { startup, throughput } = await measure();
  const slowStart = startup.app / startup.bare > limits.startup;
  const fewRequests = throughput.app / throughput.bare < limits.throughput;
  const line = (what: string, { app, bare }: Pair, unit: string, limit: string): string =>
    `${what}: ${(app / bare).toFixed(2)} of a bare node:http server (${Math.round(app)} against ${Math.round(bare)} ${unit}), limit: ${limit}`;
  console.log(
    line('start-up', startup, 'ms to the first answer', `at most ${limits.startup}`) + (slowStart ? ' - TOO SLOW' : ''),
  );
  console.log(
    line('throughput', throughput, 'requests/s', `at least ${limits.throughput}`) + (fewRequests ? ' - TOO SLOW' : ''),
  );
  process.exitCode = slowStart || fewRequests ? 1 : 0;
}
