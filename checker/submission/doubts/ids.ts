import { say } from '../../words/index.ts';
import { shown } from '../shown.ts';
import type { Rule } from './rule.ts';

const ofSwarm = /^[0-9a-z]{25}$/;
const ofContainer = /^[0-9a-f]{64}$/;

/** Things have ids as Docker gives them; what has none, as a task has none of a node yet, has an empty one. */
export const ids: Rule = function* ({ attempts }) {
  for (const { line, attempt, seen } of attempts) {
    const { nodes, services, tasks, containers } = seen;
    const inSwarm = [
      ...(attempt.swarm === undefined ? [] : [attempt.swarm]),
      ...nodes.map(({ id }) => id),
      ...services.map(({ id }) => id),
      ...tasks.flatMap(({ id, serviceId, nodeId }) => [id, serviceId, nodeId]),
      ...containers.map(({ taskId }) => taskId),
    ];
    const onNodes = [...tasks.flatMap(({ containerId }) => containerId ?? []), ...containers.map(({ id }) => id)];
    const wrong = [
      ...inSwarm.filter((id) => id !== '' && !ofSwarm.test(id)),
      ...onNodes.filter((id) => !ofContainer.test(id)),
    ];
    for (const id of new Set(wrong)) yield { id: 'id-form', line, says: say.submission.doubts.idForm(shown(id)) };
  }
};

/** Nothing is listed twice by one look. */
export const once: Rule = function* ({ attempts }) {
  for (const { line, attempt } of attempts) {
    for (const { nodes, services, history, containers } of attempt.looks) {
      for (const things of [nodes, services, history, containers]) {
        const ids = new Set<string>();
        for (const { id } of things) {
          if (ids.has(id)) yield { id: 'listed-twice', line, says: say.submission.doubts.twice(shown(id)) };
          ids.add(id);
        }
      }
    }
  }
};
