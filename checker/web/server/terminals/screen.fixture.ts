/** For tests: a page's screen, fed as the page feeds its own, and all that can be told of it. */
import * as headless from '@xterm/headless';
import type { OfTerminals } from '../../protocol.ts';
import { scrollback } from '../../terminal-facts.ts';

const { Terminal } = (headless as unknown as { default: typeof headless }).default;

export class Screen {
  terminal: headless.Terminal;
  at: number | undefined;
  /** What the screen would answer, if it were not made to keep silent. */
  answers = '';

  constructor(columns = 80, rows = 24) {
    this.terminal = this.#empty(columns, rows);
  }

  async hear(message: OfTerminals): Promise<void> {
    if (message.type === 'screen') {
      this.terminal.dispose();
      this.terminal = this.#empty(message.columns, message.rows);
      await this.#write(message.text);
    }
    if (message.type === 'output') await this.#write(message.text);
    if (message.type === 'size') this.terminal.resize(message.columns, message.rows);
    if ('at' in message) this.at = message.at;
  }

  /** Every cell with its style, the cursor, the modes, and what is to come of what is written next. */
  seen(): object {
    // biome-ignore lint/suspicious/noExplicitAny: nothing public tells it
    const core = (this.terminal as any)._core;
    const { buffer } = core;
    return {
      rows: rowsOf(this.terminal.buffer.active),
      normal: rowsOf(this.terminal.buffer.normal),
      kind: this.terminal.buffer.active.type,
      cursor: [buffer.x, buffer.y, buffer.ybase],
      region: [buffer.scrollTop, buffer.scrollBottom],
      modes: this.terminal.modes,
      hidden: core.coreService.isCursorHidden,
      style: core.coreService.decPrivateModes.cursorStyle,
      encoding: core.coreMouseService.activeEncoding,
      stops: Object.keys(buffer.tabs).filter((stop) => buffer.tabs[stop]),
    };
  }

  text(): string {
    return rowsOf(this.terminal.buffer.active)
      .map(({ cells }) =>
        cells
          .map(([chars]) => chars || ' ')
          .join('')
          .trimEnd(),
      )
      .join('\n')
      .trimEnd();
  }

  #empty(cols: number, rows: number): headless.Terminal {
    const terminal = new Terminal({ cols, rows, scrollback, allowProposedApi: true });
    terminal.onData((text) => {
      this.answers += text;
    });
    return terminal;
  }

  #write(text: string): Promise<void> {
    return new Promise((resolve) => this.terminal.write(text, resolve));
  }
}

function rowsOf(buffer: headless.IBuffer) {
  return Array.from({ length: buffer.length }, (_, row) => {
    const line = buffer.getLine(row);
    const cells = Array.from({ length: line?.length ?? 0 }, (_, column) => cellOf(line?.getCell(column)));
    return { isWrapped: row > 0 && line?.isWrapped, cells };
  });
}

function cellOf(cell: headless.IBufferCell | undefined): [string, ...unknown[]] {
  if (!cell) return [''];
  const style = [
    kindOf(cell.isFgRGB(), cell.isFgPalette()),
    cell.getFgColor(),
    cell.isBold(),
    cell.isDim(),
    cell.isItalic(),
    cell.isUnderline() > 0,
  ];
  const ground = [kindOf(cell.isBgRGB(), cell.isBgPalette()), cell.getBgColor()];
  const more = [cell.isInverse(), cell.isInvisible(), cell.isBlink(), cell.isStrikethrough(), cell.isOverline()];
  // An empty cell shows its ground alone.
  return [cell.getChars(), cell.getWidth(), ...ground, ...(cell.getChars() === '' ? [] : [...style, ...more])];
}

/** The first sixteen colours have two names. */
const kindOf = (isRgb: boolean, isPalette: boolean) => (isRgb ? 2 : isPalette ? 1 : 0);
