import pc from 'picocolors';
import type { VerdictName } from '../model.ts';

/** How text for people is written: with or without colour, and how wide. */
export interface Style {
  colour: boolean;
  /** Columns. */
  width: number;
}

export type Paint = ReturnType<typeof pc.createColors>;

/** The colours of a style; all of them leave text as it is where the style has none. */
export function paint({ colour }: Style): Paint {
  return pc.createColors(colour);
}

/** Words for people; never colour alone. */
export const verdictWords: Record<VerdictName, string> = {
  pass: 'passed',
  fail: 'FAILED',
  notYet: 'NOT YET',
  skipped: 'skipped',
  broken: 'BROKEN',
};

/** The verdict's word, in its colour. */
export function verdictWord(verdict: VerdictName, colours: Paint): string {
  const colour: Record<VerdictName, (text: string) => string> = {
    pass: colours.green,
    fail: colours.red,
    notYet: colours.yellow,
    skipped: colours.dim,
    broken: colours.magenta,
  };
  return colour[verdict](verdictWords[verdict]);
}

/** `12 s`, `1 min 5 s`; below ten seconds with a tenth. */
export function time(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Cuts to a width, with an ellipsis. */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

/** Breaks text at spaces to fit a width; words longer than that stand alone. Later lines are indented. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && indent.length + line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.join(`\n${indent}`);
}
