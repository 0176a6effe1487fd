/** One line at the bottom of a terminal that tells what goes on and for how long. Nothing where there is no terminal. */
import { cut, oneLine, terminal, time, widthOf } from '../report/index.ts';
import type { Output } from './output.ts';

export interface LiveLine {
  /** Shows this from now on, with the time since. */
  show(text: string): void;
  /** Adds to what is shown, and leaves its time alone. */
  detail(text: string): void;
  /** Prints a line that stays, above. */
  print(line: string): void;
  clear(): void;
}

let still = false;

/** Does work during which no line is drawn, on the line where one may be. */
export async function whileStill<T>(output: Output, work: () => Promise<T>): Promise<T> {
  still = true;
  output.write(terminal`\r\x1b[2K`);
  return work().finally(() => {
    still = false;
  });
}

const frames = ['|', '/', '-', '\\'];
const every = 120; // milliseconds

export function liveLine(output: Output): LiveLine {
  let text = '';
  let detail = '';
  let since = 0;
  let frame = 0;
  let timer: NodeJS.Timeout | undefined;
  const erase = () => {
    if (timer) output.write(terminal`\r\x1b[2K`);
  };
  const draw = () => {
    if (still) return;
    const elapsed = time((performance.now() - since) / 1000);
    const room = output.width - widthOf(elapsed) - 5;
    frame = (frame + 1) % frames.length;
    const shown = oneLine(detail ? `${text}: ${detail}` : text);
    output.write(terminal`\r\x1b[2K${frames[frame] ?? ''} ${cut(shown, room)} ${elapsed}`);
  };
  const clear = () => {
    erase();
    clearInterval(timer);
    timer = undefined;
  };
  return {
    show: (next) => {
      if (!output.live) return;
      [text, detail, since] = [next, '', performance.now()];
      timer ??= setInterval(draw, every).unref();
      draw();
    },
    detail: (next) => {
      detail = next;
    },
    print: (line) => {
      erase();
      output.write(`${line}\n`);
      if (timer) draw();
    },
    clear,
  };
}
