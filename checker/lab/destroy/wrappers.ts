import { keywords } from '../shell/commands.ts';
import type { Word } from '../shell/tokens.ts';

/** Options of these programs that take the next word; the program behind them is what is run. */
const takes: Record<string, string> = {
  sudo: '-u -g -h -p -C -U -r -t --user --group',
  doas: '-u -C',
  env: '-u -C --unset --chdir',
  timeout: '-k -s --kill-after --signal',
  nice: '-n --adjustment',
  ionice: '-c -n',
  stdbuf: '-i -o -e',
  chrt: '-p',
  watch: '-n -d --interval',
  flock: '-w -E',
  exec: '-a',
  command: '',
  builtin: '',
  nohup: '',
  setsid: '',
  time: '-f -o',
  unbuffer: '',
  xargs: '-I -i -n -P -L -d -s -a -E --max-args --max-procs --replace --delimiter --arg-file',
  parallel: '-j --jobs',
};

/** Words in front of the program that take one more: how long, and which file. */
const operands: Record<string, number> = { timeout: 1, flock: 1 };

/** What is run when all in front of it is taken away. */
export interface Unwrapped {
  words: Word[];
  /** By `xargs` or its like: what it reads is added, or put in place of this. */
  fed?: { replaces?: string };
}

export function unwrap(typed: readonly Word[]): Unwrapped {
  const words = [...typed];
  let fed: Unwrapped['fed'];
  for (let first = words[0]; first !== undefined; first = words[0]) {
    const program = first.value.replace(/^\/(?:usr\/)?(?:local\/)?s?bin\//, '');
    if (keywords.includes(program) || /^[A-Za-z_]\w*\+?=/.test(first.value)) words.shift();
    else if (takes[program] !== undefined) {
      words.shift();
      const options = takeOptions(words, takes[program]?.split(' ') ?? []);
      words.splice(0, operands[program] ?? 0);
      if (program === 'xargs' || program === 'parallel') {
        const replaces = replaced(options) ?? (program === 'parallel' ? '{}' : undefined);
        fed = replaces === undefined ? {} : { replaces };
      }
    } else break;
  }
  return fed ? { words, fed } : { words };
}

function takeOptions(words: Word[], withValue: readonly string[]): string[] {
  const taken: string[] = [];
  while (words[0]?.value.startsWith('-')) {
    const option = words.shift()?.value ?? '';
    taken.push(option);
    if (option === '--') break;
    if (withValue.includes(option)) taken.push(words.shift()?.value ?? '');
  }
  return taken;
}

function replaced(options: readonly string[]): string | undefined {
  const at = options.findIndex((option) => /^(?:-I|-i|--replace)/.test(option));
  if (at < 0) return undefined;
  return options[at]?.replace(/^(?:-I|-i|--replace=?)/, '') || (options[at + 1] ?? '{}');
}
