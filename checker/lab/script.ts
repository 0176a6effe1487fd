/** One simple command of a script, such as `wc -l` in `docker node ls | wc -l`. */
export interface SimpleCommand {
  /** Words of the shell in front of it: `while`, `do`, `done`. */
  keywords: string[];
  /** The program and what it is given, without quotes; `$…` stays as it was written. */
  words: string[];
  /** The line of the script on which it starts, from 0. */
  line: number;
  /** The command whose output it reads through a pipe. */
  reads?: SimpleCommand;
}

/** The commands of a script, those inside `$(…)` too. It knows as much of the shell as labs use: no `case`, no functions. */
export function simpleCommands(script: string): SimpleCommand[] {
  const reader = new Reader(script);
  reader.read();
  return reader.commands;
}

const keywords = ['if', 'then', 'elif', 'else', 'fi', 'while', 'until', 'for', 'do', 'done', '!', '{', '}', 'time'];

/** Programs that start the program behind them. */
const wrappers = ['sudo', 'exec', 'command', 'nohup', 'env'];

class Reader {
  readonly commands: SimpleCommand[] = [];
  readonly #script: string;
  #at = 0;
  #hereDocuments: string[] = [];
  #inBackticks = false;

  constructor(script: string) {
    this.#script = script;
  }

  /** Reads up to `closing`, or to the end. */
  read(closing?: ')' | '`'): void {
    let raw: string[] = [];
    let line = 0;
    let reads: SimpleCommand | undefined;
    const end = (piped = false) => {
      const command = raw.length > 0 ? simple(raw, line, reads) : undefined;
      if (command) this.commands.push(command);
      raw = [];
      reads = piped ? command : undefined;
    };
    while (this.#at < this.#script.length) {
      if (closing && this.#take(closing === ')' ? /\)/y : /`/y)) break;
      if (this.#take(/[^\S\n]+|\\\n|#[^\n]*/y)) continue;
      if (this.#take(/\n/y)) {
        this.#skipHereDocuments();
        end();
      } else if (this.#take(/&&|\|\||;;?|&(?!>)|\)/y)) end();
      else if (this.#take(/\|&?/y)) end(true);
      else if (this.#take(/\(|[<>]\(/y)) this.read(')');
      else if (this.#redirection()) continue;
      else {
        if (raw.length === 0) line = this.#script.slice(0, this.#at).split('\n').length - 1;
        raw.push(this.#word() || this.#take(/`/y) || '');
      }
    }
    end();
  }

  /** `> file`, `2>&1`, `<<EOF`: nothing that a program is given. */
  #redirection(): boolean {
    const operator = this.#take(/(?:&|\d*)(?:<<<|<<-?|>>|[<>]&|>\||<>|[<>])[^\S\n]*/y)?.trim();
    if (operator === undefined) return false;
    const target = this.#word();
    if (/(?<!<)<<-?$/.test(operator)) this.#hereDocuments.push(target);
    return true;
  }

  #skipHereDocuments(): void {
    for (const delimiter of this.#hereDocuments.splice(0)) {
      for (;;) {
        const line = this.#take(/[^\n]*\n?/y);
        if (!line || line.trim() === delimiter) break;
      }
    }
  }

  #word(): string {
    let text = '';
    for (;;) {
      const plain = this.#take(/[^\s'"\\$`;&|<>()]+/y);
      const quoted = plain ?? this.#take(/'[^']*'?/y)?.replace(/^'|'$/g, '');
      const part = quoted ?? (this.#take(/"/y) ? this.#doubleQuoted() : this.#expansion());
      if (part === undefined) return text;
      text += part;
    }
  }

  #doubleQuoted(): string {
    let text = '';
    while (this.#at < this.#script.length && !this.#take(/"/y)) {
      text += this.#take(/[^"\\$`]+/y) ?? this.#expansion() ?? this.#take(/[\s\S]/y) ?? '';
    }
    return text;
  }

  /** A backslash and what it keeps, `$(…)` and its like, or a `$` with what follows it. */
  #expansion(): string | undefined {
    const escaped = this.#take(/\\[\s\S]?/y);
    if (escaped !== undefined) return escaped === '\\\n' ? '' : escaped.slice(1);
    const raw = this.#take(/\$\(\([\s\S]*?\)\)|\$\{[^}]*\}?/y);
    if (raw !== undefined) return raw;
    if (this.#take(/\$\(/y)) {
      this.read(')');
      return '$()';
    }
    if (!this.#inBackticks && this.#take(/`/y)) {
      this.#inBackticks = true;
      this.read('`');
      this.#inBackticks = false;
      return '$()';
    }
    return this.#take(/\$/y);
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#script)?.[0];
    if (found) this.#at += found.length;
    return found;
  }
}

function simple(raw: string[], line: number, reads: SimpleCommand | undefined): SimpleCommand {
  const words = [...raw];
  const before: string[] = [];
  while (keywords.includes(words[0] ?? '')) before.push(words.shift() ?? '');
  if (before.includes('for')) words.length = 0;
  while (/^\w+=/.test(words[0] ?? '') || wrappers.includes(words[0] ?? '')) words.shift();
  if (words[0] === 'timeout') words.splice(0, 2);
  return { keywords: before, words, line, ...(reads && { reads }) };
}
