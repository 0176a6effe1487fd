/** The last of a terminal's output, each character with its number, so that a page that comes back gets what it lacks and nothing twice. */
import type { TerminalSize } from '../../../cluster/index.ts';

/** Text, or the size that the terminal had from then on, which counts as one character; `at` is the number behind it. */
export type Piece = { at: number; text: string } | ({ at: number } & TerminalSize);

/** Characters that are kept. */
const most = 256 * 1024;

export class Tape {
  /** How much there was in all. */
  at = 0;
  #pieces: Piece[] = [];
  #from = 0;

  add(what: string | TerminalSize): Piece {
    this.at += typeof what === 'string' ? what.length : 1;
    const piece = typeof what === 'string' ? { at: this.at, text: what } : { at: this.at, ...what };
    this.#pieces.push(piece);
    if (this.at - this.#from > 2 * most) this.#shorten();
    return piece;
  }

  /** What follows a place; undefined where that is no place between two pieces that are kept. */
  after(place: number): Piece[] | undefined {
    if (place === this.at) return [];
    if (place === this.#from) return this.#pieces;
    const index = this.#pieces.findIndex(({ at }) => at === place);
    return index < 0 ? undefined : this.#pieces.slice(index + 1);
  }

  #shorten(): void {
    const first = this.#pieces.findIndex(({ at }) => at >= this.at - most);
    this.#from = this.#pieces[first - 1]?.at ?? this.#from;
    this.#pieces = this.#pieces.slice(Math.max(first, 0));
  }
}
