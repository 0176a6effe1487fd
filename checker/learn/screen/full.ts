/** A window that is drawn anew, by difference, whenever something changes, and keys that need no Enter. */
import { emitKeypressEvents } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import type { Reading } from '../../model.ts';
import type { Style } from '../../report/index.ts';
import type { State } from '../state.ts';
import { viewOf } from '../view/screen.ts';
import { deliberate } from './deliberate.ts';
import type { Face, OnKey } from './face.ts';
import { painter } from './painter.ts';

/** Takes a terminal over. `style` is asked each time: a terminal can change its width. */
export function fullScreen(input: ReadStream, output: WriteStream, reading: Reading, style: Style, onKey: OnKey): Face {
  const canvas = painter(({ forTerminal }) => void output.write(forTerminal));
  let state: State | undefined;
  let scroll = { lines: 0, page: 1 };
  let isOpen = false;
  const draw = () => {
    if (!state || !isOpen) return;
    const { colour, width } = style;
    const view = viewOf(state, reading, { colour, width, height: Math.max(8, output.rows || 24) });
    scroll = view.scroll;
    canvas.paint(view.lines);
  };
  const onResize = () => {
    canvas.forget();
    draw();
  };
  const keys = deliberate((key) => onKey(key, scroll));
  // However the program ends: a terminal in which nothing that is typed can be seen is of no use.
  const onExit = () => canvas.close();
  const open = () => {
    isOpen = true;
    emitKeypressEvents(input);
    input.setRawMode(true);
    input.resume();
    input.on('keypress', keys.press);
    output.on('resize', onResize);
    process.once('exit', onExit);
    canvas.open();
    draw();
  };
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    input.off('keypress', keys.press);
    keys.stop();
    output.off('resize', onResize);
    process.off('exit', onExit);
    canvas.close();
    input.setRawMode(false);
    input.pause();
  };
  return {
    open,
    close,
    suspend: close,
    resume: open,
    show: (next) => {
      state = next;
      draw();
    },
  };
}
