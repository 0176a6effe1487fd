/** What a terminal's screen shows, kept here, so that a page that comes back sees exactly what it would see if it had never gone. */
import * as headless from '@xterm/headless';
import type { TerminalSize } from '../../../cluster/index.ts';
import { colours, scrollback } from '../../terminal-facts.ts';
import { pictureOf } from './picture.ts';

/** CommonJS, which has no names to import. */
const { Terminal } = (headless as unknown as { default: typeof headless }).default;

export interface Heard {
  /** The terminal's answer to what a program asked of it. Pages leave such questions to the mirror: one answer is enough. */
  answer(text: string): void;
  title(text: string): void;
}

export class Mirror {
  readonly #terminal: headless.Terminal;

  constructor({ columns, rows }: TerminalSize, heard: Heard) {
    this.#terminal = new Terminal({ cols: columns, rows, scrollback, allowProposedApi: true });
    this.#terminal.onData(heard.answer);
    this.#terminal.onTitleChange(heard.title);
    for (const [command, colour] of [
      [10, colours.foreground],
      [11, colours.background],
    ] as const)
      this.#terminal.parser.registerOscHandler(command, (text) => {
        if (text === '?')
          heard.answer(
            `\x1b]${command};rgb:${(colour.match(/\w\w/g) ?? []).map((part) => part + part).join('/')}\x1b\\`,
          );
        return true;
      });
  }

  /** Resolves once it is shown. */
  write(text: string): Promise<void> {
    return new Promise((resolve) => this.#terminal.write(text, resolve));
  }

  resize({ columns, rows }: TerminalSize): void {
    this.#terminal.resize(columns, rows);
  }

  get size(): TerminalSize {
    return { columns: this.#terminal.cols, rows: this.#terminal.rows };
  }

  /** What makes an empty terminal of this size look and go on like this one. */
  picture(): string {
    return pictureOf(this.#terminal);
  }

  dispose(): void {
    this.#terminal.dispose();
  }
}
