import { slotsOf } from '../../judge/index.ts';
import { isOver } from '../../task-states.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { wantsTasks } from '../facts.ts';
import type { Mistake } from '../mistake.ts';
import { saysOf, troubles } from '../troubles.ts';

/** A slot was filled again as often as it may be, and stays empty. */
export const attemptsUsedUp: Mistake = {
  id: 'attempts-used-up',
  find: (facts) => {
    const { service, tasks } = facts;
    const { restartAttempts: most } = service ?? {};
    if (!service || most === undefined || !wantsTasks(facts)) return undefined;
    const newest = new Set(slotsOf(tasks).map(({ tasks: [first] }) => first.id));
    const last = troubles(facts).find(({ id, state, desired }) => newest.has(id) && isOver(state) && isOver(desired));
    if (!last) return undefined;
    const next = toType`docker service logs --tail 20 ${service.name}`;
    return { says: saysOf(last, facts), matters: say.diagnose.tasks.attemptsUsedUp(most, last.exit), next };
  },
};
