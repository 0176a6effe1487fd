import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import type { VerdictName } from '../model.ts';
import { say } from '../words/index.ts';
import { isPlain, type Paint } from './terminal.ts';

export { isPlain, type Paint, paint, type Style } from './terminal.ts';

/** The columns a text takes in a terminal: most Korean characters take two. */
export const widthOf = stringWidth;

/** The verdict's word, in its colour. */
export function verdictWord(verdict: VerdictName, colours: Paint): string {
  const colour: Record<VerdictName, (text: string) => string> = {
    pass: colours.green,
    fail: colours.red,
    notYet: colours.yellow,
    skipped: colours.dim,
    broken: colours.magenta,
  };
  return colour[verdict](say.report.verdicts[verdict]);
}

/** A time as people say it, such as `12 s` or `1 min 5 s`. */
export function time(seconds: number): string {
  return say.report.time(seconds);
}

/** What programs print, without what a terminal would act upon: colours, cursor moves, bells. Line ends stay. */
export function clean(text: string): string {
  if (isPlain(text)) return text;
  return stripVTControlCharacters(text)
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[^\P{Cc}\n]/gu, '');
}

/** The same in one line. */
export function oneLine(text: string): string {
  const lines = clean(text).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** Cuts one line to a width in columns, with an ellipsis. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  let left = width - 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    left -= stringWidth(segment);
    if (left < 0) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Fills up to a width in columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** The same, with the text at the right. */
export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

/** Breaks text at spaces to fit a width in columns; words longer than that stand alone. Later lines are indented. */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let column = indent.length;
    for (const word of paragraph.split(' ')) {
      const columns = stringWidth(word);
      if (line !== '' && column + 1 + columns > width) {
        lines.push(line);
        line = word;
        column = indent.length + columns;
      } else {
        column += columns + (line === '' ? 0 : 1);
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines.join(`\n${indent}`);
}
