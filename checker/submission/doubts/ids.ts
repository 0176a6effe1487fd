import { say } from '../../words/index.ts';
import { ofContainer, ofSwarm } from '../id-forms.ts';
import { shown } from '../shown.ts';
import type { Rule } from './rule.ts';

/** Things have ids as Docker gives them; what has none, as a task has none of a node yet, has an empty one. */
export const ids: Rule = function* ({ attempts }) {
  for (const { line, attempt, seen } of attempts) {
    const wrong = new Set<string>();
    const inSwarm = (id: string) => {
      if (id !== '' && !ofSwarm.test(id)) wrong.add(id);
    };
    const onNode = (id: string) => {
      if (!ofContainer.test(id)) wrong.add(id);
    };
    if (attempt.swarm !== undefined) inSwarm(attempt.swarm);
    for (const { id } of seen.nodes) inSwarm(id);
    for (const { id } of seen.services) inSwarm(id);
    for (const { id, serviceId, nodeId, containerId } of seen.tasks) {
      inSwarm(id);
      inSwarm(serviceId);
      inSwarm(nodeId);
      if (containerId !== undefined) onNode(containerId);
    }
    for (const { id, taskId } of seen.containers) {
      inSwarm(taskId);
      onNode(id);
    }
    for (const id of wrong) yield { id: 'id-form', line, says: say.submission.doubts.idForm(shown(id)) };
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
