/** Commands that only look: where a step has no others, its checks may hold before it. */
import { simpleCommands } from '../lab/index.ts';
import type { Step } from '../model.ts';

const docker = /^docker( (service|node|container|image|network|volume|swarm|stack|config|secret|system))?$/;
const looks = ['ls', 'ps', 'inspect', 'logs', 'info', 'version', 'images', 'stats', 'top', 'df', 'port', 'diff'];
const programs = [
  'echo',
  'printf',
  'cat',
  'grep',
  'head',
  'tail',
  'sort',
  'uniq',
  'wc',
  'cut',
  'seq',
  'true',
  'test',
  '[',
];

/** True where none of the step's commands can change the swarm. What is not known to look only may do anything. */
export function onlyReads({ blocks }: Step): boolean {
  return blocks.every(
    (block) =>
      block.type !== 'command' || simpleCommands(block.script).every(({ words }) => words.length === 0 || reads(words)),
  );
}

function reads(words: string[]): boolean {
  const [program = ''] = words;
  if (programs.includes(program)) return true;
  // A query is how simplenode is told to fail.
  if (program === 'curl') return !words.some((word) => word.includes('?'));
  const look = words.findIndex((word) => looks.includes(word));
  return look > 0 && docker.test(words.slice(0, look).join(' '));
}
