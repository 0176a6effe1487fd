import { readTokens, type Word } from './tokens.ts';

/** One simple command of a script, such as `wc -l` in `docker node ls | wc -l`. */
export interface SimpleCommand {
  /** Words of the shell in front of it: `while`, `do`, `done`. */
  keywords: string[];
  /** The program and what it is given, without quotes; `$…` as it was written, `$()` for the output of another command. */
  words: string[];
  /** The line of the script on which it starts, from 0. */
  line: number;
  /** The command whose output it reads through a pipe. */
  reads?: SimpleCommand;
  /** Variables that it uses, and those that it sets for what comes after it. */
  uses: string[];
  sets: string[];
  /** Files that its output is written to. */
  writes: string[];
  /** All of its words as they were typed, keywords, wrappers and assignments among them, and the files it writes to. */
  typed: Word[];
  written: Word[];
  /** What it is given to read: a here-document, a here-string or a file. */
  input?: { how: string; word: Word };
}

/** Nobody writes scripts inside scripts deeper than this. */
const deepest = 8;

/** The commands of a script, those inside `$(…)` too, in front of the command that takes their output. */
export function simpleCommands(script: string, depth = 0): SimpleCommand[] {
  const commands: SimpleCommand[] = [];
  let words: Word[] = [];
  let written: Word[] = [];
  let input: SimpleCommand['input'];
  let redirection: string | undefined;
  let reads: SimpleCommand | undefined;
  const end = (piped: boolean) => {
    const command = simple(words, written, reads);
    if (command) commands.push(input ? { ...command, input } : command);
    reads = piped ? command : undefined;
    [words, written, input, redirection] = [[], [], undefined, undefined];
  };
  for (const token of readTokens(script).tokens) {
    if (token.type === 'operator') end(token.text.startsWith('|') && token.text !== '||');
    else if (token.type === 'redirection') redirection = token.text;
    else {
      for (const inner of depth < deepest ? token.inner : []) {
        commands.push(...simpleCommands(inner, depth + 1).map((one) => below(one, token.line)));
      }
      if (redirection === undefined) words.push(token);
      else if (/>/.test(redirection) && !/\d*[<>]&/.test(redirection)) written.push(token);
      else if (/^<{1,3}-?$/.test(redirection)) input = { how: redirection.replace('-', ''), word: token };
      redirection = undefined;
    }
  }
  end(false);
  return commands;
}

function below(command: SimpleCommand, line: number): SimpleCommand {
  return { ...command, line: command.line + line };
}

/** Words of the shell that can stand in front of a command. */
export const keywords = 'if then elif else fi while until for select case esac do done ! { } time function'.split(' ');

/** Behind these stand names and words, up to the next operator. */
const loops = ['for', 'select', 'case', 'function'];

/** Programs that start the program behind them. */
const wrappers = ['sudo', 'exec', 'command', 'nohup', 'env', 'eval'];

const assignment = /^([A-Za-z_]\w*)\+?=/;

function simple(found: Word[], written: Word[], reads: SimpleCommand | undefined): SimpleCommand | undefined {
  const first = found[0] ?? written[0];
  if (!first) return undefined;
  const words = found.map(({ value }) => value);
  const before: string[] = [];
  while (keywords.includes(words[0] ?? '')) before.push(words.shift() ?? '');
  const uses = found.flatMap(({ variables }) => variables);
  const writes = written.map(({ value }) => value);
  const all = { typed: found, written, ...(reads && { reads }) };
  const base = { keywords: before, line: first.line, uses, writes, ...all };
  const loop = before.some((word) => loops.includes(word));
  if (loop) return { ...base, words: [], sets: words.slice(0, 1) };
  const assigned = words.flatMap((word) => assignment.exec(word)?.[1] ?? []);
  while (assignment.test(words[0] ?? '') || wrappers.includes(words[0] ?? '')) unwrap(words);
  if (words[0] === 'timeout') words.splice(0, 2);
  return { ...base, words, sets: words.length === 0 ? assigned : setBy(words) };
}

/** Takes a wrapper and its options away, or an assignment. */
function unwrap(words: string[]): void {
  if (wrappers.includes(words.shift() ?? '')) while (words[0]?.startsWith('-')) words.shift();
}

/** `export A=1`, `read B`. */
function setBy([program = '', ...words]: string[]): string[] {
  if (['read', 'mapfile', 'readarray'].includes(program)) return words.filter((word) => /^[A-Za-z_]\w*$/.test(word));
  if (!['export', 'declare', 'local', 'readonly', 'typeset'].includes(program)) return [];
  return words.flatMap((word) => assignment.exec(word)?.[1] ?? []);
}
