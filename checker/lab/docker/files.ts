import { simpleCommands } from '../shell/commands.ts';
import { readDocker } from './invocation.ts';

/** The files that a script reads and cannot do without, as it names them; those that it makes itself are not among them. */
export function filesNeeded(script: string): string[] {
  const commands = simpleCommands(script);
  const made = new Set(commands.flatMap(({ writes }) => writes).map(lastPart));
  const needed = commands.flatMap(({ words }) => {
    const docker = readDocker(words);
    if (!docker) return ofProgram(words);
    const { command, options, operands } = docker;
    const values = (...names: string[]) => names.flatMap((name) => options.get(name) ?? []);
    if (command === 'stack deploy') return values('-c', '--compose-file').flatMap((value) => value.split(','));
    if (command === 'secret create' || command === 'config create') return operands.slice(1, 2);
    if (command === 'load') return values('-i', '--input');
    if (command === 'build') return ofBuild(operands.at(-1) ?? '', values('-f', '--file'));
    return values('--env-file');
  });
  return [...new Set(needed)].filter((path) => isPlain(path) && !made.has(lastPart(path)));
}

/** A context can also be an address, and then holds what it needs. */
function ofBuild(context: string, named: string[]): string[] {
  if (context === '' || context === '-' || context.includes(':')) return [];
  return named.length > 0 ? named : [context === '.' ? 'Dockerfile' : `${context.replace(/\/$/, '')}/Dockerfile`];
}

function ofProgram([program = '', ...args]: readonly string[]): string[] {
  const operands = args.filter((arg) => !arg.startsWith('-'));
  if (/^\.{1,2}\/./.test(program)) return [program];
  if (['.', 'source', 'cd'].includes(program)) return operands.slice(0, 1);
  const asText = args.some((arg) => /^-\w*c/.test(arg));
  return ['bash', 'sh', 'zsh'].includes(program) && !asText ? operands.slice(0, 1) : [];
}

/** What a shell would put something else in place of is not known before it runs. */
function isPlain(path: string): boolean {
  return /^[\w./@+:-]+$/.test(path) && path !== '-' && !/^[.~]+$/.test(path) && !path.startsWith('/dev/');
}

function lastPart(path: string): string {
  return path.split('/').at(-1) ?? '';
}
