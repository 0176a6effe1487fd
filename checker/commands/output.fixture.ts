import { terminal } from '../report/index.ts';
import type { Output } from './output.ts';

/** For tests: an output that keeps what a terminal would be given. */
export function fakeOutput(style: Partial<Omit<Output, 'write'>> = {}): Output & { printed(): string } {
  let printed = '';
  return {
    colour: false,
    live: false,
    width: 60,
    ...style,
    write: (text) => {
      printed += terminal`${text}`.forTerminal;
    },
    printed: () => printed,
  };
}
