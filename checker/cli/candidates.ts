/** What a half-typed command line could go on with, from the definition of the commands itself. */
import type { Argument, Command, Option } from 'commander';

export interface Candidate {
  value: string;
  /** What it is, in one line. */
  about: string;
}

/** The values there are for an argument or an option, by its name; `operands` are the command's arguments so far. */
export type Values = (name: string, operands: string[]) => Promise<Candidate[]>;

/** All that the last of these words could become. None: whatever the shell itself knows, such as files. */
export async function candidates(program: Command, words: string[], values: Values): Promise<Candidate[]> {
  const parts = words.flatMap(apart);
  const typed = parts.pop() ?? '';
  if (parts.includes('--')) return [];
  const place = placeAfter(program, parts);
  const all = place.option
    ? await valuesOf(place.option.argChoices, place.option.attributeName(), place, values)
    : typed.startsWith('-')
      ? optionsFor(place, parts)
      : await operandsFor(place, values);
  const found = all.filter(({ value }) => value.startsWith(typed));
  // What a shell takes for one word it replaces as a whole.
  const [, option = ''] = /^(--[^=]+=)/.exec(words.at(-1) ?? '') ?? [];
  return found.map(({ value, about }) => ({ value: option + value, about }));
}

/** `--step=one` is an option and its value. Bash hands it over in three words, the second of which is `=`. */
function apart(word: string, index: number, words: string[]): string[] {
  if (word === '=') return index === words.length - 1 ? [''] : [];
  const [, option, value] = /^(--[^=]+)=(.*)$/.exec(word) ?? [];
  return option === undefined || value === undefined ? [word] : [option, value];
}

/** Where on the command line a word stands. */
interface Place {
  program: Command;
  command: Command;
  operands: string[];
  /** The option whose value it is. */
  option?: Option;
}

function placeAfter(program: Command, words: string[]): Place {
  let place: Place = { program, command: program, operands: [] };
  for (const word of words) {
    const { option, ...rest } = place;
    if (option) {
      place = rest;
    } else if (word.startsWith('-')) {
      const given = optionOf(place, word);
      if (given?.required) place = { ...place, option: given };
    } else {
      const chosen = place.command === program ? commandsOf(program).find((one) => one.name() === word) : undefined;
      place = chosen ? { ...place, command: chosen } : { ...place, operands: [...place.operands, word] };
    }
  }
  return place;
}

function optionOf({ program, command }: Place, word: string): Option | undefined {
  return [...command.options, ...program.options].find((option) => isCalled(option, word));
}

function isCalled({ short, long }: Option, word: string): boolean {
  return word === short || word === long;
}

async function valuesOf(
  choices: readonly string[] | undefined,
  name: string,
  { operands }: Place,
  values: Values,
): Promise<Candidate[]> {
  return choices ? choices.map((value) => ({ value, about: '' })) : values(name, operands);
}

/** Those that were not given yet. */
function optionsFor({ program, command }: Place, given: string[]): Candidate[] {
  const help = program.createHelp();
  const all = [...help.visibleOptions(command), ...(command === program ? [] : help.visibleOptions(program))];
  const left = new Map(
    all.filter((option) => !given.some((word) => isCalled(option, word))).map((one) => [one.long, one]),
  );
  return [...left.values()].map(({ long, description }) => ({ value: long ?? '', about: description }));
}

/** With \`help\`, which commander adds. */
function commandsOf(program: Command): Command[] {
  return program.createHelp().visibleCommands(program);
}

async function operandsFor(place: Place, values: Values): Promise<Candidate[]> {
  const { program, command, operands } = place;
  const named = () => commandsOf(program).map((one) => ({ value: one.name(), about: one.description() }));
  if (command === program) return operands.length === 0 ? named() : [];
  const argument: Argument | undefined =
    command.registeredArguments[operands.length] ?? command.registeredArguments.find(({ variadic }) => variadic);
  if (!argument) return [];
  return argument.name() === 'command' ? named() : valuesOf(argument.argChoices, argument.name(), place, values);
}
