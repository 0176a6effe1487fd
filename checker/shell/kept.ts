/** What is kept of an output that may have no end: its beginning and its end. */
import { say } from '../words/index.ts';

const mostParts = 256; // many small ones take more memory than what they hold

export class Kept {
  /** Bytes that came. */
  size = 0;
  readonly #side: number;
  readonly #head = new Parts();
  readonly #tail = new Parts();

  /** With so many bytes of each side. */
  constructor(side: number) {
    this.#side = side;
  }

  add(chunk: Buffer): void {
    this.size += chunk.length;
    const room = this.#side - this.#head.size;
    this.#head.add(chunk.subarray(0, room));
    this.#tail.add(chunk.subarray(room));
    this.#tail.shorten(this.#side);
  }

  /** As text, or so many bytes of each side of it. What is left out is told in its place. */
  text(side = this.#side): string {
    const kept = Buffer.concat([this.#head.whole(), this.#tail.whole()]);
    const left = this.size - 2 * side;
    if (left <= 0) return kept.toString();
    return `${kept.subarray(0, side)}\n${say.shell.leftOut(left)}\n${kept.subarray(-side)}`;
  }
}

/** Bytes in the order in which they came. */
class Parts {
  size = 0;
  #parts: Buffer[] = [];

  add(part: Buffer): void {
    if (part.length === 0) return;
    this.#parts.push(part);
    this.size += part.length;
    if (this.#parts.length > mostParts) this.#parts = [this.whole()];
  }

  /** Drops parts from the front as long as so many bytes stay. */
  shorten(least: number): void {
    let first = this.#parts[0];
    while (first && this.size - first.length >= least) {
      this.#parts.shift();
      this.size -= first.length;
      first = this.#parts[0];
    }
  }

  whole(): Buffer {
    return Buffer.concat(this.#parts);
  }
}
