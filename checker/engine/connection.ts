/**
 * HTTP over the standard streams of a program: `docker system dial-stdio`, started here or on a node, speaks the Engine API
 * on them. No TCP port is opened and no certificate managed. Connections are kept alive and reused.
 */
import { Agent } from 'node:http';
import { Duplex } from 'node:stream';
import { commandLine, type OpenProgram, open } from '../shell/index.ts';

/** An HTTP agent each of whose connections is a run of `argv`, at most `most` at a time. */
export function programAgent(argv: readonly string[], most: number): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: most, maxFreeSockets: 1 });
  const connect = () => new ProgramSocket(argv);
  // Node's types know `createConnection` of agents only since version 22.
  Object.assign(agent, { createConnection: connect });
  return agent;
}

/** A program's standard streams, with what an HTTP client expects of a socket. */
class ProgramSocket extends Duplex {
  readonly #program: OpenProgram;
  #timer: NodeJS.Timeout | undefined;

  constructor(argv: readonly string[]) {
    super();
    this.#program = open(argv);
    const { stdin, stdout, ended } = this.#program;
    stdout.on('data', (chunk) => this.push(chunk) || stdout.pause());
    stdin.on('error', (error) => this.destroy(error));
    ended.then(({ exit, stderr }) => {
      if (exit !== 0) return void this.destroy(new Error(`${commandLine(argv)} exited with ${exit}: ${stderr.trim()}`));
      // The agent lets go of a connection only when it is closed: one that merely ended would hold up all that wait for it.
      this.on('end', () => this.destroy());
      this.push(null);
      if (this.readableLength === 0) this.destroy();
    });
  }

  override _read(): void {
    this.#program.stdout.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#program.stdin.write(chunk, done);
  }

  override _final(done: () => void): void {
    this.#program.stdin.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.#timer);
    this.#program.stop();
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
