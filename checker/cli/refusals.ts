import { say } from '../words/index.ts';

/** Each of commander's refusals, by how it words it. A test holds them against what it really says. */
const known: [RegExp, (...parts: string[]) => string][] = [
  [/^error: unknown command '(.*)'$/, (name = '') => say.cli.refusals.unknownCommand(name)],
  [/^error: unknown option '(.*)'$/, (option = '') => say.cli.refusals.unknownOption(option)],
  [/^error: option '(.*)' argument missing$/, (option = '') => say.cli.refusals.argumentMissing(option)],
  [/^error: missing required argument '(.*)'$/, (name = '') => say.cli.refusals.missing(name)],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    (option = '', value = '', choices = '') => say.cli.refusals.invalidChoice(option, value, choices),
  ],
  [
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/,
    (command = '', expected, found) => say.cli.refusals.tooMany(command, Number(expected), Number(found)),
  ],
  [
    /^error: option '(.*)' cannot be used with option '(.*)'$/,
    (option = '', other = '') => say.cli.refusals.conflict(option, other),
  ],
  [/^\(Did you mean one of (.*)\?\)$/, (names = '') => say.cli.refusals.meantOneOf(names)],
  [/^\(Did you mean (.*)\?\)$/, (one = '') => say.cli.refusals.meant(one)],
];

/** What commander says about arguments that it refuses, in our words; what we do not know stays as it is. */
export function refusal(text: string): string {
  return text.split('\n').map(inOurWords).join('\n');
}

function inOurWords(line: string): string {
  for (const [pattern, words] of known) {
    const parts = pattern.exec(line);
    if (parts) return words(...parts.slice(1));
  }
  return line;
}
