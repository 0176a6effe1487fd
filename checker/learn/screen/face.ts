import type { Key } from '../keys.ts';
import type { State } from '../state.ts';

/** What a student sees and presses: a window that is drawn, or lines. */
export interface Face {
  /** Begins to show and to listen. */
  open(): void;
  show(state: State): void;
  /** Gives the terminal to another program, and takes it back. */
  suspend(): void;
  resume(): void;
  /** Leaves the terminal as it was. May be called twice. */
  close(): void;
}

/** `lines` is how far the text can be scrolled, `page` how far at once. */
export type OnKey = (key: Key, scroll: { lines: number; page: number }) => void;
