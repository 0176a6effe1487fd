import type { NodeSeen } from '../../../model.ts';
import { list } from '../grammar.ts';

const be = (names: readonly string[]) => `${list(names)} ${names.length === 1 ? 'is' : 'are'}`;

export const nodes = {
  says: (nodes: readonly NodeSeen[]) =>
    nodes
      .map(({ name, state, availability }) => `the status of ${name} is ${state}, its availability ${availability}`)
      .join('; '),
  joinedTwice: (name: string, id: string) => `${name} is listed twice, and the entry ${id} is down`,
  joinedTwiceMatters:
    'That entry is from before the node left the swarm and joined again. Nothing runs there, and nothing is wrong with the node: remove the entry by its id.',
  down: (names: readonly string[]) =>
    `Nothing is heard from the engine of a node that is down: no task is started there, and none of its tasks counts. ${be(names)} to be started again.`,
  drained: (names: readonly string[]) =>
    `A drained node takes no tasks, and gives away those that it had. ${be(names)} drained.`,
  paused: (names: readonly string[]) => `A paused node keeps its tasks, and takes no new ones. ${be(names)} paused.`,
};
