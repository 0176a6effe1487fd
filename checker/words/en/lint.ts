import type { Kind } from '../../model.ts';
import { count, didYouMean, oneOf, type Suggestion } from './grammar.ts';

const lines = (here: string, there: string) => `\`${here.trim()}\` here, \`${there.trim()}\` there`;

/** In what a translation is not one; `other` is the place in the other file. */
const drift = {
  frontMatter: (key: string, other: string) => `\`${key}\` is another one than at ${other}`,
  steps: (here: number, there: number, other: string) => `${count(here, 'step')} here, but ${there} at ${other}`,
  hints: (here: number, there: number, other: string) => `${count(here, 'hint')} here, but ${there} at ${other}`,
  lone: (what: 'command' | 'check', other: string) => `this ${what} is missing in the step at ${other}`,
  lacking: (what: 'command' | 'check', other: string) => `this step lacks the ${what} at ${other}`,
  command: (other: string, here: string, there: string) =>
    `this command is another one than at ${other}: ${lines(here, there)}`,
  options: (names: readonly string[], other: string) =>
    `this command has other options than at ${other}: ${names.join(', ')}`,
  output: (other: string, here: string, there: string) =>
    `this output is another one than at ${other}: ${lines(here, there)}`,
  solution: (inside: boolean, other: string) =>
    inside
      ? `this command is in a solution, but not at ${other}`
      : `this command is not in a solution, but at ${other}`,
  check: (names: readonly string[], other: string) => `this check is another one than at ${other}: ${names.join(', ')}`,
};

/** What is valid in a lab and yet weak, or likely to grow stale. */
export const lint = {
  /** Of exams and their marking files. */
  exam: {
    hint: 'an exam has no hints: students are given this file',
    solution: 'an exam has no solutions: students are given this file, so put it into marking.md',
    unsolved: (title: string) => `there is no solution of \`${title}\`, so \`run\` and \`prove\` cannot pass it`,
    hiddenHttp:
      'answers are in what a student hands in only where a visible check of the step asks the same URLs as often: else this can be judged on live clusters alone',
  },
  uncheckedChange: (command: string) =>
    `\`${command}\` changes the swarm, and no check below it in this step looks at the result: add a \`yaml check\``,
  splitChecks: (command: string) =>
    `\`${command}\` stands between the checks of a step, and \`check\` judges them together at its end: begin a step (\`##\`) here`,
  slowPattern: (regex: string) =>
    `/${regex}/ repeats what repeats itself: an answer can keep it busy until it is stopped, and then it does not match. Write it without a repetition inside another`,
  fixedSleep: (command: string) =>
    `\`${command}\` waits for a fixed time: let a check wait (\`within\`), or a loop that ends when something is true`,
  searchedOutput: (tool: string, listing: string, kinds: readonly Kind[]) =>
    `\`${tool}\` searches the text of \`${listing}\`: an expectation reads the swarm itself (${oneOf(kinds)})`,
  asItWas: (words: string) =>
    `the text says "${words}", and no check of this step asks what was there when it began, or is done since: see \`same\`, \`previous\`, \`made\` and \`since\``,
  unlistedImage: (image: string) => `image \`${image}\` is not listed in \`needs.images\``,
  unownedService: (name: string) =>
    `service \`${name}\` is not listed in \`owns.services\`: \`reset\` will not remove it`,
  unnamedService: 'a service without `--name` cannot be listed in `owns.services`: `reset` will not remove it',
  unownedStack: (stack: string) =>
    `no service of stack \`${stack}\` is listed in \`owns.services\` (\`${stack}_…\`): \`reset\` will not remove them`,
  dockerSubcommand: (command: string, word: string, meant: Suggestion) =>
    `\`docker ${command}\` has no command \`${word}\`${didYouMean(meant)}`,
  dockerCommand: (word: string, meant: string) => `docker has no command \`${word}\`: did you mean \`${meant}\`?`,
  pointsSum: (total: number, sum: number) => `\`points: ${total}\` is not what the checks add up to: ${sum}`,
  brokenLink: (path: string) => `this link leads nowhere: there is no \`${path}\` beside the lab`,
  brokenAnchor: (anchor: string, path: string, near?: string) =>
    `this link leads nowhere: no heading of ${path === '' ? 'this file' : `\`${path}\``} has the anchor \`#${anchor}\`${
      near === undefined ? '' : `: did you mean \`#${near}\`?`
    }`,
  challengeHints: (found: number, fewest: number) =>
    `a challenge should have at least ${fewest} hints, this one has ${found === 0 ? 'none' : found}`,
  challengeSolution: 'a challenge should have a solution: `<details><summary>Solution</summary>` with commands',
  challengeChecks: 'a challenge should have checks: without them nobody knows whether it was met',
  drift,
};
