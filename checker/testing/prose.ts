/** For tests: the strings of a source, and which of them are words for people. */

export interface Literal {
  line: number;
  /** As written, without its quotes; `${…}` for each expression of a template. */
  text: string;
}

/** A word, or what stands in its place in a template. */
const word = /(?:[a-z]+|\$\{…\})[,:;]?/.source;
const sentence = new RegExp(`(?<![\\w-])${word}(?: ${word}){2,}(?![\\w-])`, 'g');

/** Three words in a row, two of them written here, that are not the start of a command; or anything Korean. */
export function isProse({ text }: Literal): boolean {
  if (/\p{Script=Hangul}/u.test(text)) return true;
  if (/^(docker|npm|sudo|swarmlab) /.test(text)) return false;
  return [...text.matchAll(sentence)].some(([run]) => (run.match(/[a-z]+/g) ?? []).length >= 2);
}

/** Every string and template of a TypeScript source, in order of their ends. Knows comments and regular expressions from them. */
export function literalsOf(source: string): Literal[] {
  const found: Literal[] = [];
  let at = 0;
  const lineOf = (index: number) => source.slice(0, index).split('\n').length;

  /** Reads code up to its end, or past the brace that closes a template's expression. */
  function code(inTemplate: boolean): void {
    let braces = 0;
    let before = ''; // what a slash means depends on what stands before it
    while (at < source.length) {
      const rest = source.slice(at, at + 2);
      const character = rest[0] ?? '';
      if (rest === '//') at = endOf('\n');
      else if (rest === '/*') at = endOf('*/');
      else if (character === '/' && !/[\w)\]}]$/.test(before)) regularExpression();
      else if (character === "'" || character === '"') string(character);
      else if (character === '`') template();
      else {
        if (character === '{') braces += 1;
        if (character === '}' && inTemplate && braces === 0) {
          at += 1;
          return;
        }
        if (character === '}') braces -= 1;
        at += 1;
        if (/\s/.test(character)) continue;
        before = /(return|case|typeof)$/.test(before + character) ? '' : (before + character).slice(-8);
        continue;
      }
      if (rest !== '//' && rest !== '/*') before = ')';
    }
  }

  function endOf(mark: string): number {
    const index = source.indexOf(mark, at);
    return index < 0 ? source.length : index + mark.length;
  }

  function string(quote: string): void {
    const start = at;
    at += 1;
    while (at < source.length && source[at] !== quote) at += source[at] === '\\' ? 2 : 1;
    found.push({ line: lineOf(start), text: source.slice(start + 1, at) });
    at += 1;
  }

  function template(): void {
    const start = at;
    let text = '';
    at += 1;
    while (at < source.length && source[at] !== '`') {
      if (source.startsWith('${', at)) {
        at += 2;
        code(true);
        text += '${…}';
      } else {
        const length = source[at] === '\\' ? 2 : 1;
        text += source.slice(at, at + length);
        at += length;
      }
    }
    found.push({ line: lineOf(start), text });
    at += 1;
  }

  function regularExpression(): void {
    let inClass = false;
    at += 1;
    while (at < source.length && (inClass || source[at] !== '/') && source[at] !== '\n') {
      if (source[at] === '[') inClass = true;
      if (source[at] === ']') inClass = false;
      at += source[at] === '\\' ? 2 : 1;
    }
    at += 1;
  }

  code(false);
  return found;
}
