/** Draws lines on a terminal: only those that are not there already, in one write, so that nothing flickers. */

// 2004: what is pasted is marked as such, so that its letters are no keys.
const enter = '\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h';
const leave = '\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l';
/** Terminals that know it show all between the two at once; others ignore it. */
const together = ['\x1b[?2026h', '\x1b[?2026l'] as const;

export interface Painter {
  /** Takes the whole window, and leaves what was there for later. */
  open(): void;
  /** Gives the window back as it was. May be called twice. */
  close(): void;
  paint(lines: readonly string[]): void;
  /** What is on the window is not what was painted any more: its size changed. */
  forget(): void;
}

export function painter(write: (text: string) => void): Painter {
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
      const changes = painted ? changed(painted, lines) : `\x1b[2J${changed([], lines)}`;
      if (changes !== '') write(`${together[0]}${changes}${together[1]}`);
      painted = lines;
    },
    forget: () => {
      painted = undefined;
    },
  };
}

/** What makes one window of the other. A row is cleared first: behind its last column there is nothing to clear. */
function changed(before: readonly string[], lines: readonly string[]): string {
  const rows = Math.max(before.length, lines.length);
  let text = '';
  for (let row = 0; row < rows; row++) {
    const line = lines[row] ?? '';
    if (line !== (before[row] ?? '')) text += `\x1b[${row + 1};1H\x1b[K${line}\x1b[0m`;
  }
  return text;
}
