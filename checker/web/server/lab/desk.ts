/** The lab as all pages see it: its text, how far it is, and what a page asks for, by the rules of `learn`. */
import { explain } from '../../../errors.ts';
import { effectOf, type Face, type Learning, reduce, Session, type State } from '../../../learn/index.ts';
import { begunByHand } from '../../../run/index.ts';
import { speak } from '../../../words/index.ts';
import type { FromPage, LabLine, LabText, LabWork, ToPage } from '../../protocol.ts';
import { type Line, tellAll } from '../sockets.ts';
import { type LabInEach, textOf, workOf } from './project.ts';

/** A lab that the cluster is prepared for. */
export interface Opened {
  labs: LabInEach;
  learning: Omit<Learning, 'shell' | 'untilDone' | 'signal'>;
}

/** Where labs come from. */
export interface Shelf {
  /** All labs, and how far the student is in each. */
  lines(): Promise<LabLine[]>;
  /** Prepares the cluster; rejects where that cannot or must not be. */
  open(lab: string): Promise<Opened>;
  /** The node of commands that name none. */
  manager: string;
}

/** Bytes on their way to a page that does not take them: it is cut off, and gets all of it when it comes back. */
const mostWaiting = 4_000_000;

export class Desk {
  readonly #shelf: Shelf;
  readonly #lines = new Set<Line>();
  readonly #over = new AbortController();
  #list: LabLine[] = [];
  #opened: Opened | undefined;
  #text: LabText | undefined;
  #opening: string | undefined;
  #session: Session | undefined;
  #ended: Promise<void> = Promise.resolve();
  #begunAt: number | undefined;
  #work: LabWork | undefined;
  #notice: State['notice'];

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Shows the labs, and works at one where one is open already. */
  async begin(opened?: Opened): Promise<void> {
    if (opened) this.#begin(opened);
    await this.#listAgain();
  }

  async stop(): Promise<void> {
    this.#over.abort();
    await this.#ended;
  }

  opened(line: Line): void {
    this.#lines.add(line);
    line.send({ type: 'labs', labs: this.#list });
    line.send(this.#lab());
    if (this.#work) line.send({ type: 'work', work: this.#work });
  }

  closed(line: Line): void {
    this.#lines.delete(line);
  }

  said(_line: Line, message: FromPage): void {
    if (message.type === 'language') speak(message.language);
    if (message.type === 'openLab') void this.#open(message.lab);
    if (message.type === 'help') this.#help(message.what, message.step);
  }

  /** One at a time, and only what is in the list: a page names no files. */
  async #open(id: string): Promise<void> {
    if (this.#opening !== undefined || !this.#list.some((one) => one.id === id)) return;
    this.#opening = id;
    this.#tell(this.#lab());
    try {
      await this.#end();
      this.#begin(await this.#shelf.open(id));
    } catch (error) {
      if (!this.#over.signal.aborted) this.#tell({ type: 'told', text: explain(error) });
    } finally {
      this.#opening = undefined;
      this.#tell(this.#lab());
      if (this.#work) this.#tell({ type: 'work', work: this.#work });
      await this.#listAgain();
    }
  }

  async #end(): Promise<void> {
    void this.#session?.act({ do: 'quit' });
    await this.#ended;
    this.#session = undefined;
    this.#opened = undefined;
    this.#text = undefined;
    this.#work = undefined;
    this.#begunAt = undefined;
  }

  #begin(opened: Opened): void {
    if (this.#over.signal.aborted) return;
    const { learning, labs } = opened;
    this.#opened = opened;
    this.#text = textOf(labs, this.#shelf.manager);
    const session = new Session(
      {
        ...learning,
        note: async (cluster) => {
          const note = await learning.note(cluster);
          this.#begunAt = begunByHand(learning.lab, note);
          return note;
        },
        shell: async () => {}, // a page has terminals of its own
        untilDone: false,
        signal: this.#over.signal,
      },
      this.#face(),
    );
    this.#session = session;
    this.#ended = session.run().catch((error) => {
      if (!this.#over.signal.aborted) this.#tell({ type: 'told', text: explain(error) });
    });
  }

  #face(): Face {
    const nothing = () => {};
    return { open: nothing, suspend: nothing, resume: nothing, close: nothing, show: (state) => this.#show(state) };
  }

  #show(state: State): void {
    if (!this.#opened) return;
    const passed = passedIn(this.#work);
    const work = workOf(state, this.#opened.labs, this.#shelf.manager, this.#begunAt);
    if (JSON.stringify(work) !== JSON.stringify(this.#work)) {
      this.#work = work;
      this.#tell({ type: 'work', work });
    }
    const { notice } = state;
    if (notice !== this.#notice && notice?.kind === 'told') this.#tell({ type: 'told', text: notice.text });
    this.#notice = notice;
    if (passedIn(work) !== passed) void this.#listAgain();
  }

  /** As if the key had been pressed in a terminal that shows this step; a page has asked whether it is meant. */
  #help(what: 'hint' | 'solution' | 'reset', step: string): void {
    const session = this.#session;
    const shown = session?.state.lab.steps.findIndex(({ id }) => id === step) ?? -1;
    if (!session || shown < 0) return;
    const { asking: _, ...state } = session.state;
    const seen: State = { ...state, shown, help: false };
    if (what === 'reset' && seen.doing !== undefined) return;
    const pressed = reduce(seen, { type: 'key', key: what, lines: 0, page: 1 });
    const effect = pressed.asking === undefined ? effectOf(seen, what) : effectOf(pressed, 'yes');
    if (effect) void session.act(effect);
  }

  async #listAgain(): Promise<void> {
    try {
      this.#list = await this.#shelf.lines();
      this.#tell({ type: 'labs', labs: this.#list });
    } catch (error) {
      this.#tell({ type: 'told', text: explain(error) });
    }
  }

  #lab(): ToPage {
    return {
      type: 'lab',
      ...(this.#text && { lab: this.#text }),
      ...(this.#opening === undefined ? {} : { opening: this.#opening }),
    };
  }

  #tell(message: ToPage): void {
    tellAll(this.#lines, message, mostWaiting);
  }
}

function passedIn(work: LabWork | undefined): number {
  return Object.values(work?.steps ?? {}).filter(({ passedAt }) => passedAt !== undefined).length;
}
