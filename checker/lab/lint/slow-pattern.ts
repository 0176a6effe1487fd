import type { Check } from '../../model.ts';
import { say } from '../../words/index.ts';
import type { Rule } from './draft.ts';

/** A repetition of what repeats itself can be split in more ways than there is time to try, and some answer makes it try them all. */
export const slowPattern: Rule = ({ lab }, problems) => {
  const checks = lab.steps.flatMap(({ blocks }) => blocks).filter((block): block is Check => block.type === 'check');
  for (const { line, expect } of checks) {
    for (const regex of regexesIn(expect).filter(repeatsRepetition)) {
      problems.warning(line, 'slow-pattern', say.lint.slowPattern(regex));
    }
  }
};

function regexesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('regex' in value && typeof value.regex === 'string') return [value.regex];
  return Object.values(value).flatMap(regexesIn);
}

const repetition = /^(?:[*+]|\{\d+,\})/;

/** True where a group that may be repeated without end holds another such repetition, or a choice. */
function repeatsRepetition(regex: string): boolean {
  /** Of each open group, whether it holds a repetition or a choice. */
  const open: boolean[] = [];
  const note = () => {
    if (open.length > 0) open[open.length - 1] = true;
  };
  for (let at = 0; at < regex.length; at += 1) {
    const one = regex[at];
    if (one === '\\') at += 1;
    else if (one === '[') at = endOfClass(regex, at);
    else if (one === '(') open.push(false);
    else if (one === '|') note();
    else if (one === ')') {
      const repeats = open.pop() ?? false;
      if (repeats && repetition.test(regex.slice(at + 1))) return true;
      if (repeats) note();
    } else if (repetition.test(regex.slice(at, at + 12))) note();
  }
  return false;
}

function endOfClass(regex: string, start: number): number {
  let at = start + 1;
  while (at < regex.length && regex[at] !== ']') at += regex[at] === '\\' ? 2 : 1;
  return at;
}
