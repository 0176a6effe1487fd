/** Commands that only look: where a step has no others, its checks may hold before it. */
import type { Step } from '../model.ts';

const docker = /^docker( (service|node|container|image|network|volume|swarm|stack|config|secret|system|task))?$/;
const looks = ['ls', 'ps', 'inspect', 'logs', 'info', 'version', 'images', 'stats', 'top', 'df', 'port', 'diff'];
const programs = [
  'echo',
  'cat',
  'grep',
  'head',
  'tail',
  'sort',
  'uniq',
  'wc',
  'cut',
  'seq',
  'for',
  'do',
  'done',
  'true',
];

/** True where none of the step's commands can change the swarm. What is not known to look only may do anything. */
export function onlyReads({ blocks }: Step): boolean {
  return blocks.every((block) => block.type !== 'command' || scriptReads(block.script));
}

function scriptReads(script: string): boolean {
  const joined = script.replace(/\\\n/g, ' ').replace(/^\s*#.*$/gm, '');
  const simple = joined.split(/[\n;|]|&&|\$\(|\bdo\b/).map((text) => text.replace(/[()"']/g, ' ').trim());
  return simple.filter((text) => text !== '').every(reads);
}

function reads(command: string): boolean {
  const words = command.split(/\s+/);
  const [program = ''] = words;
  if (programs.includes(program)) return true;
  // A query is how simplenode is told to fail.
  if (program === 'curl') return !command.includes('?');
  const look = words.findIndex((word) => looks.includes(word));
  return look > 0 && docker.test(words.slice(0, look).join(' '));
}
