import { type SimpleCommand, simpleCommands } from '../shell/commands.ts';
import { readers } from '../shell/programs.ts';
import { readDocker } from './invocation.ts';

const docker = [
  'ps',
  'images',
  'info',
  'version',
  'inspect',
  'logs',
  'port',
  'top',
  'diff',
  'history',
  'image history',
];
const groups = ['config', 'image', 'network', 'node', 'secret', 'service', 'stack', 'volume'];
const looks = [
  ...docker,
  ...groups.flatMap((group) => ['ls', 'ps', 'inspect', 'logs', 'services'].map((word) => `${group} ${word}`)),
];

/** True for a script that only looks: run again it changes nothing, and may show something else. */
export function isLook(script: string): boolean {
  return simpleCommands(script).every(changesNothing);
}

function changesNothing({ words, sets, writes }: SimpleCommand): boolean {
  if (sets.length > 0 || writes.length > 0) return false;
  const [program] = words;
  if (program === undefined) return true;
  const command = readDocker(words)?.command;
  if (command !== undefined) return looks.includes(command);
  // What asks a URL with a query may tell the program behind it to do something.
  const does = /^(?:-X|-d|-F|-T|--request|--data|--form|--upload)|\?/;
  return readers.includes(program) && !words.some((word) => does.test(word));
}
