import { slotsOf } from '../../judge/index.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { wantsTasks } from '../facts.ts';
import type { Mistake } from '../mistake.ts';
import { saysOf } from '../troubles.ts';

/** New tasks start first, and there is no room for one beside the old one: a port, a limit, or resources. */
export const startFirstStuck: Mistake = {
  id: 'start-first-stuck',
  find: (facts) => {
    const { service, tasks } = facts;
    if (service?.update.order !== 'start-first' || service.updateStatus?.state !== 'updating') return undefined;
    if (!wantsTasks(facts)) return undefined;
    const stuck = slotsOf(tasks).find(
      ({ tasks: [newest, ...older] }) =>
        newest.state === 'pending' &&
        /host-mode port already in use|insufficient resources|max replicas per node/.test(newest.error) &&
        older.some(({ state, desired }) => state === 'running' && desired === 'running'),
    );
    if (!stuck) return undefined;
    return {
      says: saysOf(stuck.tasks[0], facts),
      matters: say.diagnose.tasks.startFirstStuck,
      next: toType`docker service update --update-order stop-first ${service.name}`,
    };
  },
};
