import { say } from '../../words/index.ts';

const keys = {
  hint: 'h',
  solution: 's',
  steps: 'n, p',
  check: 'c',
  reset: 'r',
  report: 'o',
  shell: 't',
  text: 'space',
  quit: 'q',
} as const;

/** Each key, and what it does. */
export function helpOfKeys(exam: boolean): [string, string][] {
  const names = (Object.keys(keys) as (keyof typeof keys)[]).filter((name) => !exam || !notInExams.includes(name));
  return names.map((name) => [keys[name], say.learn.help.keys[name]]);
}

const notInExams: (keyof typeof keys)[] = ['hint', 'solution', 'reset'];
