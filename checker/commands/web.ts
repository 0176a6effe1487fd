import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Cluster, open, status } from '../cluster/index.ts';
import { UsageError } from '../errors.ts';
import { packageVersion } from '../package-root.ts';
import { Lobby, type Served, serve } from '../web/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';
import { upWithProgress } from './up.ts';

export interface WebOptions {
  cluster: string;
  port?: number;
  open: boolean;
}

/** Where the page is found again after a restart, so that a browser knows its arrangement; another port where this one is taken. */
const usualPort = 8640;

/** `swarmlab web`: the lab on a page of this machine's browser, until Ctrl-C. */
export async function web(_lab: string | undefined, options: WebOptions, context: Context): Promise<number> {
  const { out, signal } = context;
  const cluster = await opened(options.cluster, context);
  const lobby = new Lobby({
    version: packageVersion(),
    cluster: cluster.name,
    nodes: cluster.nodes.map(({ name }) => name),
  });
  const served = await listen(lobby, options.port);
  try {
    invite(served, options.open, out);
    await stayUntil(signal, () => invite(served, false, out));
  } finally {
    await served.close();
    cluster.close();
  }
  return exitCodes.passed;
}

/** The cluster, brought up where it is not. */
async function opened(name: string, { out }: Context): Promise<Cluster> {
  const { state } = await status(name);
  return state === 'up' ? open(name) : upWithProgress(name, out);
}

async function listen(lobby: Lobby, port: number | undefined): Promise<Served> {
  try {
    return await serve(lobby, port ?? usualPort);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (port !== undefined) throw new UsageError(say.web.command.portTaken(port));
    return serve(lobby);
  }
}

function invite(served: Served, isOpened: boolean, out: Context['out']): void {
  const { listening, once } = say.web.command;
  out.write(`${listening(served.invitation())}\n${once}\n`);
  if (isOpened) openBrowser(served.invitation());
}

/** Resolves at Ctrl-C. Each line that is typed meanwhile asks for another address. */
async function stayUntil(signal: AbortSignal, again: () => void): Promise<void> {
  const lines = process.stdin.isTTY === true ? createInterface({ input: process.stdin }) : undefined;
  lines?.on('line', again);
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  lines?.close();
}

/**
 * Opens the browser where there is a desktop. Its command line is seen by every account of the machine, so the code is not in it: a file
 * that this account alone can read leads there.
 */
function openBrowser(address: string): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const opener = process.platform === 'darwin' ? 'open' : DISPLAY || WAYLAND_DISPLAY ? 'xdg-open' : undefined;
  if (opener === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'swarmlab-web-'));
  const file = join(folder, 'open.html');
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${address}">`;
  writeFileSync(file, page, { mode: 0o600 });
  const browser: ChildProcess = spawn(opener, [file], { stdio: 'ignore', detached: true });
  browser.once('error', () => {}); // the address was printed too
  browser.unref();
  setTimeout(() => rmSync(folder, { recursive: true, force: true }), 30_000).unref();
}
