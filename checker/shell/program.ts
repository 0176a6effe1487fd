/** Starts programs, and waits for those that end. The only importer of zx. */
import { spawn as spawnProcess } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { $, type ProcessOutput, type ProcessPromise } from 'zx/core';
import { say } from '../words/index.ts';
import { Kept } from './kept.ts';

export interface RunOptions {
  /** Written to the program's standard input, which is then closed. Absent: it stays open until the program ends. */
  input?: string;
  env?: Record<string, string>;
  cwd?: string;
  /** Milliseconds; past it the program is ended and `timedOut` set. */
  timeout?: number;
  /** Ends the program when aborted. */
  signal?: AbortSignal | undefined;
  /** Bytes of each side of an output that are kept: 1 MiB where nothing is said. What lies between is counted, and told in its place. */
  keep?: number;
  /** Called with output as it comes. */
  onOutput?: ((text: string) => void) | undefined;
}

export interface Outcome {
  /** The exit code; 128 + its number where a signal ended it. */
  exit: number;
  stdout: string;
  stderr: string;
  seconds: number;
  timedOut: boolean;
  /** It was ended for having printed more than any program should; `exit` and `stderr` say so too. */
  tooMuch: boolean;
}

/** A program that runs until it is told to stop, with its streams. */
export interface OpenProgram {
  pid: number | undefined;
  stdin: Writable;
  stdout: Readable;
  /** Resolves once the program ended. Never rejects. */
  ended: Promise<Outcome>;
  stop(): void;
}

const longestTimer = 2 ** 31 - 1; // milliseconds: a timer that is set to more is over at once
const grace = 2000; // milliseconds between asking a program to end and making it

// Nobody knows what a program prints: of what ends by itself much is kept, since it is read afterwards; of what stays open little, since
// its output is read as it comes, and there are many of them.
const keptOfRun = 2 ** 20; // bytes of each side of an output
const keptOfOpen = 2 ** 16;
const keptOfTooMuch = 2 ** 10; // enough to see what it was
/** Bytes of an output past which a program is ended. */
export const mostOutput = 64_000_000;
/** Exit code of a program that was ended for its output: that of a shell for one that wrote too large a file. */
const tooLarge = 128 + constants.signals.SIGXFSZ;

/** Runs a program to its end, whatever its exit code. One that cannot be started has exit code 127, as in a shell. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const program = start(argv, options, { side: options.keep ?? keptOfRun, most: mostOutput });
  let timedOut = false;
  const onTime = () => {
    timedOut = true;
    program.stop();
  };
  const timer = options.timeout === undefined ? undefined : setTimeout(onTime, Math.min(options.timeout, longestTimer));
  options.signal?.addEventListener('abort', program.stop, { once: true });
  if (options.signal?.aborted) program.stop();
  if (options.input !== undefined) program.stdin.end(options.input);
  try {
    return { ...(await program.ended), timedOut };
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', program.stop);
  }
}

/** Starts a program and leaves it running. Its standard output may be as long as it likes: whoever opened it reads it. */
export function open(argv: readonly string[], options: RunOptions = {}): OpenProgram {
  return start(argv, options, { side: keptOfOpen, most: Number.POSITIVE_INFINITY });
}

/** `side` is what is kept of each side of an output, `most` what may come on standard output. */
function start(
  argv: readonly string[],
  options: RunOptions,
  { side, most }: Record<'side' | 'most', number>,
): OpenProgram {
  const started = performance.now();
  const child = spawn(argv, options);
  const stdout = new Kept(side);
  const stderr = new Kept(side);
  child.stdin.on('error', () => {}); // a program may end before it read its input: its exit code tells
  const tooMuch = () => stdout.size > most || stderr.size > mostOutput;
  const keep = (kept: Kept) => (chunk: Buffer) => {
    if (tooMuch()) return;
    kept.add(chunk);
    options.onOutput?.(chunk.toString());
    if (tooMuch()) stop(child, true);
  };
  child.stdout.on('data', keep(stdout));
  child.stderr.on('data', keep(stderr));
  const outcome = (output: ProcessOutput): Outcome => ({
    exit: tooMuch() ? tooLarge : exitOf(output),
    stdout: stdout.text(tooMuch() ? keptOfTooMuch : side),
    stderr: tooMuch() ? `${say.shell.tooMuch(mostOutput)}\n${stderr.text(keptOfTooMuch)}` : stderr.text(),
    seconds: (performance.now() - started) / 1000,
    timedOut: false,
    tooMuch: tooMuch(),
  });
  return {
    pid: child.pid,
    stdin: child.stdin,
    stdout: child.stdout,
    ended: child.then(outcome),
    stop: () => stop(child),
  };
}

/** True where a process of this id lives on this machine. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // of another account
  }
}

/** True where a program of this name is installed here. */
export function hasProgram(name: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder || '.', name)));
}

/** What opens a file in the program that a person has for it; undefined where there is no desktop. */
export function desktopOpener(): string | undefined {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'darwin' ? 'open' : DISPLAY || WAYLAND_DISPLAY ? 'xdg-open' : undefined;
}

/** Starts a program that outlives this one, its output going to a file. Resolves once it ended, with what it ended with. */
export function launch(argv: readonly string[], { log, env }: { log: string; env?: Record<string, string> }) {
  const [program = '', ...words] = argv;
  const output = openSync(log, 'w');
  const child = spawnProcess(program, words, {
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  closeSync(output);
  child.unref();
  return new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** Gives this terminal to a program until it ends; resolves with its exit code. */
export async function attach(argv: readonly string[]): Promise<number> {
  const output = await $({ nothrow: true, quiet: true, stdio: 'inherit', prefix: 'exec ' })`${argv}`;
  return exitOf(output);
}

/** The program as a line that can be pasted into a shell. */
export function commandLine(argv: readonly string[]): string {
  return argv.map((word) => (/^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}

/** A list that stays empty: zx would keep all that a program prints. */
function nothing(): Buffer[] {
  return Object.assign([], { push: () => 0 });
}

/** Detached: Ctrl-C in the terminal reaches the checker alone, which then ends what it started. */
function spawn(argv: readonly string[], { cwd, env }: RunOptions): ProcessPromise {
  return $({
    nothrow: true,
    quiet: true,
    detached: true,
    prefix: 'exec ', // the shell zx starts becomes the program, so that signals reach it
    stdio: ['pipe', 'pipe', 'pipe'],
    store: { stdout: nothing(), stderr: nothing(), stdall: nothing() },
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  })`${argv}`;
}

/** With `deaf` nothing more is read of it, at once: neither it nor what it started can go on printing. */
function stop(child: ProcessPromise, deaf = false): void {
  const close = () => {
    child.stdout.destroy();
    child.stderr.destroy();
  };
  child.stdin.end();
  child.child?.kill('SIGTERM');
  if (deaf) close();
  const force = setTimeout(() => {
    child.child?.kill('SIGKILL');
    close(); // what it started may still hold them
  }, grace);
  force.unref();
  child.finally(() => clearTimeout(force)).catch(() => {});
}

function exitOf({ exitCode, signal }: ProcessOutput): number {
  return exitCode ?? 128 + (signal ? constants.signals[signal] : 0);
}
