import type { Observation, ServiceExpectation, ServiceSeen } from '../../model.ts';
import { type Difference, differs } from '../finding.ts';
import { describeTask, isRunning, slotsOf, taskName, tasksOf } from '../tasks.ts';
import { list, plural } from '../words.ts';

type Replicas = NonNullable<ServiceExpectation['replicas']>;

/** How many tasks of a service run, and how many it asks for: a global service asks for one on each eligible node. */
export function replicasOf(service: ServiceSeen, seen: Observation): Replicas {
  const running = tasksOf(seen, service).filter((task) => isRunning(task, seen)).length;
  return { running, desired: isGlobal(service) ? eligibleNodes(seen).length : (service.replicas ?? 0) };
}

/** How the replicas of a service differ from the expected ones, and which tasks make the difference. */
export function replicasDifferences(wanted: Replicas, service: ServiceSeen, seen: Observation): Difference[] {
  const { running, desired } = replicasOf(service, seen);
  return [
    ...differs('replicas', desired !== wanted.desired, () => desiredWords(service, desired, wanted.desired, seen)),
    ...differs('replicas', running !== wanted.running, () => {
      const which = running < wanted.running ? idle(service, seen) : `: ${list(active(service, seen))}`;
      return `${running === 1 ? '1 task runs' : `${running} tasks run`}, expected ${wanted.running}${which}`;
    }),
  ];
}

function desiredWords(service: ServiceSeen, desired: number, wanted: number, seen: Observation): string {
  if (!isGlobal(service)) return `the service asks for ${plural(desired, 'replica')}, not ${wanted}`;
  const nodes = list(eligibleNodes(seen).map(({ name }) => name));
  return `a global service runs on every node that is ready and active: ${desired} (${nodes}), not ${wanted}`;
}

/** The newest task of every slot that runs none, and so the reason. */
function idle(service: ServiceSeen, seen: Observation): string {
  const slots = slotsOf(tasksOf(seen, service)).filter(({ tasks }) => !tasks.some((task) => isRunning(task, seen)));
  return slots.length > 0 ? ` (${slots.map(({ tasks: [newest] }) => describeTask(newest, seen)).join(', ')})` : '';
}

function active(service: ServiceSeen, seen: Observation): string[] {
  return tasksOf(seen, service)
    .filter((task) => isRunning(task, seen))
    .map((task) => `${taskName(task)} (${task.image}, ${task.nodeName})`);
}

function isGlobal({ mode }: ServiceSeen): boolean {
  return mode.startsWith('global');
}

function eligibleNodes({ nodes }: Observation) {
  return nodes.filter(({ state, availability }) => state === 'ready' && availability === 'active');
}
