import { simpleCommands } from '../shell/commands.ts';
import type { Shown } from './shown.ts';

/** To which machine the shell's docker client was pointed: `eval $(docker-machine env worker2)`. */
export interface Pointed {
  host?: string;
}

/** `docker-machine ssh manager1 "docker ps"` and `ssh root@node2 docker ps` type the rest of them on another machine. */
export function onMachine(shown: Shown, pointed: Pointed): Shown {
  if (shown.elsewhere) return shown;
  const commands = simpleCommands(shown.script);
  const [first, ...more] = commands;
  const env = commands.find(({ words }) => words[0] === 'docker-machine' && words[1] === 'env');
  if (env) {
    const name = env.words.slice(2).find((word) => !word.startsWith('-'));
    if (name === undefined) delete pointed.host;
    else pointed.host = name;
    return shown;
  }
  const words = more.length === 0 ? (first?.words ?? []) : [];
  const [program, ...rest] = words;
  const args = program === 'docker-machine' && rest[0] === 'ssh' ? rest.slice(1) : program === 'ssh' ? rest : undefined;
  const target = args && withoutOptions(args);
  const [machine = '', ...typed] = target ?? [];
  if (typed.length > 0 && /^(?:[\w.-]+@)?[\w.-]+$/.test(machine)) {
    // Words in quotes were one word to this shell, and are a command to the other.
    const script = typed.length === 1 ? (typed[0] ?? '') : typed.join(' ');
    return { ...shown, host: machine.replace(/^.*@/, ''), script };
  }
  const isDocker = commands.some(({ words: [name] }) => name === 'docker');
  return pointed.host !== undefined && shown.host === undefined && isDocker ? { ...shown, host: pointed.host } : shown;
}

/** Options of ssh that take a value. */
const withValue = /^-[bcDEeFIiJLlmOopQRSWw]$/;

function withoutOptions(args: readonly string[]): string[] {
  const rest = [...args];
  while (rest[0]?.startsWith('-')) if (withValue.test(rest.shift() ?? '')) rest.shift();
  return rest;
}
