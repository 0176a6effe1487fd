import type { Code, Piece, Text } from './pieces.ts';
import type { Shown } from './shown.ts';
import { isDocker } from './windows.ts';

/** What Katacoda and its heirs write behind a command: `{{execute HOST2}}`, `{{exec}}`, `{{copy}}`. */
const mark = /^\s*\{\{\s*(execute|exec|copy)\b([^{}]*)\}\}/i;

/** What such a mark says: nothing where it is none, and no host where it names none. */
export function readMark(behind: string): { runs: boolean; host?: string } | undefined {
  const [, what, where = ''] = mark.exec(behind) ?? [];
  if (what === undefined) return undefined;
  const number = /\bHOST(\d)\b/i.exec(where)?.[1];
  const runs = what.toLowerCase() !== 'copy' && !/^(?:ctrl|clear\b|\^c)/i.test(where.trim());
  return { runs, ...(number === undefined ? {} : { host: `host${number}` }) };
}

/** The commands in a paragraph that are marked to be run. */
export function readMarked({ codes }: Text): Found[] {
  return codes.flatMap((code) => {
    const read = readMark(code.behind);
    if (!read?.runs || /^\s*(?:\^C|ctrl\b)/i.test(code.code)) return [];
    return { line: code.line, shown: typed(code, read.host) };
  });
}

export interface Found {
  line: number;
  shown: Shown;
}

/** Prose that speaks of a command and asks nobody to type it. */
const spokenOf = /\b(?:no|not|never|don't|cannot|can't|instead of|unlike|would|avoid|without|deprecated)\b/i;

/**
 * A command that a paragraph ends with or consists of. It was typed where its output stands right below; and where it is all that the
 * paragraph has, or ends a step of a numbered list, on a page whose commands all stand in the text.
 */
export function readSpoken(text: Text, isShown: boolean, onlyInText: boolean): Found[] {
  const code = text.codes.at(-1);
  if (!code || !isDocker(code.code.replace(/^\$ /, '')) || mark.test(code.behind)) return [];
  const ends = /^[\s:.…：。]*$/.test(code.behind);
  const alone = ends && text.codes.length === 1 && code.before.trim() === '';
  const sentence = code.before.slice(Math.max(0, ...['. ', '! ', '? '].map((end) => code.before.lastIndexOf(end))));
  if (!ends || spokenOf.test(sentence)) return [];
  const isTyped = isShown || (onlyInText && (alone || text.numbered || /:\s*$/.test(code.behind)));
  return isTyped ? [{ line: code.line, shown: typed(code) }] : [];
}

function typed({ code }: Code, host?: string): Shown {
  const script = code.replace(/^\$ /, '').trim();
  return { at: 0, script, output: [], outputAt: 1, ...(host === undefined ? {} : { host }) };
}

/** The first command that stands in the text of a page, for one on which nothing was read. */
export function firstInText(pieces: readonly Piece[]): Code | undefined {
  const codes = pieces.flatMap((piece) => (piece.type === 'text' ? piece.codes : []));
  return codes.find(({ code }) => isDocker(code.replace(/^\$ /, '')));
}
