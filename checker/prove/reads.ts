/** Steps that only look, or that are refused what they ask for: their checks may hold before them. */
import { simpleCommands } from '../lab/index.ts';
import type { Observation, Step } from '../model.ts';

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

/** True where the swarm is not what it was: its nodes, its services or their tasks. */
export function isChanged(before: Observation, after: Observation): boolean {
  return print(before) !== print(after);
}

function print({ swarm, nodes, services, tasks }: Observation): string {
  return JSON.stringify([
    swarm,
    nodes.map(({ id, role, state, availability }) => [id, role, state, availability]).sort(),
    services.map(({ id, updatedAt }) => [id, updatedAt]).sort(),
    tasks.map(({ id, desired, state }) => [id, desired, state]).sort(),
  ]);
}
