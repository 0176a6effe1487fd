import { say } from '../../words/index.ts';
import { commandsOf, type Rule, type Run } from './draft.ts';

/** A wait of fixed length is too short on a slow machine and too long on all others. */
export const fixedSleep: Rule = ({ lab, runs }, problems) => {
  for (const { line, words } of commandsOf(lab).flatMap((command) => fixedSleeps(runs(command)))) {
    problems.warning(line, 'fixed-sleep', say.lint.fixedSleep(words.join(' ')));
  }
};

interface Loop {
  /** Ends when something has come true. */
  conditional: boolean;
}

function fixedSleeps(runs: Run[]): Run[] {
  const open: Loop[] = [];
  const sleeps: { run: Run; within: Loop[] }[] = [];
  for (const run of runs) {
    const { keywords, words } = run;
    if (keywords.includes('done')) open.pop();
    if (keywords.includes('for')) open.push({ conditional: false });
    else if (keywords.some((word) => word === 'while' || word === 'until')) {
      open.push({ conditional: !['true', ':'].includes(words[0] ?? '') });
    }
    const [program = ''] = words;
    if (['break', 'exit', 'return'].includes(program)) for (const loop of open) loop.conditional = true;
    if (program === 'sleep') sleeps.push({ run, within: [...open] });
  }
  return sleeps.flatMap(({ run, within }) => (within.some(({ conditional }) => conditional) ? [] : run));
}
