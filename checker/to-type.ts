/** Commands that a person may paste: what others named is a word in them, whatever it holds, and never more. */

/**
 * A tagged template: its own text is a command line as it stands. What is put into it is quoted for a shell where that is needed; of a list each, with
 * spaces between them.
 */
export function toType(text: TemplateStringsArray, ...words: (string | number | readonly string[])[]): string {
  const shown = words.map((word) => (typeof word === 'object' ? word.map(quoted).join(' ') : quoted(String(word))));
  return String.raw({ raw: text }, ...shown);
}

/** What cannot be shown, or would end the line: it is written by its bytes, since as it is it would not come along when it is pasted. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

function quoted(word: string): string {
  if (/^[\w./:=@%+,-]+$/.test(word)) return word;
  if (word.search(unseen) < 0) return `'${word.replaceAll("'", "'\\''")}'`;
  return `$'${word.replace(/['\\]/g, '\\$&').replace(unseen, bytesOf)}'`;
}

function bytesOf(character: string): string {
  return [...new TextEncoder().encode(character)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}
