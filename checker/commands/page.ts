/** A page of this machine, until Ctrl-C. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { open } from '../cluster/index.ts';
import { UsageError } from '../errors.ts';
import { packageVersion } from '../package-root.ts';
import { desktopOpener } from '../shell/index.ts';
import { Lobby, type Part, type Served, Stage, serve, Visitors, watchSwarm } from '../web/index.ts';
import { say } from '../words/index.ts';
import type { Context } from './context.ts';

export interface PageOptions {
  cluster: string;
  port?: number;
  open: boolean;
}

/** Where the page is found again after a restart, so that a browser knows its arrangement; another port where this one is taken. */
const usualPort = 8640;

/** Shows the swarm of these nodes, and whatever else these parts show, until Ctrl-C. `listening` says where. */
export async function showPage(
  options: PageOptions,
  nodes: string[],
  parts: readonly Part[],
  listening: (address: string) => string,
  { out, signal }: Context,
): Promise<void> {
  const stage = new Stage();
  const visitors = new Visitors(stage);
  const over = new AbortController();
  const watching = watchSwarm(stage, () => open(options.cluster), over.signal);
  const lobby = new Lobby({ version: packageVersion(), cluster: options.cluster, nodes }, [stage, visitors, ...parts]);
  const invite = (served: Served, isOpened: boolean) => {
    out.write(`${listening(served.invitation())}\n${say.web.command.once}\n`);
    if (isOpened) openBrowser(served.invitation());
  };
  try {
    const served = await listen(lobby, options.port);
    try {
      invite(served, options.open);
      await stayUntil(signal, () => invite(served, false));
    } finally {
      await served.close();
    }
  } finally {
    visitors.stop();
    over.abort();
    await watching;
  }
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
  const opener = desktopOpener();
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
