import type { Output } from './output.ts';

/** For tests: an output that keeps what is printed. */
export function fakeOutput(style: Partial<Omit<Output, 'write'>> = {}): Output & { printed(): string } {
  let printed = '';
  return {
    colour: false,
    live: false,
    width: 60,
    ...style,
    write: (text) => {
      printed += text;
    },
    printed: () => printed,
  };
}
