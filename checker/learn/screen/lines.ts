/** Lines that stay, for screen readers and files: what is missing is said when it has been the same for a moment. */
import { createInterface, type Interface } from 'node:readline';
import type { Reading } from '../../model.ts';
import type { Style } from '../../report/index.ts';
import { keyOfLine } from '../keys.ts';
import type { State } from '../state.ts';
import type { TextStyle } from '../text/render.ts';
import { lacking, news } from '../view/plain.ts';
import type { Face, OnKey } from './face.ts';

const moment = 1000; // milliseconds

export interface Lines {
  input: NodeJS.ReadableStream;
  output: Style & { write(text: string): void };
  reading: Reading;
  onKey: OnKey;
}

/** A letter is followed by Enter here: that works with every terminal, and without any. */
export function plainLines({ input, output, reading, onKey }: Lines): Face {
  const style: TextStyle = { colour: output.colour, width: output.width, whole: true };
  /** What was said last. */
  let state: State | undefined;
  let latest: State | undefined;
  let said = '';
  let keyboard: Interface | undefined;
  let timer: NodeJS.Timeout | undefined;
  const print = (lines: readonly string[]) => {
    if (lines.length > 0) output.write(`${lines.join('\n')}\n`);
  };
  const sayMissing = () => {
    timer = undefined;
    const lines = state ? lacking(state, style) : [];
    const text = lines.join('\n');
    if (text === said) return;
    said = text;
    print(lines);
  };
  const show = (next: State) => {
    latest = next;
    if (!keyboard) return; // the terminal is somebody else's at the moment
    print(news(state, next, reading, style));
    const isOther = state?.shown !== next.shown;
    state = next;
    if (isOther) said = lacking(next, style).join('\n');
    timer ??= setTimeout(sayMissing, moment);
  };
  const open = () => {
    keyboard = createInterface({ input });
    keyboard.on('line', (line) => onKey(keyOfLine(line), { lines: 0, page: 1 }));
    if (latest) show(latest);
  };
  const close = () => {
    clearTimeout(timer);
    timer = undefined;
    keyboard?.close();
    keyboard = undefined;
  };
  return { open, close, suspend: close, resume: open, show };
}
