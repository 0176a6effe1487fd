import { readTokens, type Token } from './tokens.ts';

/** One command as a person types it, over several lines where a quote, a backslash or a `do` leaves it open. */
export interface Statement {
  script: string;
  /** The line below it. */
  next: number;
}

/** More lines than any command has: what is open for longer was no command. */
export const longest = 400;

/** The command that begins on a line. One that is never closed ends with the lines. */
export function takeStatement(lines: readonly string[], at: number): Statement {
  const end = Math.min(lines.length, at + longest);
  let script = lines[at] ?? '';
  let next = at + 1;
  while (next < end && !isComplete(script)) script += `\n${lines[next++]}`;
  return { script, next };
}

/** False where a shell would ask for another line. */
export function isComplete(script: string): boolean {
  const { tokens, open } = readTokens(script);
  const last = tokens.at(-1);
  const goesOn = last?.type === 'operator' && ['&&', '||', '|', '|&'].includes(last.text);
  return !open && !goesOn && !/(^|[^\\])(\\\\)*\\$/.test(script) && depth(tokens) <= 0;
}

/** False for what is blank or only comment. */
export function hasCommand(script: string): boolean {
  return readTokens(script).tokens.some(({ type }) => type === 'word');
}

const opening = ['if', 'for', 'while', 'until', 'case', 'select', '{'];
const closing = ['fi', 'done', 'esac', '}'];

/** Words that begin another command behind them, as an operator does. */
export const leading = ['if', 'then', 'else', 'elif', 'do', 'while', 'until', '!', '{', 'time'];

/** How many `if`, `do`, braces and parentheses are open at the end. */
function depth(tokens: readonly Token[]): number {
  let open = 0;
  let parentheses = 0;
  let first = true;
  for (const token of tokens) {
    if (token.type === 'operator') {
      if (token.text === '(') parentheses++;
      else if (token.text === ')') parentheses = Math.max(0, parentheses - 1); // a pattern of `case` ends in one, too
      first = true;
    } else if (token.type === 'word' && first) {
      if (opening.includes(token.value)) open++;
      else if (closing.includes(token.value)) open--;
      first = leading.includes(token.value);
    }
  }
  return open + parentheses;
}
