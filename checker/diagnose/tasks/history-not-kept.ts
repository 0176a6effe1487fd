import type { Expectation } from '../../model.ts';
import { isOver, usualHistory } from '../../task-states.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { Mistake } from '../mistake.ts';

/** Tasks that are over are asked for, and the swarm was told to keep fewer of them than that takes. */
export const historyNotKept: Mistake = {
  id: 'history-not-kept',
  find: ({ expectation, service, seen: { historyLimit, watchedSince } }) => {
    if (!expectation || !service || historyLimit === undefined) return undefined;
    if (tasksAsked(expectation) <= Math.max(1, historyLimit)) return undefined;
    // Whoever watched it from the beginning on knows what the swarm has erased.
    if (watchedSince !== undefined && watchedSince <= service.createdAt) return undefined;
    return {
      says: say.diagnose.tasks.historyLimit(historyLimit),
      matters: say.diagnose.tasks.historyNotKept,
      next: toType`docker swarm update --task-history-limit ${usualHistory}`,
    };
  },
};

/** How many tasks of one slot have to be known. Of an update there is the old one and the new one. */
function tasksAsked(expectation: Expectation): number {
  switch (expectation.kind) {
    case 'history': {
      const { shows, count } = expectation;
      const least = count && !count.op.startsWith('<') ? count.value + (count.op === '>' ? 1 : 0) : 0;
      return Math.max(shows.length, least);
    }
    case 'tasks':
      return Object.keys(expectation.groups).some((state) => isOver(state as keyof typeof expectation.groups)) ? 2 : 1;
    case 'update':
      return expectation.order !== undefined || expectation.parallelism !== undefined || expectation.gap !== undefined
        ? 2
        : 1;
    default:
      return 0;
  }
}
