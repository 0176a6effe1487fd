import type { FreshLine } from '../../model.ts';
import type { Block } from '../console/output.ts';

interface Output {
  lines: readonly string[];
}

/**
 * Where an author indents an output otherwise than it was printed, fresh lines are indented as those around them. Told by the
 * last line that was kept.
 */
export class Indent {
  #shift = 0;

  /** A line stays for one that was printed. */
  kept(wanted: Block, shown: Output, found: Block, printed: Output): void {
    if (wanted.part.type !== 'text' || found.part.type !== 'text' || wanted.part.text === '') return;
    this.#shift = indentOf(shown.lines[wanted.start]) - indentOf(printed.lines[found.start]);
  }

  /** A line as it is to be shown. */
  of(line: FreshLine): FreshLine {
    if ('keep' in line || line.text.trim() === '') return line;
    if (this.#shift >= 0) return { text: `${' '.repeat(this.#shift)}${line.text}` };
    return { text: line.text.slice(Math.min(-this.#shift, indentOf(line.text))) };
  }
}

function indentOf(line = ''): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
