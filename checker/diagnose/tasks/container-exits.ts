import type { TaskSeen } from '../../model.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { wantsTasks } from '../facts.ts';
import type { Mistake } from '../mistake.ts';
import { endedUnhealthy, saysOf, troubles } from '../troubles.ts';

/** The program in the container ends by itself, with an error or without one. */
export const containerExits: Mistake = {
  id: 'container-exits',
  find: (facts) => {
    const ended = troubles(facts).find((task) => hasExited(task) && !endedUnhealthy(task, facts));
    const { service } = facts;
    if (!ended || !service || !wantsTasks(facts)) return undefined;
    const next = toType`docker service logs --tail 20 ${service.name}`;
    return { says: saysOf(ended, facts), matters: say.diagnose.tasks.containerExits(ended.exit ?? 0), next };
  },
};

function hasExited({ state, error }: TaskSeen): boolean {
  return state === 'complete' || /^task: non-zero exit \(\d+\)$/.test(error);
}
