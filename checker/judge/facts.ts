import type { Observation, TaskSeen } from '../model.ts';
import type { TaskFacts } from '../words/facts.ts';
import { unsteadiness } from './steady.ts';
import { endOf, isReportedLost } from './tasks.ts';

/** What messages say of a task. */
export function factsOf(task: TaskSeen, seen: Observation): TaskFacts {
  const { service, slot, nodeName, state, image } = task;
  const lost = isReportedLost(task, seen);
  const unsteady = lost ? undefined : unsteadiness(task, seen);
  return {
    service,
    ...(slot !== undefined && { slot }),
    nodeName,
    state,
    image,
    lost,
    ...(unsteady && { unsteady }),
    ...endOf(task),
  };
}
