import { didYouMean, oneOf, type Suggestion } from './grammar.ts';

const yaml = {
  /** The parser's own words; `unquoted` where it may be for want of quotes. */
  fault: (_code: string, message: string, unquoted: boolean) =>
    message +
    (unquoted ? " (put a value with `: ` in it, or that starts with `>`, `@`, `%` or a backtick, in '…')" : ''),
  aliasInside: (name: string) => `alias \`*${name}\` stands inside its own anchor`,
  aliasNowhere: (name: string) => `alias \`*${name}\` has no anchor before it`,
  tooDeep: (most: number) => `nested more than ${most} deep`,
  keyTwice: 'Map keys must be unique',
  noAliases: (name: string) => `alias \`*${name}\`: aliases are not read here`,
  unreadable: (cause: string) => `not readable as YAML: ${cause}`,
};

const values = {
  unknown: (entry: 'key' | 'option', name: string, within: string, meant: Suggestion) =>
    `unknown ${entry} \`${name}\` in ${within}${didYouMean(meant)}`,
  missing: (name: string, within: string) => `${within} lacks \`${name}\``,
  unknownValue: (found: string, meant: Suggestion) => `unknown value \`${found}\`${didYouMean(meant)}`,
  /** `expected` is one of the expectations below, or of what was read. */
  found: (expected: string, found: string) => `${expected}, found ${found}`,
  nothing: 'nothing',
};

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
};

const expected = {
  type: (name: string) => `expected ${types[name] ?? name}`,
  oneOf: (names: readonly unknown[]) => `expected ${oneOf(names)}`,
  someText: 'expected some text',
  someItems: 'expected a list of at least one',
  atLeast: (least: number | bigint) => `expected at least ${least}`,
  atMost: (most: number | bigint) => `expected at most ${most}`,
};

/** What is wrong with YAML that people wrote, whatever it is for. */
export const written = { yaml, values, expected };
