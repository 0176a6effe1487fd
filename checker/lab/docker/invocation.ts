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
  const endsAtOperand = command === 'run' || command === 'service create';
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
    if (isFlag(word, command)) taken.push([name, value.join('=')]);
    else if (/^-[^-]./.test(word)) taken.push([word.slice(0, 2), word.slice(2)]);
    else taken.push([name, words.shift() ?? '']);
  }
  return taken;
}
