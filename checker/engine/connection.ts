/**
 * HTTP over whatever reaches an engine. `docker system dial-stdio`, started here or on a node, speaks the Engine API on its
 * standard streams: no TCP port is opened and no certificate managed. Connections are kept alive and reused.
 */
import { Agent } from 'node:http';
import { connect } from 'node:net';
import { Duplex, type Readable, type Writable } from 'node:stream';
import { commandLine, open } from '../shell/index.ts';
import { say } from '../words/index.ts';

/** A connection to an engine. `ended` resolves with what went wrong, if anything did, and never rejects. */
export interface Line {
  input: Writable;
  output: Readable;
  ended: Promise<Error | undefined>;
  close(): void;
}

/** Opens one connection to an engine. */
export type Connect = () => Promise<Line>;

/**
 * An HTTP agent that opens its connections so, at most `most` at a time; an answer of more than `bytes` ends its connection, so
 * that no engine fills the memory of this machine.
 */
export class LineAgent extends Agent {
  readonly #connect: Connect;
  readonly #bytes: number;
  #closed = false;

  constructor(connect: Connect, most: number, bytes = Number.POSITIVE_INFINITY) {
    super({ keepAlive: true, maxSockets: most, maxFreeSockets: 1 });
    this.#connect = connect;
    this.#bytes = bytes;
  }

  // The agent counts a connection from the moment it has it, so it gets each before it is open.
  override createConnection(): Duplex {
    return new LineSocket(this.#closed ? Promise.reject(new Error(say.engine.closed)) : this.#connect(), this.#bytes);
  }

  /** For good: Node's own opens another connection for what waits for its turn, which would keep this process alive. */
  override destroy(): void {
    this.#closed = true;
    super.destroy();
  }
}

/** Connects to the far side of a program that speaks the Engine API on its standard streams. */
export function program(argv: readonly string[]): Connect {
  return async () => {
    const { stdin, stdout, ended, stop } = open(argv);
    const failure = ended.then(({ exit, stderr }) =>
      exit === 0 ? undefined : new Error(say.engine.exited(commandLine(argv), exit, stderr.trim())),
    );
    return { input: stdin, output: stdout, ended: failure, close: stop };
  };
}

/** Connects to a socket of this machine. Rejects with the system's error where nothing listens there. */
export async function socket(path: string): Promise<Line> {
  const line = connect(path);
  await new Promise<void>((resolve, reject) => line.once('connect', resolve).once('error', reject));
  const ended = new Promise<Error | undefined>((resolve) => {
    line.once('error', resolve).once('close', () => resolve(undefined));
  });
  return { input: line, output: line, ended, close: () => void line.destroy() };
}

/** A connection that may still be opening, with what an HTTP client expects of a socket. */
class LineSocket extends Duplex {
  readonly #opening: Promise<Line | undefined>;
  readonly #most: number;
  #line: Line | undefined;
  /** Bytes since something was asked. */
  #received = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(opening: Promise<Line>, most: number) {
    super();
    this.#most = most;
    this.#opening = opening.catch((error) => void this.destroy(error));
    this.#opening.then((line) => (this.destroyed ? line?.close() : line && this.#use(line)));
  }

  #use(line: Line): void {
    this.#line = line;
    line.output.on('data', (chunk: Buffer) => this.#take(chunk, line));
    line.input.on('error', (error) => this.destroy(error));
    line.ended.then((error) => {
      if (error) return void this.destroy(error);
      // The agent lets go of a connection only when it is closed: one that merely ended would hold up all that wait for it.
      this.on('end', () => this.destroy());
      this.push(null);
      if (this.readableLength === 0) this.destroy();
    });
  }

  #take(chunk: Buffer, { output }: Line): void {
    this.#received += chunk.length;
    if (this.#received > this.#most) this.destroy(new Error(say.engine.tooMuch(this.#most)));
    else if (!this.push(chunk)) output.pause();
  }

  override _read(): void {
    this.#line?.output.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#received = 0;
    this.#opening.then((line) => line?.input.write(chunk, done));
  }

  override _final(done: () => void): void {
    this.#opening.then((line) => line?.input.end(done));
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.#timer);
    this.#line?.close();
    done(error);
  }

  setTimeout(milliseconds: number, listener?: () => void): this {
    clearTimeout(this.#timer);
    if (listener) this.once('timeout', listener);
    if (milliseconds > 0) this.#timer = setTimeout(() => this.emit('timeout'), milliseconds).unref();
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
