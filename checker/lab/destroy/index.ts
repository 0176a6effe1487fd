/** Reads what a script would take from others: through wrappers, pipes, loops, variables and scripts inside scripts. */
import { dockerCommands } from '../docker/commands.ts';
import { readDocker } from '../docker/invocation.ts';
import { type SimpleCommand, simpleCommands } from '../shell/commands.ts';
import { readTokens, type Word } from '../shell/tokens.ts';
import { reachOfDocker } from './docker.ts';
import type { Reach, Reading, Scene, Value } from './model.ts';
import { absolute, zoneOf } from './paths.ts';
import { filesOf, interpreters, ofMachine, shells, speaksOfDestroying } from './programs.ts';
import { chain, ofPipe, textOf, valuesOf } from './values.ts';
import { unwrap } from './wrappers.ts';

export { emptyScene, type Reach, type Reading, type Scene, type Value } from './model.ts';

/** Nobody writes scripts inside scripts deeper than this. */
const deepest = 6;

/** Reads a script as it is typed in this scene. */
export function readReach(script: string, scene: Scene): Reading {
  const reader = new Reader(scene);
  reader.read(script, 0);
  return reader.result();
}

/** Stands for what `xargs` adds. */
const piped = '$(|)';

class Reader {
  readonly #reaches: Reach[] = [];
  readonly #unread = new Set<string>();
  readonly #makes = new Set<string>();
  readonly #variables: Map<string, readonly Value[]>;
  readonly #scripts: Map<string, string>;
  readonly #made: ReadonlySet<string>;
  #folder: string;
  #host: string | undefined;

  constructor({ folder, variables, made, scripts }: Scene) {
    this.#folder = folder;
    this.#variables = new Map(variables);
    this.#scripts = new Map(scripts);
    this.#made = made;
  }

  result(): Reading {
    // What another program printed is known to the terminal from now on.
    const texts = [...this.#variables].filter(([, values]) =>
      values.every((one) => typeof one === 'object' && 'text' in one),
    );
    return {
      reaches: this.#reaches,
      ...(this.#host === undefined ? {} : { host: this.#host }),
      unread: [...this.#unread],
      makes: [...this.#makes],
      after: { ...this.#scene, variables: new Map(texts) },
    };
  }

  get #scene(): Scene {
    return { folder: this.#folder, variables: this.#variables, made: this.#made, scripts: this.#scripts };
  }

  read(script: string, depth: number): void {
    const isRead = depth <= deepest && !readTokens(script).open;
    if (!isRead && speaksOfDestroying(script)) this.#unclear(script);
    if (depth <= deepest) for (const command of simpleCommands(script)) this.#command(command, depth);
  }

  #command(command: SimpleCommand, depth: number): void {
    this.#assign(command);
    this.#write(command);
    if (command.keywords.some((word) => ['for', 'select', 'case', 'function'].includes(word))) return;
    const { words, fed } = unwrap(command.typed);
    const [first, ...rest] = words;
    if (!first || ['read', 'mapfile', 'readarray'].includes(first.value)) return;
    const add = fed && ofPipe(command.reads, this.#scene);
    const program = first.value.replace(/^.*\/(?=[^/]+$)/, '').replace(/\.exe$/, '');
    if (first.value.includes('$')) this.#unknownProgram(first, rest, depth);
    else if (program === 'docker') this.#docker(rest, add, fed?.replaces, depth);
    else this.#program(program, first, rest, command, add, depth);
  }

  #docker(args: readonly Word[], add: Value | undefined, replaces: string | undefined, depth: number): void {
    const unknown = (word: Word) =>
      word.value.includes('$') || (replaces !== undefined && word.value.includes(replaces));
    // Words that are not known yet go by their number: what they stand for is asked for again below.
    const option = (word: string) => /^--[\w-]+=/.exec(word)?.[0] ?? '';
    const marked = args.map((word, at) => (unknown(word) ? `${option(word.value)}$(${at})` : word.value));
    const docker = readDocker(['docker', ...marked, ...(add && replaces === undefined ? [piped] : [])]);
    if (!docker) return;
    const meaning = (word: string): Value[] => {
      if (word === piped) return [add ?? 'unknown'];
      const typed = args[Number(/^\$\((\d+)\)$/.exec(word)?.[1] ?? Number.NaN)];
      if (!typed) return word.includes('$') ? ['unknown'] : [{ text: word }];
      if (replaces !== undefined && typed.value.includes(replaces))
        return [typed.value === replaces && add ? add : 'unknown'];
      return valuesOf(typed, this.#scene).flatMap((value): Value[] | Value =>
        typeof value === 'object' && 'text' in value ? value.text.split(/\s+/).map((text) => ({ text })) : value,
      );
    };
    this.#reaches.push(...reachOfDocker(docker, meaning));
    // A container that has the client in it reaches the swarm as well.
    const inside = ['run', 'exec', 'service create'].includes(docker.command) ? docker.operands.slice(1).join(' ') : '';
    if (/\bdocker\b/.test(inside)) this.read(inside, depth + 1);
  }

  #program(
    program: string,
    first: Word,
    args: readonly Word[],
    command: SimpleCommand,
    add: Value | undefined,
    depth: number,
  ): void {
    this.#host ??= ofMachine(program, args);
    if (program === 'cd' || program === 'pushd') this.#goTo(args);
    this.#files(program, args, add);
    if (program === 'find') this.#executed(args);
    if (shells.includes(program)) this.#shell(args, command, depth);
    else if (program === 'eval') this.#evaluated(args, depth);
    else if (program === 'trap') this.read(args[0] ? textOf(args[0]) : '', depth + 1);
    else if (program === 'su' || program === 'ssh' || program === 'docker-machine')
      this.#elsewhere(program, args, command, depth);
    else if (program === '.' || program === 'source') this.#scriptFile(args[0], depth);
    else if (first.value.includes('/') && !/^\/(?:usr\/)?(?:local\/)?s?bin\//.test(first.value))
      this.#scriptFile(first, depth);
    const text = args.map(textOf).join(' ');
    const codes = interpreters.includes(program) && speaksOfDestroying(`${text} ${command.input?.word.heredoc ?? ''}`);
    const api =
      program === 'curl' && /docker\.sock|:237[56]\b/.test(text) && /-X\s*(?:DELETE|POST|PUT)|-d\b|--data/.test(text);
    if (codes || api) this.#unclear([program, text].join(' '));
  }

  /** A program that a variable or another program names: of docker where what follows is a command of docker. */
  #unknownProgram(first: Word, rest: readonly Word[], depth: number): void {
    const values = valuesOf(first, this.#scene);
    const behind = rest.map(textOf).join(' ');
    const texts = values.flatMap((value) => (typeof value === 'object' && 'text' in value ? value.text : []));
    for (const text of texts) this.read(`${text} ${behind}`, depth + 1);
    if (texts.length === values.length) return;
    if (dockerCommands.has(rest[0]?.value ?? '') || /^(?:rm|rmi|kill|stop)$/.test(rest[0]?.value ?? ''))
      this.#docker(rest, undefined, undefined, depth);
    else if (!/^\$\(/.test(first.value)) this.#unclear([textOf(first), behind].join(' '));
  }

  #shell(args: readonly Word[], command: SimpleCommand, depth: number): void {
    const at = args.findIndex(({ value }) => /^-\w*c\w*$/.test(value));
    const script = args[at + 1];
    const file = args.find(({ value }) => !value.startsWith('-'));
    if (at >= 0 && script) this.#word(script, depth);
    else if (file) this.#scriptFile(file, depth);
    else if (command.input) this.#given(command.input, depth);
    else if (command.reads) this.#piped(command.reads, depth);
  }

  /** A script that a word is, with the texts of its variables. */
  #word(word: Word, depth: number): void {
    const [value] = word.variables.length > 0 && word.inner.length === 0 ? valuesOf(word, this.#scene) : [];
    if (typeof value === 'object' && 'text' in value) this.read(value.text, depth + 1);
    else if (/^\$\{?\w+\}?$/.test(word.value)) this.#unclear(textOf(word));
    else this.read(textOf(word), depth + 1);
  }

  #given({ how, word }: NonNullable<SimpleCommand['input']>, depth: number): void {
    if (how === '<<') this.read(word.heredoc ?? '', depth + 1);
    else if (how === '<<<') this.#word(word, depth);
    else this.#scriptFile(word, depth);
  }

  /** What another program prints is run: known where it only says what it was given. */
  #piped(from: SimpleCommand, depth: number): void {
    const { words } = unwrap(from.typed);
    const [program, ...args] = words;
    if (['echo', 'printf'].includes(program?.value ?? '') && !from.reads) {
      this.read(
        args
          .filter(({ value }) => !/^-\w+$/.test(value))
          .map(textOf)
          .join(' '),
        depth + 1,
      );
    } else if (program?.value === 'cat' && !from.reads) {
      if (from.input) this.#given(from.input, depth);
      for (const file of args) this.#scriptFile(file, depth);
    } else this.#unclear(`${chain(from) ?? textOf(from.typed[0] ?? nobody)} | sh`);
  }

  #evaluated(args: readonly Word[], depth: number): void {
    const [only] = args;
    if (only && args.length === 1 && /^\$\w+$/.test(only.value)) {
      this.#word(only, depth);
      return;
    }
    const inner = args.flatMap((word) => word.inner);
    if (inner.some(speaksOfDestroying)) this.#unclear(inner.join(' '));
    this.read(
      args
        .filter((word) => word.inner.length === 0)
        .map(textOf)
        .join(' '),
      depth + 1,
    );
  }

  /** On another machine, which may be a node. */
  #elsewhere(program: string, args: readonly Word[], command: SimpleCommand, depth: number): void {
    const words = args.filter(({ value }) => !value.startsWith('-')).map(textOf);
    const script = words.slice(program === 'docker-machine' ? 2 : 1).join(' ');
    this.read(script, depth + 1);
    if (command.input) this.#given(command.input, depth);
  }

  #executed(args: readonly Word[]): void {
    const at = args.findIndex(({ value }) => /^-(?:exec|execdir|ok)$/.test(value));
    const script = args
      .slice(at + 1)
      .filter(({ value }) => value !== '{}')
      .map(textOf)
      .join(' ');
    if (at >= 0 && /\bdocker\b/.test(script)) this.#unclear(`find -exec ${script}`);
  }

  #scriptFile(word: Word | undefined, depth: number): void {
    const [value] = word ? valuesOf(word, this.#scene) : [];
    if (value === undefined) return;
    if (typeof value === 'string' || !('text' in value)) {
      this.#unclear(textOf(word ?? nobody));
      return;
    }
    if (/^(?:-|\/dev\/)/.test(value.text)) return;
    const path = absolute(value.text, this.#folder);
    const script = this.#scripts.get(path);
    if (script === undefined) this.#unread.add(path);
    else this.read(script, depth + 1);
  }

  #unclear(what: string): void {
    const verb = what.replace(/\s+/g, ' ').slice(0, 80);
    this.#reaches.push({ verb, kind: 'machine', which: 'all' });
  }

  #goTo([to]: readonly Word[]): void {
    const [value] = to ? valuesOf(to, this.#scene) : [{ text: '~' }];
    if (typeof value === 'object' && 'text' in value)
      this.#folder = value.text === '-' ? this.#folder : absolute(value.text, this.#folder);
  }

  #assign({ typed, keywords, reads }: SimpleCommand): void {
    if (keywords.some((word) => ['for', 'select'].includes(word))) {
      const at = typed.findIndex(({ value }) => value === 'for' || value === 'select');
      const name = typed[at + 1]?.value ?? '';
      if (typed[at + 2]?.value !== 'in') return void this.#variables.set(name, ['unknown']);
      this.#variables.set(
        name,
        typed.slice(at + 3).flatMap((word) => valuesOf(word, this.#scene)),
      );
      return;
    }
    const { words } = unwrap(typed);
    const names = ['export', 'declare', 'local', 'readonly', 'typeset'].includes(words[0]?.value ?? '')
      ? words.slice(1)
      : [];
    for (const word of words.length === 0 ? typed : names) {
      const found = /^([A-Za-z_]\w*)\+?=/.exec(word.value);
      if (!found) continue;
      const value = word.value.slice(found[0].length);
      this.#variables.set(
        found[1] ?? '',
        word.value.startsWith(`${found[1]}+`) ? ['unknown'] : valuesOf({ ...word, value }, this.#scene),
      );
    }
    if (['read', 'mapfile', 'readarray'].includes(words[0]?.value ?? '')) {
      for (const { value } of words.slice(1))
        if (/^[A-Za-z_]\w*$/.test(value)) this.#variables.set(value, [ofPipe(reads, this.#scene)]);
    }
  }

  #write({ written, typed, input }: SimpleCommand): void {
    for (const word of written) this.#touch(`> ${textOf(word)}`, word, 'writes');
    if (input?.how !== '<<') return;
    const teed = typed.slice(typed.findIndex(({ value }) => value === 'tee') + 1);
    for (const { value } of [...written, ...teed])
      this.#scripts.set(absolute(value, this.#folder), input.word.heredoc ?? '');
  }

  #files(program: string, args: readonly Word[], add: Value | undefined): void {
    const { writes, changes, folders } = filesOf(program, args);
    const verb = (word: Word) => `${program} ${textOf(word)}`;
    for (const word of writes) this.#touch(verb(word), word, 'writes');
    for (const word of changes) this.#touch(verb(word), word, 'changes');
    for (const word of folders) this.#touch(verb(word), word, 'folders');
    if (add !== undefined && ['rm', 'unlink', 'shred', 'mv'].includes(program)) {
      this.#reaches.push({ verb: program, kind: 'file', which: 'all' });
    }
  }

  #touch(verb: string, word: Word, how: 'writes' | 'changes' | 'folders'): void {
    for (const value of valuesOf(word, this.#scene)) {
      if (typeof value === 'string' || !('text' in value)) {
        if (how !== 'folders') this.#reaches.push({ verb, kind: 'file', which: [value] });
        continue;
      }
      const zone = zoneOf(value.text, this.#scene);
      const path = absolute(value.text, this.#folder);
      if (zone === 'system') this.#host ??= verb;
      else if (how === 'folders' || zone === 'free') this.#makes.add(path);
      else {
        const only = how === 'changes' || zone === 'home' ? ({ only: 'existing' } as const) : {};
        this.#reaches.push({ verb, kind: 'file', which: [{ text: path }], ...only });
        this.#makes.add(path);
      }
    }
  }
}

const nobody: Word = { type: 'word', value: '', inner: [], variables: [], line: 0 };
