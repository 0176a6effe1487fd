/** Makes commander, which speaks English only, speak as the rest of the program does. */
import type { Command, Option } from 'commander';
import widthOf from 'fast-string-width';
import { say } from '../words/index.ts';
import { refusal } from './refusals.ts';

/** Gives a program, and the commands that will be added to it, our words for all that commander says; as wide as this. */
export function withOurWords(program: Command, helpWidth: number): Command {
  const { help, options } = say.cli;
  return program
    .configureHelp({
      helpWidth,
      minWidthToWrap: 20,
      showGlobalOptions: true,
      displayWidth: widthOf,
      styleTitle: (title) => titles()[title] ?? title,
      optionDescription,
    })
    .configureOutput({ outputError: (text, write) => write(refusal(text)) })
    .helpOption('-h, --help', options.help)
    .helpCommand('help [command]', options.help)
    .showHelpAfterError(help.all);
}

function titles(): Record<string, string> {
  const { usage, arguments: ofCommands, options, globalOptions, commands } = say.cli.help;
  return {
    'Usage:': usage,
    'Arguments:': ofCommands,
    'Options:': options,
    'Global Options:': globalOptions,
    'Commands:': commands,
  };
}

function optionDescription({ description, argChoices, defaultValue, envVar }: Option): string {
  const { choices, byDefault, variable } = say.cli.help;
  const facts: string[] = [];
  if (argChoices) facts.push(choices(argChoices.map(quoted).join(', ')));
  if (typeof defaultValue === 'string') facts.push(byDefault(quoted(defaultValue)));
  if (envVar !== undefined) facts.push(variable(envVar));
  return facts.length === 0 ? description : `${description} (${facts.join(', ')})`;
}

function quoted(value: string): string {
  return JSON.stringify(value);
}
