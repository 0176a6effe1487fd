/** A script's parts as a shell reads them: as much of its grammar as tells commands apart and what their words are. */
export type Token = Word | Mark<'operator'> | Mark<'redirection'>;

interface Mark<T> {
  type: T;
  text: string;
}

export interface Word {
  type: 'word';
  /** Without quotes; `$…` as it was written, `$()` for the output of another command. */
  value: string;
  /** The scripts of `$(…)`, backticks and `<(…)` in it. */
  inner: string[];
  /** Names of the variables it uses. */
  variables: string[];
  /** What a here-document holds, on the word that ends it. */
  heredoc?: string;
  /** The script's line on which it starts, from 0. */
  line: number;
}

/** `open` where the script does not end here: a quote, a parenthesis or a here-document is not closed. */
export function readTokens(script: string): { tokens: Token[]; open: boolean } {
  const reader = new Reader(script);
  reader.read();
  return { tokens: reader.tokens, open: reader.open };
}

const space = /(?:[ \t]|\\\n)+/y;
const comment = /#[^\n]*/y;
const redirection = /\d*(?:<<<|<<-|<<|<>|<&|>>|>&|>\||[<>])|&>>|&>/y;
const operator = /&&|\|\||;;|\|&|[;&|()\n]/y;
const name = /\$([A-Za-z_]\w*)/y;
const arithmetic = /\$\(\([\s\S]*?\)\)/y;
const braces = /\$\{[!#]?([A-Za-z_]\w*)?[^}]*\}?/y;

class Reader {
  readonly tokens: Token[] = [];
  open = false;
  readonly #text: string;
  #at = 0;
  /** The line of the last word, and up to where lines are counted. */
  #line = 0;
  #counted = 0;
  #heredocs: { end: Word; indented: boolean }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): void {
    while (this.#at < this.#text.length) this.#next();
    if (this.#heredocs.length > 0) this.open = true;
  }

  #next(): void {
    if (this.#take(space) || this.#take(comment)) return;
    if (/^[<>]\($/.test(this.#text.slice(this.#at, this.#at + 2))) {
      const word = this.#newWord();
      this.#inner(word);
      this.tokens.push(word);
      return;
    }
    const redirected = this.#take(redirection);
    if (redirected) {
      this.tokens.push({ type: 'redirection', text: redirected[0] });
      return;
    }
    const between = this.#take(operator);
    if (between) {
      this.tokens.push({ type: 'operator', text: between[0] });
      if (between[0] === '\n') this.#skipHeredocs();
      return;
    }
    this.#word();
  }

  #word(): void {
    const before = this.tokens.at(-1);
    const word = this.#newWord();
    while (this.#at < this.#text.length && !/[\s;&|()<>]/.test(this.#here)) {
      if (this.#here === "'") word.value += this.#until("'");
      else if (this.#here === '"') this.#double(word);
      else this.#piece(word);
    }
    this.tokens.push(word);
    if (before?.type === 'redirection' && /^\d*<<-?$/.test(before.text)) {
      this.#heredocs.push({ end: word, indented: before.text.endsWith('-') });
    }
  }

  #newWord(): Word {
    this.#line += this.#text.slice(this.#counted, this.#at).split('\n').length - 1;
    this.#counted = this.#at;
    return { type: 'word', value: '', inner: [], variables: [], line: this.#line };
  }

  #double(word: Word): void {
    this.#at++;
    while (this.#at < this.#text.length && this.#here !== '"') this.#piece(word);
    this.#close();
  }

  /** One character, or what a shell replaces: the same inside double quotes and outside. */
  #piece(word: Word): void {
    if (this.#here === '\\') {
      const next = this.#text[this.#at + 1];
      if (next === undefined) this.open = true;
      else if (next !== '\n') word.value += next;
      this.#at += 2;
    } else if (this.#here === '`') {
      const script = this.#until('`');
      word.inner.push(script);
      word.value += '$()';
    } else {
      const replaced = this.#take(arithmetic) ?? this.#take(name) ?? this.#take(braces);
      if (replaced?.[1]) word.variables.push(replaced[1]);
      if (!replaced && this.#text.startsWith('$(', this.#at)) this.#inner(word);
      else word.value += replaced?.[0] ?? this.#text[this.#at++];
    }
  }

  /** At the first of two characters that open a script: `$(` or `<(`. */
  #inner(word: Word): void {
    word.value += `${this.#here}()`;
    word.inner.push(this.#parenthesis());
  }

  /** What stands between here, at an opening mark, and the same mark. */
  #until(mark: string): string {
    const start = this.#at + 1;
    const end = this.#text.indexOf(mark, start);
    this.#at = end < 0 ? this.#text.length : end;
    this.#close();
    return this.#text.slice(start, end < 0 ? undefined : end);
  }

  #parenthesis(): string {
    this.#at += 2;
    const start = this.#at;
    const ignored = this.#newWord();
    for (let depth = 1; this.#at < this.#text.length; ) {
      if (this.#here === "'") this.#until("'");
      else if (this.#here === '"') this.#double(ignored);
      else if (this.#here === '\\') this.#at += 2;
      else {
        depth += this.#here === '(' ? 1 : this.#here === ')' ? -1 : 0;
        if (depth === 0) break;
        this.#at++;
      }
    }
    const script = this.#text.slice(start, this.#at);
    this.#close();
    return script;
  }

  /** Passes the closing mark, where there is one. */
  #close(): void {
    if (this.#at >= this.#text.length) this.open = true;
    this.#at++;
  }

  /** Here-documents begin on the line below the command, one below the other. */
  #skipHeredocs(): void {
    for (const { end, indented } of this.#heredocs.splice(0)) {
      let line = this.#takeLine();
      end.heredoc = '';
      while (line !== undefined && (indented ? line.replace(/^\t+/, '') : line) !== end.value) {
        end.heredoc += `${line}\n`;
        line = this.#takeLine();
      }
      if (line === undefined) this.open = true;
    }
  }

  #takeLine(): string | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const found = this.#text.indexOf('\n', this.#at);
    const stop = found < 0 ? this.#text.length : found;
    const line = this.#text.slice(this.#at, stop);
    this.#at = stop + 1;
    return line;
  }

  get #here(): string {
    return this.#text[this.#at] ?? '';
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at += match[0].length;
    return match ?? undefined;
  }
}
