import { oneLine, say } from '../words/index.ts';

/** Each of commander's refusals, by how it words it. A test holds them against what it really says. */
const known: [RegExp, (...parts: string[]) => string][] = [
  [/^error: unknown command '(.*)'$/s, (name = '') => say.cli.refusals.unknownCommand(name)],
  [/^error: unknown option '(.*)'$/s, (option = '') => say.cli.refusals.unknownOption(option)],
  [/^error: option '(.*)' argument missing$/s, (option = '') => say.cli.refusals.argumentMissing(option)],
  [/^error: missing required argument '(.*)'$/s, (name = '') => say.cli.refusals.missing(name)],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    (option = '', value = '', choices = '') => say.cli.refusals.invalidChoice(option, value, choices),
  ],
  [
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/s,
    (command = '', expected, found) => say.cli.refusals.tooMany(command, Number(expected), Number(found)),
  ],
  [
    /^error: option '(.*)' cannot be used with option '(.*)'$/s,
    (option = '', other = '') => say.cli.refusals.conflict(option, other),
  ],
  [/^\(Did you mean one of (.*)\?\)$/s, (names = '') => say.cli.refusals.meantOneOf(names)],
  [/^\(Did you mean (.*)\?\)$/s, (one = '') => say.cli.refusals.meant(one)],
];

/** What commander says about arguments that it refuses, in our words; what we do not know stays as it is. What was typed may have line ends. */
export function refusal(text: string): string {
  const [, what = text, meant = ''] = /^(.*?)(\n\(Did you mean [^\n]*\?\))?\n?$/s.exec(text) ?? [];
  return [what, ...(meant === '' ? [] : [meant.trim()])].map((part) => `${inOurWords(part)}\n`).join('');
}

function inOurWords(said: string): string {
  for (const [pattern, words] of known) {
    const parts = pattern.exec(said);
    if (parts) return words(...parts.slice(1));
  }
  return oneLine(said);
}
