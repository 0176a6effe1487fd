import type { ThingKind } from '../../model.ts';
import { type SimpleCommand, simpleCommands } from '../shell/commands.ts';
import { type Invocation, readDocker } from './invocation.ts';

/** Something that commands make, change and speak of. */
export interface Thing {
  kind: ThingKind;
  name: string;
}

/** What a script does to things, as far as its words tell. */
export interface Effects {
  makes: Thing[];
  /** What there must be before, and is another after. */
  changes: Thing[];
  /** Those of them that are gone after. */
  removes: Thing[];
  /** What it asks of and leaves as it is. */
  asks: Thing[];
  /** Images it starts containers from. */
  images: string[];
  /** Nodes that it names. */
  nodes: string[];
}

/** Reads what a script does, in all of its commands. */
export function readEffects(script: string): Effects {
  const all: Effects = { makes: [], changes: [], removes: [], asks: [], images: [], nodes: [] };
  for (const command of simpleCommands(script)) {
    const docker = readDocker(command.words);
    const {
      makes = [],
      changes = [],
      removes = [],
      asks = [],
      images = [],
      nodes = [],
    } = docker ? ofDocker(docker) : ofProgram(command);
    const variables = command.sets.map((name): Thing => ({ kind: 'variable', name }));
    all.makes.push(...makes, ...command.writes.flatMap(file), ...variables);
    all.changes.push(...changes);
    all.removes.push(...removes);
    all.asks.push(...asks);
    all.images.push(...images.filter((name) => name !== ''));
    all.nodes.push(...nodes.filter((name) => name !== 'self'));
  }
  return all;
}

function ofDocker({ command, options, operands }: Invocation): Partial<Effects> {
  const [first = ''] = operands;
  const values = (...names: string[]) => names.flatMap((name) => options.get(name) ?? []);
  const all = (kind: ThingKind) => operands.map((name): Thing => ({ kind, name }));
  const one = (kind: ThingKind, name = first): Thing[] => (name === '' ? [] : [{ kind, name }]);
  switch (command) {
    case 'service create':
      return {
        makes: values('--name').flatMap((name) => one('service', name)),
        images: [first],
        nodes: hosts(values('--constraint')),
      };
    case 'service update':
      return { changes: all('service'), images: values('--image'), nodes: hosts(values('--constraint-add')) };
    case 'service scale':
      return { changes: operands.map((operand) => ({ kind: 'service', name: operand.replace(/=.*/, '') })) };
    case 'service rollback':
      return { changes: all('service') };
    case 'service rm':
      return { changes: all('service'), removes: all('service') };
    case 'service ps':
      return { asks: [...all('service'), ...whole('tasks')] };
    case 'service inspect':
    case 'service logs':
      return { asks: all('service') };
    case 'network create':
    case 'volume create':
    case 'secret create':
    case 'config create':
      return { makes: one(command.split(' ')[0] as ThingKind) };
    case 'network rm':
    case 'volume rm':
    case 'secret rm':
    case 'config rm':
      return { changes: all(command.split(' ')[0] as ThingKind) };
    case 'stack deploy':
      return { makes: one('stack') };
    case 'stack rm':
      return { changes: all('stack') };
    case 'run':
      return { makes: values('--name').flatMap((name) => one('container', name)), images: [first] };
    case 'rm':
      return { changes: all('container') };
    case 'build':
      return { makes: values('-t', '--tag').flatMap((name) => one('image', name)) };
    case 'tag':
      return { makes: one('image', operands[1] ?? '') };
    case 'swarm init':
    case 'swarm join':
    case 'swarm leave':
      return { changes: whole('nodes'), asks: whole('nodes', 'machine') };
    case 'node update':
    case 'node promote':
    case 'node demote':
    case 'node rm':
      return { changes: whole('nodes', 'tasks'), asks: whole('nodes'), nodes: operands };
    case 'node inspect':
      return { asks: whole('nodes'), nodes: operands };
    case 'node ps':
      return { asks: whole('tasks'), nodes: operands };
    case 'node ls':
      return { asks: whole('nodes') };
    case 'info':
      return { asks: whole('nodes', 'machine') };
    case 'ps':
      return { asks: whole('tasks', 'machine') };
    case 'images':
    case 'network ls':
    case 'volume ls':
    case 'inspect':
      return { asks: whole('machine') };
    case 'service ls':
    case 'stack ps':
    case 'stack services':
      return { asks: whole('tasks') };
    default:
      return {};
  }
}

/** Of these there is one, which has no name. */
function whole(...kinds: ('nodes' | 'tasks' | 'machine')[]): Thing[] {
  return kinds.map((kind) => ({ kind, name: kind }));
}

/** Nodes named in `--constraint node.hostname==NAME`. */
function hosts(constraints: string[]): string[] {
  return constraints.flatMap((text) => /^node\.hostname\s*==\s*(\S+)$/.exec(text)?.[1] ?? []);
}

function ofProgram({ words: [program, ...words] }: SimpleCommand): Partial<Effects> {
  const paths = words.filter((word) => !word.startsWith('-'));
  const behind = (option: string) => words.flatMap((word, at) => (words[at - 1] === option ? word : []));
  switch (program) {
    case 'git':
      return paths[0] === 'clone' ? { makes: file((paths[2] ?? paths[1] ?? '').replace(/\.git$/, '')) } : {};
    case 'mkdir':
    case 'touch':
    case 'tee':
      return { makes: paths.flatMap(file) };
    case 'curl':
      return { makes: (words.includes('-O') ? paths.slice(-1) : behind('-o')).flatMap(file) };
    case 'wget':
      return { makes: (words.includes('-O') ? behind('-O') : paths).flatMap(file) };
    case 'ssh':
      return { changes: whole('machine') };
    case 'docker-machine':
      return { changes: whole('nodes') };
    default:
      return {};
  }
}

/** By its last part: commands name a file from wherever they are. */
function file(path: string): Thing[] {
  const name = path.split('/').at(-1) ?? '';
  return name === '' || path.startsWith('/dev/') ? [] : [{ kind: 'file', name }];
}

/** True where a script speaks of a thing, whatever it does with it. */
export function mentions(script: string, { kind, name }: Thing): boolean {
  if (kind === name) return readEffects(script).asks.some((asked) => asked.kind === kind);
  if (kind === 'variable') return simpleCommands(script).some(({ uses }) => uses.includes(name));
  const { images } = readEffects(script);
  return simpleCommands(script)
    .flatMap(({ words }) => words)
    .filter((word) => kind === 'image' || !images.includes(word))
    .some((word) => word === name || word.split(/[\s=:,/@]+|\.(?=\d)/).includes(name));
}

/** The words of an output, those that a dot or a slash joins one by one: `redis.1.9uk4…` speaks of `redis`. */
export function namesIn(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap((line) => line.match(/[\w-]+/g) ?? []));
}
