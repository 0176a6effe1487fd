/** What keys mean. */

export type Key =
  | 'hint'
  | 'solution'
  | 'next'
  | 'previous'
  | 'check'
  | 'reset'
  | 'report'
  | 'shell'
  | 'quit'
  | 'help'
  | 'yes'
  | 'up'
  | 'down'
  | 'pageUp'
  | 'pageDown'
  | 'interrupt'
  | 'other';

/** The letters, and what a Korean keyboard sends for the same keys. */
export const letters: Readonly<Record<string, Key>> = {
  h: 'hint',
  s: 'solution',
  n: 'next',
  p: 'previous',
  c: 'check',
  r: 'reset',
  o: 'report',
  t: 'shell',
  q: 'quit',
  '?': 'help',
  y: 'yes',
  ㅗ: 'hint',
  ㄴ: 'solution',
  ㅜ: 'next',
  ㅔ: 'previous',
  ㅊ: 'check',
  ㄱ: 'reset',
  ㅐ: 'report',
  ㅅ: 'shell',
  ㅂ: 'quit',
  ㅛ: 'yes',
};

const named: Readonly<Record<string, Key>> = {
  up: 'up',
  down: 'down',
  left: 'previous',
  right: 'next',
  pageup: 'pageUp',
  pagedown: 'pageDown',
  space: 'pageDown',
};

/** What Node's readline tells of a key beside its text. */
export interface Pressed {
  name?: string | undefined;
  ctrl?: boolean | undefined;
}

/** A key as Node's readline tells of it: the text that it sends, and its name. */
export function keyOf(text: string | undefined, { name = '', ctrl = false }: Pressed): Key {
  if (ctrl) return name === 'c' || name === 'd' ? 'interrupt' : 'other';
  const letter = (text ?? '').normalize('NFC').toLowerCase();
  if (Object.hasOwn(letters, letter)) return letters[letter] ?? 'other';
  return Object.hasOwn(named, name) ? (named[name] ?? 'other') : 'other';
}

/** A line that was typed, where keys cannot be read one by one: a letter, or the word for it. Any other is meant for a shell. */
export function keyOfLine(line: string): Key {
  const word = line.trim().normalize('NFC').toLowerCase();
  const named = Object.values(letters).find((key) => key === word);
  return named ?? (Array.from(word).length === 1 ? keyOf(word, {}) : 'other');
}
