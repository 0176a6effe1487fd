import { say } from '../../words/index.ts';
import { shown } from '../shown.ts';
import type { Rule } from './rule.ts';

/** What runs does so on a node that some look of the file lists; nodes that left are asked of none. */
export const nodes: Rule = function* ({ attempts }) {
  const known = new Set(attempts.flatMap(({ seen }) => seen.nodes.map(({ id }) => id)));
  for (const { line, seen } of attempts) {
    for (const { id, nodeId, state, desired, erasedAt } of seen.tasks) {
      const runs = state === 'running' && desired === 'running' && erasedAt === undefined;
      if (runs && !known.has(nodeId)) {
        yield { id: 'unknown-node', line, says: say.submission.doubts.unknownNode(shown(id), shown(nodeId)) };
      }
    }
  }
};

/** A swarm gives its ids to no other swarm. */
export const swarms: Rule = function* ({ attempts }) {
  const swarmOf = new Map<string, string>();
  for (const { line, attempt, seen } of attempts) {
    if (attempt.swarm === undefined) continue;
    for (const { id } of seen.tasks) {
      const swarm: string = swarmOf.get(id) ?? attempt.swarm;
      if (swarm !== attempt.swarm) yield { id: 'two-swarms', line, says: say.submission.doubts.twoSwarms(shown(id)) };
      swarmOf.set(id, swarm);
    }
  }
};

/** The container of a task is the one that says so itself. */
export const containers: Rule = function* ({ attempts }) {
  for (const { line, seen } of attempts) {
    const ofTask = new Map(seen.tasks.flatMap(({ id, containerId }) => (containerId ? [[id, containerId]] : [])));
    for (const { id, taskId } of seen.containers) {
      const other = ofTask.get(taskId);
      if (other === undefined || other === id) continue;
      yield { id: 'other-container', line, says: say.submission.doubts.otherContainer(shown(taskId), shown(id)) };
    }
  }
};
