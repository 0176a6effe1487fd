import { dockerCommands, isFlag } from './commands.ts';

/** What one run of the docker client is given. */
export interface Invocation {
  /** `service create`; empty where only options are given. */
  command: string;
  /** Of each option its values, by the name as it was written: `--name` and `-p` both. */
  options: Map<string, string[]>;
  /** What is no option: a service, an image and its arguments. */
  operands: string[];
}

/** Some commands have two names, one of them short; `run`, `create` and `build` are long ones elsewhere. */
const sameAs: Record<string, string> = {
  'container run': 'run',
  'container create': 'run',
  create: 'run',
  'container ls': 'ps',
  'container list': 'ps',
  'container ps': 'ps',
  'container exec': 'exec',
  'container attach': 'attach',
  'container logs': 'logs',
  'container rm': 'rm',
  'container stats': 'stats',
  'image pull': 'pull',
  'image push': 'push',
  'system events': 'events',
  'image build': 'build',
  'image tag': 'tag',
  'stack up': 'stack deploy',
  'stack down': 'stack rm',
};

/** Reads the words of a simple command; undefined where it is not of docker. */
export function readDocker([program, ...words]: readonly string[]): Invocation | undefined {
  if (program !== 'docker') return undefined;
  const rest = [...words];
  takeOptions(rest, 'docker');
  const first = rest.shift() ?? '';
  const second = dockerCommands.get(first)?.includes(rest[0] ?? '') ? rest.shift() : undefined;
  const path = (second === undefined ? first : `${first} ${second}`)
    .replace(/ list$/, ' ls')
    .replace(/ remove$/, ' rm');
  const command = sameAs[path] ?? path;
  const options = new Map<string, string[]>();
  const operands: string[] = [];
  // What follows an image belongs to the program in it, its options too.
  const endsAtOperand = ['run', 'exec', 'service create'].includes(command);
  while (rest.length > 0) {
    for (const [name, value] of takeOptions(rest, command)) options.set(name, [...(options.get(name) ?? []), value]);
    operands.push(...rest.splice(0, endsAtOperand ? rest.length : 1));
  }
  return { command, options, operands };
}

/** Takes the options in front, each with its value. */
function takeOptions(words: string[], command: string): [name: string, value: string][] {
  const taken: [string, string][] = [];
  for (let word = words[0]; word !== undefined && /^-./.test(word); word = words[0]) {
    words.shift();
    if (word === '--') break;
    const [name = '', ...value] = word.split('=');
    if (/^-[^-]./.test(word)) taken.push(...takeLetters(word.slice(1), words, command));
    else if (isFlag(word, command)) taken.push([name, value.join('=')]);
    else taken.push([name, words.shift() ?? '']);
  }
  return taken;
}

/** `-dq`, `-dp 80:80`, `-p80:80`: only the last of several can take a value. */
function takeLetters(letters: string, words: string[], command: string): [name: string, value: string][] {
  const taken: [string, string][] = [];
  for (const [at, letter] of [...letters].entries()) {
    const name = `-${letter}`;
    if (!isFlag(name, command)) return [...taken, [name, letters.slice(at + 1) || (words.shift() ?? '')]];
    taken.push([name, '']);
  }
  return taken;
}

/** True where one of these options is set; `--tty=false` does not set it. */
export function isSet({ options }: Invocation, ...names: string[]): boolean {
  return names.some((name) => options.has(name) && !options.get(name)?.includes('false'));
}
