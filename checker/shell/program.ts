/** Starts programs, and waits for those that end. The only importer of zx. */
import { spawn as spawnProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { $, type ProcessOutput, type ProcessPromise } from 'zx/core';

export interface RunOptions {
  /** Written to the program's standard input, which is then closed. Absent: it stays open until the program ends. */
  input?: string;
  env?: Record<string, string>;
  cwd?: string;
  /** Milliseconds; past it the program is ended and `timedOut` set. */
  timeout?: number;
  /** Ends the program when aborted. */
  signal?: AbortSignal | undefined;
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

const grace = 2000; // milliseconds between asking a program to end and making it

/** Runs a program to its end, whatever its exit code. One that cannot be started has exit code 127, as in a shell. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const program = open(argv, options);
  let timedOut = false;
  const onTime = () => {
    timedOut = true;
    program.stop();
  };
  const timer = options.timeout === undefined ? undefined : setTimeout(onTime, options.timeout);
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

/** Starts a program and leaves it running. */
export function open(argv: readonly string[], options: RunOptions = {}): OpenProgram {
  const started = performance.now();
  const child = spawn(argv, options);
  child.stdin.on('error', () => {}); // a program may end before it read its input: its exit code tells
  if (options.onOutput) {
    child.stdout.on('data', (chunk: Buffer) => options.onOutput?.(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => options.onOutput?.(chunk.toString()));
  }
  return {
    pid: child.pid,
    stdin: child.stdin,
    stdout: child.stdout,
    ended: child.then((output) => outcome(output, started)),
    stop: () => stop(child),
  };
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
  return outcome(output, 0).exit;
}

/** The program as a line that can be pasted into a shell. */
export function commandLine(argv: readonly string[]): string {
  return argv.map((word) => (/^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}

/** Detached: Ctrl-C in the terminal reaches the checker alone, which then ends what it started. */
function spawn(argv: readonly string[], { cwd, env }: RunOptions): ProcessPromise {
  return $({
    nothrow: true,
    quiet: true,
    detached: true,
    prefix: 'exec ', // the shell zx starts becomes the program, so that signals reach it
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  })`${argv}`;
}

function stop(child: ProcessPromise): void {
  child.stdin.end();
  child.child?.kill('SIGTERM');
  const force = setTimeout(() => child.child?.kill('SIGKILL'), grace);
  force.unref();
  child.finally(() => clearTimeout(force)).catch(() => {});
}

function outcome(output: ProcessOutput, started: number): Outcome {
  return {
    exit: output.exitCode ?? 128 + (output.signal ? constants.signals[output.signal] : 0),
    stdout: output.stdout,
    stderr: output.stderr,
    seconds: (performance.now() - started) / 1000,
    timedOut: false,
  };
}
