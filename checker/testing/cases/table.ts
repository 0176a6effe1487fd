/** Results for people. */
import type { Result } from './case.ts';

/** One result: right or wrong, how long it took, what was expected and got, and below it what was told. */
export function resultText({ name, expected, got, seconds, right, faults, told }: Result): string {
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  const first = `${right ? 'right' : 'WRONG'}  ${time}  ${name.padEnd(56)}  ${expected.padEnd(12)}  ${got}`;
  return [
    first,
    ...faults.map((fault) => `         wrong: ${short(fault)}`),
    ...told.map((line) => `         told: ${short(line)}`),
  ].join('\n');
}

/** On two clusters of a machine that has nothing else to do. */
const budget = 10; // minutes

export function totalText(results: readonly Result[], seconds: number): string {
  const wrong = results.filter(({ right }) => !right);
  const minutes = (seconds / 60).toFixed(1);
  return `${results.length} cases: ${results.length - wrong.length} right, ${wrong.length} wrong, in ${minutes} minutes (budget: ${budget} on a quiet machine)`;
}

const longest = 300;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
