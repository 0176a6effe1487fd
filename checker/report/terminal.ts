/** What a terminal is given: text that it does nothing with but show, and the styles and moves of this program alone. */
import { randomInt } from 'node:crypto';
import { stripVTControlCharacters } from 'node:util';
import { wrapAnsi } from 'fast-wrap-ansi';
import pc from 'picocolors';

/** How text for people is written: with or without colour, and how wide. */
export interface Style {
  colour: boolean;
  /** Columns. */
  width: number;
}

/** True for lines of what every keyboard has: nearly all text, and most of the work in the reports of a class. */
export function isPlain(text: string): boolean {
  return /^[\x20-\x7e\n]*$/.test(text);
}

/** Text for a terminal. Only `terminal` makes it, and only it is written to one. */
export interface ForTerminal {
  readonly forTerminal: string;
}

/**
 * A tagged template: its own text is for the terminal as it stands, escapes too; of what is put into it only that is which was made
 * by `terminal`, and styles that are ours. All else in it can be shown, and does nothing.
 */
export function terminal(text: TemplateStringsArray, ...pieces: (string | number | ForTerminal)[]): ForTerminal {
  let all = text[0] ?? '';
  for (const [index, piece] of pieces.entries()) all += shownAs(piece) + text[index + 1];
  return { forTerminal: all };
}

function shownAs(piece: string | number | ForTerminal): string {
  return typeof piece === 'object' ? piece.forTerminal : revealed(String(piece));
}

/**
 * Styles are text among text until they are written. So each of ours bears a key of this process, by which it is told from those that
 * others wrote. Libraries that measure text read it as one more parameter of the style.
 */
const key = Array.from({ length: 3 }, () => randomInt(1000, 10_000)).join(';');
const ours = new RegExp(`\u001b\\[${key};(\\d{1,3}m)`);

function marked(text: string): string {
  return text.replaceAll('\u001b[', `\u001b[${key};`);
}

/** Our styles as a terminal takes them, and nothing else that it would act upon. */
function revealed(text: string): string {
  if (isPlain(text)) return text;
  const pieces = text.split(ours);
  return pieces.map((piece, index) => (index % 2 === 1 ? `\u001b[${piece}` : still(piece))).join('');
}

/** Control characters, marks of direction, and all that nobody sees: line ends and tabs stay. */
const unseen = /[^\P{Cc}\n\t]|[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2028\u2029]/gu;

function still(text: string): string {
  if (isPlain(text)) return text;
  return stripVTControlCharacters(text).replaceAll('\r\n', '\n').replace(unseen, '');
}

/** JSON of values in which others wrote, with JSON's own escapes for what a terminal would act upon or nobody would see. */
export function jsonText(value: unknown): string {
  return inertJson(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** JSON has these in strings alone. */
export function inertJson(json: string): string {
  if (isPlain(json)) return json;
  return json.replace(unseen, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

export type Paint = ReturnType<typeof pc.createColors>;

/** Each nests in itself as picocolors has it, which looks for its own ends in the text. */
function keyed(colours: Paint): Paint {
  const styles = Object.entries(colours).map(([name, style]) => [
    name,
    typeof style === 'function' ? (text: string) => marked(style(revealed(String(text)))) : style,
  ]);
  return Object.fromEntries(styles);
}

const [coloured, colourless] = [keyed(pc.createColors(true)), pc.createColors(false)];

/** The colours of a style; all of them leave text as it is where the style has none. */
export function paint({ colour }: Pick<Style, 'colour'>): Paint {
  return colour ? coloured : colourless;
}

/** Breaks text at spaces to fit a width in columns; styles go on in the next line. */
export function wrapStyled(
  text: string,
  width: number,
  options: { hard?: boolean; trim?: boolean } = { hard: true },
): string {
  return marked(wrapAnsi(revealed(text), width, options));
}
