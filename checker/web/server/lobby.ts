/** All pages of one cluster: each knows the same. */
import type { FromPage } from '../protocol.ts';
import type { Line, Switchboard } from './sockets.ts';

/** What pages look at. */
export interface Subject {
  version: string;
  cluster: string;
  nodes: string[];
}

/** What pages see: each part is told of all of them. */
export interface Part {
  opened(line: Line): void;
  said(line: Line, message: FromPage): void;
  closed(line: Line): void;
}

export class Lobby implements Switchboard {
  readonly #subject: Subject;
  readonly #parts: readonly Part[];
  /** The connection of each page. */
  readonly #lines = new Map<string, Line>();

  constructor(subject: Subject, parts: readonly Part[] = []) {
    this.#subject = subject;
    this.#parts = parts;
  }

  opened(line: Line): void {
    this.#lines.get(line.page)?.close(); // what still comes over an old connection would come too late
    this.#lines.set(line.page, line);
    line.send({ type: 'welcome', ...this.#subject });
    for (const part of this.#parts) part.opened(line);
  }

  said(line: Line, message: FromPage): void {
    if (this.#lines.get(line.page) !== line) return;
    for (const part of this.#parts) part.said(line, message);
  }

  closed(line: Line): void {
    if (this.#lines.get(line.page) === line) this.#lines.delete(line.page);
    for (const part of this.#parts) part.closed(line);
  }
}
