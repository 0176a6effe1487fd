import type { Obstacle } from '../../model.ts';
import { type Invocation, isSet, readDocker } from '../docker/invocation.ts';
import { type SimpleCommand, simpleCommands } from '../shell/commands.ts';
import { administrators, installers, ofAuthors, onTerminals } from '../shell/programs.ts';
import { terminalOf } from './hosts.ts';
import { findPlaceholder } from './placeholders.ts';
import type { Shown } from './shown.ts';

/** What a command can rely on: all that the tutorial says above it. */
export interface Known {
  /** Variables that commands above set, each with the terminals in which they did; undefined for one that cannot be told. */
  variables: ReadonlyMap<string, ReadonlySet<string | undefined>>;
  /** Ids that the tutorial shows: those of its author's things. */
  ids: readonly string[];
}

/** Why a command cannot be run anywhere but where its author was; undefined where nothing speaks against it. */
export function findObstacle(shown: Shown, known: Known): Obstacle | undefined {
  if (shown.elsewhere) return { kind: shown.elsewhere, what: shown.script };
  const placeholder = findPlaceholder(shown.script);
  if (placeholder !== undefined) return { kind: 'placeholder', what: placeholder };
  for (const command of simpleCommands(shown.script)) {
    const docker = readDocker(command.words);
    const found = (docker ? ofDocker(docker) : ofProgram(command)) ?? ofWords(command, known, terminalOf(shown.host));
    if (found) return found;
  }
  return undefined;
}

function ofDocker(docker: Invocation): Obstacle | undefined {
  const { options, operands } = docker;
  const command = docker.command === 'compose' ? `compose ${operands[0]}` : docker.command;
  const name = `docker ${command}`;
  const waits =
    isSet(docker, '-i', '--interactive') && isSet(docker, '-t', '--tty') && !isSet(docker, '-d', '--detach');
  if (['run', 'exec'].includes(command) && waits) return { kind: 'terminal', what: `${name} -it` };
  if (command === 'attach' || (command === 'login' && !options.has('--password-stdin'))) {
    return { kind: 'terminal', what: name };
  }
  if (['logs', 'service logs'].includes(command) && isSet(docker, '-f', '--follow')) {
    return { kind: 'endless', what: `${name} -f` };
  }
  if (command === 'events' && !options.has('--until')) return { kind: 'endless', what: name };
  if (command === 'stats' && !isSet(docker, '--no-stream')) return { kind: 'endless', what: name };
  const remote = ['pull', 'push', 'search', 'login', 'plugin install', 'compose pull', 'compose push'];
  return remote.includes(command) ? { kind: 'internet', what: `${name} ${operands.join(' ')}`.trim() } : undefined;
}

function ofProgram({ words }: SimpleCommand): Obstacle | undefined {
  const [program = '', ...args] = words;
  const [first = ''] = args;
  if (onTerminals.includes(program)) return { kind: 'terminal', what: program };
  if (program === 'docker-machine' && first === 'ssh') return { kind: 'terminal', what: 'docker-machine ssh' };
  if (ofAuthors.includes(program)) return { kind: 'program', what: program };
  if (program === 'tail' && args.some((arg) => /^(-[a-z]*[fF]|--follow)/.test(arg))) {
    return { kind: 'endless', what: 'tail -f' };
  }
  if (installers.includes(program)) return { kind: 'internet', what: `${program} ${first}`.trim() };
  if (setsUp(program, args)) return { kind: 'host', what: program };
  if (program === 'git' && ['clone', 'pull', 'push', 'fetch'].includes(first))
    return { kind: 'internet', what: `git ${first}` };
  if (program === 'ping') {
    const counted = args.some((arg) => /^-(c|w)/.test(arg));
    return counted ? ofAddress(args.at(-1) ?? '') : { kind: 'endless', what: 'ping' };
  }
  if (!['curl', 'wget', 'ab', 'nc'].includes(program)) return undefined;
  return args.map(ofAddress).find((found) => found !== undefined);
}

/** Nodes are kept as they are: what an author's own machines needed could cut them off from each other. */
function setsUp(program: string, args: string[]): boolean {
  if (program === 'sysctl') return args.some((arg) => /^-[wp]|=/.test(arg));
  if (program === 'hostname') return args.some((arg) => !arg.startsWith('-'));
  if (program === 'ip') return args.some((arg) => /^(?:add|append|change|del|delete|flush|replace|set)$/.test(arg));
  return administrators.includes(program);
}

/** A host that is not of the cluster: one of the internet, or a machine of the author's. */
function ofAddress(word: string): Obstacle | undefined {
  const url =
    /^(?:https?|ftp):\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^:/?#]+)/.exec(word)?.[1] ??
    /^([\w.-]+\.[\w.-]+)(?:[:/]|$)/.exec(word)?.[1];
  if (url === undefined || url.includes('$') || /^(localhost|127\.|0\.0\.0\.0|\[::1?\])/.test(url)) return undefined;
  if (isAddress(url)) return { kind: 'foreign', what: url };
  return /\.[a-z]{2,}$/i.test(url) && !/\.(local|internal|html?|ya?ml|json|txt|sh|tar|gz)$/.test(url)
    ? { kind: 'internet', what: word }
    : undefined;
}

/** What every shell sets. */
const ofShell =
  'BASHPID BASH_VERSION EUID HOME HOSTNAME IFS LANG LINENO LOGNAME OLDPWD OSTYPE PATH PPID PWD RANDOM SECONDS SHELL TERM TMPDIR UID USER'.split(
    ' ',
  );

function ofWords(
  { words, uses, sets }: SimpleCommand,
  known: Known,
  terminal: string | undefined,
): Obstacle | undefined {
  const isSetHere = (name: string) => {
    const places = known.variables.get(name);
    return places && (terminal === undefined || places.has(terminal) || places.has(undefined));
  };
  const unset = uses.find((name) => !isSetHere(name) && !ofShell.includes(name));
  if (unset !== undefined)
    return { kind: 'unset', what: `$${unset}`, ...(known.variables.has(unset) ? { thing: 'machine' } : {}) };
  // It would turn all commands below to an engine of the author's.
  const elsewhere = sets.find((name) => /^DOCKER_(?:HOST|CONTEXT|CERT_PATH|TLS_VERIFY)$/.test(name));
  if (elsewhere !== undefined) return { kind: 'foreign', what: elsewhere };
  const foreign = words.slice(1).find((word) => isForeign(word, words, known.ids));
  return foreign === undefined ? undefined : { kind: 'foreign', what: foreign.replace(/^SWMTKN-.*/, 'SWMTKN-…') };
}

/** A join token, an address of the swarm, or an id: they were the author's, and nobody else has the same. */
function isForeign(word: string, words: readonly string[], ids: readonly string[]): boolean {
  if (/^SWMTKN-/.test(word) || /(^|[.=])[0-9a-z]{25}$/.test(word) || /^[0-9a-f]{64}$/.test(word)) return true;
  const [, host = ''] = /^(?:--\S+=)?(.+?)(?::\d+)?$/.exec(word) ?? [];
  if (words[0] === 'docker' && words[1] === 'swarm' && isAddress(host) && !/^(127\.|0\.0\.0\.0)/.test(host))
    return true;
  return /^[0-9a-z]{4,}$/.test(word) && /\d/.test(word) && /[a-z]/.test(word) && ids.some((id) => id.startsWith(word));
}

function isAddress(host: string): boolean {
  return /^(?:\d{1,3}\.){3}\d{1,3}$/.test(host);
}

/** Ids in a tutorial's outputs. Words of twelve characters are ids where they have digits. */
export function idsIn(lines: readonly string[]): string[] {
  const words = lines.flatMap((line) => line.match(/\b[0-9a-z]{12,64}\b/g) ?? []);
  return words.filter((word) => [12, 25, 64].includes(word.length) && /\d/.test(word) && /[a-z]/.test(word));
}
