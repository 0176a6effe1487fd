/** HTML and XML that is safe by construction: text put into a template is escaped, and only markup stays as it is. */
import { clean, isPlain } from './style.ts';

/** Markup: text that needs no escaping any more. */
export interface Markup {
  readonly markup: string;
}

/** What can stand in a template. Nothing is written for `undefined` and `false`. */
export type Piece = Markup | string | number | false | undefined | readonly Piece[];

/** A tagged template: its own text is markup, what is put into it is escaped unless it is markup. */
export function markup(text: TemplateStringsArray, ...pieces: Piece[]): Markup {
  let all = text[0] ?? '';
  for (const [index, piece] of pieces.entries()) all += written(piece) + text[index + 1];
  return { markup: all };
}

/** Markup out of a constant of this program, never out of what somebody else wrote. */
export function trusted(text: string): Markup {
  return { markup: text };
}

/** Text as XML and HTML have it, in content and between double quotes. */
export function escaped(text: string): string {
  if (harmless.test(text)) return text;
  return printable(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Lines of ASCII without what would have to be escaped: nearly all text of a report. */
const harmless = /^[\n !#-%'-;=?-~]*$/;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * XML 1.0 has no place for most control characters, not even escaped; programs print them all the same. Marks that change the
 * direction of writing go too: they make text read otherwise than it is.
 */
export function printable(text: string): string {
  if (isPlain(text)) return text;
  return clean(text)
    .replace(/\p{Cs}|\p{Noncharacter_Code_Point}/gu, '\ufffd')
    .replace(/[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu, '');
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return 'markup' in piece ? piece.markup : piece.map(written).join('');
}
