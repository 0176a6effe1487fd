/** One terminal, with its mirror, and the pages that show it. */
import { EventEmitter, once } from 'node:events';
import { StringDecoder } from 'node:string_decoder';
import type { Terminal, TerminalSize } from '../../../cluster/index.ts';
import { plain } from '../../../report/gradebook/plain.ts';
import type { Shown } from '../../protocol.ts';
import { typing } from '../../terminal-facts.ts';
import type { Line } from '../sockets.ts';
import { Mirror } from './mirror.ts';
import { type Piece, Tape } from './tape.ts';

/** A page that shows it. */
interface Face {
  line: Line;
  /** What it was sent, and what of that it said to have taken, and when. */
  sent: number;
  took: number;
  heardAt: number;
  /** It takes nothing any more. Nobody waits for it: when it wakes up it gets what it lacks. */
  isAsleep: boolean;
}

/** Characters that are on their way to a page at most: what comes after Ctrl-C is behind them. */
const window = 128 * 1024;
/** Characters of one message. */
const mostText = 16 * 1024;
/** Milliseconds that a program waits for a page that takes nothing. */
const patience = 3000;
/** Bytes of what was typed, and of answers, that a program did not read. */
const mostUnread = { typed: 256 * 1024, answers: 4096 };
/** Pages whose last number is remembered. */
const mostPages = 64;
const mostTitle = 80;

export class Seat {
  readonly #id: string;
  readonly #node: string;
  readonly #terminal: Terminal;
  readonly #mirror: Mirror;
  readonly #tape = new Tape();
  readonly #faces = new Map<Line, Face>();
  readonly #typed = new Map<string, number>();
  readonly #moved = new EventEmitter();
  /** Output, sizes and pages that come, one after the other. */
  #turn: Promise<void> = Promise.resolve();
  #title = '';
  #ended: number | null | undefined;

  /** `changed` is called when it is to be told of anew. */
  constructor(id: string, node: string, terminal: Terminal, size: TerminalSize, changed: () => void) {
    this.#id = id;
    this.#node = node;
    this.#terminal = terminal;
    this.#mirror = new Mirror(size, {
      answer: (text) => {
        if (terminal.input.writableLength < mostUnread.answers) this.#write(text);
      },
      title: (text) => {
        this.#title = plain(text, mostTitle);
        changed();
      },
    });
    terminal.input.on('error', () => {}); // it ends then
    void this.#follow().then((exit) => {
      this.#ended = exit ?? null;
      changed();
    });
  }

  shown(): Shown {
    const ended = this.#ended === undefined ? {} : { ended: this.#ended };
    return { terminal: this.#id, node: this.#node, title: this.#title, ...ended };
  }

  attach(line: Line, have: number | undefined): void {
    void this.#inTurn(() => {
      const face = { line, sent: have ?? 0, took: have ?? 0, heardAt: performance.now(), isAsleep: false };
      this.#faces.set(line, face);
      this.#bringUpToDate(face, have, () =>
        line.send({ type: 'goesOn', terminal: this.#id, typed: this.#typed.get(line.page) ?? 0 }),
      );
    });
  }

  took(line: Line, at: number): void {
    const face = this.#faces.get(line);
    if (!face || at <= face.took || at > face.sent) return;
    face.took = at;
    face.heardAt = performance.now();
    this.#moved.emit('moved');
    if (face.isAsleep && at === face.sent) void this.#inTurn(() => this.#wake(face));
  }

  type(line: Line, number: number, text: string): void {
    const before = this.#typed.get(line.page) ?? 0;
    if (number !== before + 1) return; // it was said before
    if (this.#terminal.input.writableLength > mostUnread.typed + typing.characters) {
      line.close();
      return;
    }
    this.#typed.delete(line.page);
    this.#typed.set(line.page, number);
    const [oldest] = this.#typed.keys();
    if (this.#typed.size > mostPages && oldest !== undefined) this.#typed.delete(oldest);
    this.#write(text, () => line.send({ type: 'typed', terminal: this.#id, number }));
  }

  resize({ columns, rows }: TerminalSize): void {
    void this.#inTurn(() => {
      const [size, before] = [{ columns, rows }, this.#mirror.size];
      if (this.#ended !== undefined || (columns === before.columns && rows === before.rows)) return;
      this.#mirror.resize(size);
      this.#terminal.resize(size);
      this.#tell(this.#tape.add(size));
    });
  }

  leave(line: Line): void {
    this.#faces.delete(line);
    this.#moved.emit('moved');
  }

  close(): void {
    this.#terminal.close();
    this.#faces.clear();
    this.#moved.emit('moved');
    void this.#inTurn(() => this.#mirror.dispose());
  }

  async #follow(): Promise<number | undefined> {
    const decoder = new StringDecoder('utf8');
    const { output, ended } = this.#terminal;
    try {
      for await (const chunk of output) {
        for (const text of partsOf(decoder.write(chunk))) {
          await this.#inTurn(() => this.#print(text));
          await this.#room();
        }
      }
    } catch (error) {
      // It was closed, or the node was lost: the exit code tells.
      const isOver = error === output.errored || (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
      if (!isOver) throw error;
    }
    return ended;
  }

  #print(text: string): Promise<void> {
    this.#tell(this.#tape.add(text));
    return this.#mirror.write(text);
  }

  /** Waits until no page that is awake has too much on its way. */
  async #room(): Promise<void> {
    for (;;) {
      const full = [...this.#faces.values()].filter(({ isAsleep, sent, took }) => !isAsleep && sent - took > window);
      const [first] = full;
      if (!first) return;
      const left = Math.ceil(first.heardAt + patience - performance.now());
      if (left <= 0) first.isAsleep = true;
      else await once(this.#moved, 'moved', { signal: AbortSignal.timeout(left) }).catch(() => {});
    }
  }

  #tell(piece: Piece): void {
    for (const face of this.#faces.values()) if (!face.isAsleep) this.#send(face, piece);
  }

  #send(face: Face, piece: Piece): void {
    face.sent = piece.at;
    face.line.send({ type: 'text' in piece ? 'output' : 'size', terminal: this.#id, ...piece } as never);
  }

  #wake(face: Face): void {
    if (this.#faces.get(face.line) !== face) return;
    face.isAsleep = false;
    this.#bringUpToDate(face, face.took, () => {});
  }

  /** With what it lacks where that is kept, else with the whole screen. */
  #bringUpToDate(face: Face, have: number | undefined, begin: () => void): void {
    const missing = have === undefined ? undefined : this.#tape.after(have);
    if (missing) {
      begin();
      for (const piece of missing) this.#send(face, piece);
      return;
    }
    face.sent = face.took = this.#tape.at;
    const typed = this.#typed.get(face.line.page) ?? 0;
    const screen = { at: this.#tape.at, ...this.#mirror.size, text: this.#mirror.picture(), typed };
    face.line.send({ type: 'screen', terminal: this.#id, ...screen });
  }

  #write(text: string, done: () => void = () => {}): void {
    if (this.#terminal.input.writable) this.#terminal.input.write(text, done);
    else done(); // nothing reads there any more
  }

  #inTurn(work: () => void | Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work);
    return this.#turn;
  }
}

/** In pieces of a bounded length; no character is cut in two. */
function partsOf(text: string): string[] {
  return text.length <= mostText
    ? [text].filter(Boolean)
    : [...(text.match(new RegExp(`.{1,${mostText}}`, 'gsu')) ?? [])];
}
