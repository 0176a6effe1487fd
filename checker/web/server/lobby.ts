/** All pages of one cluster: each knows the same, and what each of them asks for is done once. */
import type { Deed, FromPage, ToPage } from '../protocol.ts';
import type { Line, Switchboard } from './sockets.ts';

/** What pages look at. */
export interface Subject {
  version: string;
  cluster: string;
  nodes: string[];
}

/** What pages see beside the lab: each part is told of all of them. */
export interface Part {
  opened(line: Line): void;
  said(line: Line, message: FromPage): void;
  closed(line: Line): void;
}

/** A page that is remembered while it is away. */
interface Guest {
  line?: Line | undefined;
  /** The number of its last deed that was done. */
  done: number;
}

/** Pages that are remembered: one that comes back later than that many others begins anew. */
const mostGuests = 64;

export class Lobby implements Switchboard {
  readonly #subject: Subject;
  readonly #guests = new Map<string, Guest>();

  readonly #parts: readonly Part[];

  constructor(subject: Subject, parts: readonly Part[] = []) {
    this.#subject = subject;
    this.#parts = parts;
  }

  opened(line: Line): void {
    const guest = this.#guests.get(line.page) ?? { done: 0 };
    guest.line?.close(); // what still comes over an old connection would come too late
    guest.line = line;
    this.#guests.delete(line.page);
    this.#guests.set(line.page, guest);
    this.#forget();
    line.send({ type: 'welcome', ...this.#subject, done: guest.done });
    for (const part of this.#parts) part.opened(line);
  }

  said(line: Line, message: FromPage): void {
    const guest = this.#guests.get(line.page);
    if (guest?.line !== line) return;
    for (const part of this.#parts) part.said(line, message);
    if (message.type === 'deed') this.#once(guest, line, message.number, message.deed);
  }

  closed(line: Line): void {
    const guest = this.#guests.get(line.page);
    if (guest?.line === line) guest.line = undefined;
    for (const part of this.#parts) part.closed(line);
  }

  /** Tells all pages. */
  tell(message: ToPage): void {
    for (const { line } of this.#guests.values()) line?.send(message);
  }

  /** A page says again what it does not know to have been done. */
  #once(guest: Guest, line: Line, number: number, _deed: Deed): void {
    if (number === guest.done + 1) guest.done = number;
    line.send({ type: 'done', number: guest.done });
  }

  #forget(): void {
    for (const [page, { line }] of this.#guests) {
      if (this.#guests.size <= mostGuests) return;
      if (!line) this.#guests.delete(page);
    }
  }
}
