/** Draws lines on a terminal: only those that are not there already, in one write, so that nothing flickers. */
import { type ForTerminal, terminal } from '../../report/index.ts';

// 2004: what is pasted is marked as such, so that its letters are no keys.
const enter = terminal`\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h`;
const leave = terminal`\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l`;
/** Terminals that know it show all between the two at once; others ignore it. */
const together = (changes: ForTerminal) => terminal`\x1b[?2026h${changes}\x1b[?2026l`;
const nothing = terminal``;

export interface Painter {
  /** Takes the whole window, and leaves what was there for later. */
  open(): void;
  /** Gives the window back as it was. May be called twice. */
  close(): void;
  paint(lines: readonly string[]): void;
  /** What is on the window is not what was painted any more: its size changed. */
  forget(): void;
}

export function painter(write: (text: ForTerminal) => void): Painter {
  let painted: readonly string[] | undefined;
  let isOpen = false;
  return {
    open: () => {
      isOpen = true;
      painted = undefined;
      write(enter);
    },
    close: () => {
      if (isOpen) write(leave);
      isOpen = false;
    },
    paint: (lines) => {
      if (!isOpen) return;
      const changes = painted ? changed(painted, lines) : terminal`\x1b[2J${changed([], lines)}`;
      if (changes.forTerminal !== '') write(together(changes));
      painted = lines;
    },
    forget: () => {
      painted = undefined;
    },
  };
}

/** What makes one window of the other. A row is cleared first: behind its last column there is nothing to clear. */
function changed(before: readonly string[], lines: readonly string[]): ForTerminal {
  const rows = Math.max(before.length, lines.length);
  let text = nothing;
  for (let row = 0; row < rows; row++) {
    const line = lines[row] ?? '';
    if (line !== (before[row] ?? '')) text = terminal`${text}\x1b[${row + 1};1H\x1b[K${line}\x1b[0m`;
  }
  return text;
}
