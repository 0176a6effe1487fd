import type { Observation, ServiceExpectation, ServiceSeen } from '../../model.ts';
import { say } from '../../words/index.ts';
import { isFromBefore } from '../beginning.ts';
import { type Difference, lasting } from '../finding.ts';
import { isWanted, knownTasks, taskName } from '../tasks.ts';

type Same = NonNullable<ServiceExpectation['same']>;

/** What was not there yet when the step began: the service, or tasks that took the place of others. */
export function sameDifferences(wanted: Same, service: ServiceSeen, seen: Observation): Difference[] {
  const { createdAgain, newTasks } = say.judge.moments;
  if (!isFromBefore(service.createdAt, seen)) return [lasting('same', createdAgain(service.name, service.createdAt))];
  if (wanted === 'service') return [];
  const made = knownTasks(seen, service).filter((task) => isWanted(task) && !isFromBefore(task.createdAt, seen));
  if (made.length === 0) return [];
  return [lasting('same', newTasks(made.map((task) => ({ name: taskName(task), at: task.createdAt }))))];
}
