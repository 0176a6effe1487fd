/** Terminals on the nodes, as all pages show them: they stay when a page goes, and end when no page comes back for long. */
import type { Cluster } from '../../../cluster/index.ts';
import { explain } from '../../../errors.ts';
import { plain } from '../../../report/gradebook/plain.ts';
import type { FromPage } from '../../protocol.ts';
import type { Line } from '../sockets.ts';
import { Seat } from './seat.ts';

type Said<K extends FromPage['type']> = Extract<FromPage, { type: K }>;

/** Terminals that may be open at once. */
const most = 12;
const lease = 30 * 60_000; // milliseconds without any page
const mostSaid = 400;
/** Milliseconds between two times that pages are told of titles: a program may change its own as fast as it prints. */
const between = 100;

export class Terminals {
  readonly #open: () => Promise<Cluster>;
  readonly #lines = new Set<Line>();
  /** Undefined while it is being opened. */
  readonly #seats = new Map<string, Seat | undefined>();
  /** Their own hold on the cluster: who watches it lets go of it whenever something breaks. */
  #cluster: Promise<Cluster> | undefined;
  #alone: NodeJS.Timeout | undefined;
  #news: NodeJS.Timeout | undefined;

  constructor(open: () => Promise<Cluster>) {
    this.#open = open;
  }

  opened(line: Line): void {
    this.#lines.add(line);
    clearTimeout(this.#alone);
    line.send(this.#list());
  }

  said(line: Line, message: FromPage): void {
    if (!('terminal' in message)) return;
    const seat = this.#seats.get(message.terminal);
    if (message.type === 'open') void this.#begin(line, message);
    if (message.type === 'close') this.#end(message.terminal);
    if (message.type === 'attach') seat?.attach(line, message.have);
    if (message.type === 'took') seat?.took(line, message.at);
    if (message.type === 'type') seat?.type(line, message.number, message.text);
    if (message.type === 'resize') seat?.resize(message);
  }

  closed(line: Line): void {
    this.#lines.delete(line);
    for (const seat of this.#seats.values()) seat?.leave(line);
    if (this.#lines.size > 0) return;
    clearTimeout(this.#alone);
    this.#alone = setTimeout(() => this.stop(), lease);
    this.#alone.unref();
  }

  /** Ends all. */
  stop(): void {
    clearTimeout(this.#alone);
    clearTimeout(this.#news);
    for (const id of [...this.#seats.keys()]) this.#end(id);
  }

  async #begin(line: Line, { terminal: id, node: name, columns, rows }: Said<'open'>): Promise<void> {
    if (this.#seats.has(id)) return; // it was said before
    const refuse = (why: 'tooMany' | 'noNode' | 'failed', said = '') =>
      line.send({
        type: 'notOpened',
        terminal: id,
        why,
        most,
        ...(said === '' ? {} : { said: plain(said, mostSaid) }),
      });
    if (this.#seats.size >= most) return refuse('tooMany');
    this.#seats.set(id, undefined);
    try {
      this.#cluster ??= this.#open();
      const node = (await this.#cluster).nodes.find((one) => one.name === name);
      if (!node) {
        this.#end(id);
        return refuse('noNode', name);
      }
      const terminal = await node.terminal({ columns, rows });
      if (!this.#seats.has(id)) return terminal.close(); // meanwhile nobody wants it any more
      this.#seats.set(id, new Seat(id, name, terminal, { columns, rows }, () => this.#tellSoon()));
      this.#tell();
    } catch (error) {
      this.#end(id);
      refuse('failed', explain(error));
    }
  }

  #end(id: string): void {
    this.#seats.get(id)?.close();
    if (this.#seats.delete(id)) this.#tell();
    if (this.#seats.size > 0) return;
    // What was lost is opened anew for the next.
    void this.#cluster?.then(({ close }) => close()).catch(() => {});
    this.#cluster = undefined;
  }

  #list() {
    return { type: 'terminals' as const, terminals: [...this.#seats.values()].flatMap((seat) => seat?.shown() ?? []) };
  }

  #tell(): void {
    for (const line of this.#lines) line.send(this.#list());
  }

  #tellSoon(): void {
    this.#news ??= setTimeout(() => {
      this.#news = undefined;
      this.#tell();
    }, between);
  }
}
