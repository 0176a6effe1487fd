import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** An HTTP answer, read off a bare connection. */
export interface Answer {
  status: number;
  head: string;
  body: string;
}

/** Sends one request as it stands, which `node:http` would refuse to for odd ones, and reads until the server closes. */
export async function ask(port: number, target: string, { method = 'GET', headers = '' } = {}): Promise<Answer> {
  const socket = connect(port, '127.0.0.1');
  // Not `end`: Node drops requests of a client that closed its half.
  socket.write(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`);
  let text = '';
  for await (const chunk of socket.setEncoding('latin1')) text += chunk;
  const end = text.indexOf('\r\n\r\n');
  const head = text.slice(0, end);
  return { status: Number(head.split(' ')[1]), head, body: text.slice(end + 4) };
}

/** A server in a process of its own. */
export interface Running {
  child: ChildProcess;
  stdout: () => string;
  stderr: () => string;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts a server and gathers what it prints. */
export function start(file: string, env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}

/** Waits until `read` gives something other than `undefined`; mocha's time-out is the limit. */
export async function until<T>(read: () => T | undefined): Promise<T> {
  for (;;) {
    const found = read();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}
