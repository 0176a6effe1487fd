import type { Observation } from '../../model.ts';
import type { Mutation, Scene } from './mutation.ts';

/** Each node active where it is drained, and drained where it is active, its tasks on the next one. */
export function nodes({ ended }: Scene): Mutation[] {
  return ended.nodes
    .filter(({ state }) => state === 'ready')
    .map(({ id, name, availability }) =>
      availability === 'active'
        ? { id: `${name} availability=drain`, apply: (seen) => drained(seen, id) }
        : { id: `${name} availability=active`, apply: (seen) => available(seen, id, 'active') },
    );
}

function available(seen: Observation, id: string, availability: 'active' | 'drain'): Observation {
  return { ...seen, nodes: seen.nodes.map((one) => (one.id === id ? { ...one, availability } : one)) };
}

/** A global service has no task there any more; those of a replicated one run elsewhere. */
function drained(seen: Observation, id: string): Observation {
  const other = seen.nodes.find((one) => one.id !== id && one.state === 'ready' && one.availability === 'active');
  const lost = new Set(
    seen.tasks.filter((task) => task.nodeId === id && task.slot === undefined).map((task) => task.id),
  );
  const name = seen.nodes.find((one) => one.id === id)?.name;
  const moved = seen.tasks
    .filter((task) => !lost.has(task.id))
    .map((task) =>
      task.nodeId === id && task.desired === 'running' && other
        ? { ...task, nodeId: other.id, nodeName: other.name }
        : task,
    );
  return {
    ...available(seen, id, 'drain'),
    tasks: moved,
    containers: seen.containers
      .filter(({ taskId }) => !lost.has(taskId))
      .map((one) => (one.node === name && other ? { ...one, node: other.name } : one)),
  };
}
