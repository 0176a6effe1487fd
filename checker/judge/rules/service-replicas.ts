import type { Observation, ServiceExpectation, ServiceSeen, TaskSeen } from '../../model.ts';
import type { TaskFacts } from '../../words/facts.ts';
import { say } from '../../words/index.ts';
import { type Difference, differs } from '../finding.ts';
import { factsOf, isRunning, slotsOf, tasksOf } from '../tasks.ts';

type Replicas = NonNullable<ServiceExpectation['replicas']>;

/** How many tasks of a service run, and how many it asks for: a global service asks for one on each eligible node. */
export function replicasOf(service: ServiceSeen, seen: Observation): Replicas {
  const desired = isGlobal(service) ? eligibleNodes(seen).length : (service.replicas ?? 0);
  return { running: runningOf(service, seen).length, desired };
}

/** How the replicas of a service differ from the expected ones, and which tasks make the difference. */
export function replicasDifferences(wanted: Replicas, service: ServiceSeen, seen: Observation): Difference[] {
  const { running, desired } = replicasOf(service, seen);
  return [
    ...differs('replicas', desired !== wanted.desired, () => desiredWords(service, desired, wanted.desired, seen)),
    ...differs('replicas', running !== wanted.running, () => runningWords(service, running, wanted.running, seen)),
  ];
}

function desiredWords(service: ServiceSeen, desired: number, wanted: number, seen: Observation): string {
  if (!isGlobal(service)) return say.judge.service.asksFor(desired, wanted);
  const nodes = eligibleNodes(seen).map(({ name }) => name);
  return say.judge.service.everyNode(nodes, wanted);
}

function runningWords(service: ServiceSeen, running: number, wanted: number, seen: Observation): string {
  if (running < wanted) return say.judge.service.tooFew(running, wanted, idle(service, seen));
  const tasks = runningOf(service, seen).map((task) => factsOf(task, seen));
  return say.judge.service.tooMany(tasks, wanted);
}

/** The newest task of every slot that runs none, and so the reason. */
function idle(service: ServiceSeen, seen: Observation): TaskFacts[] {
  return slotsOf(tasksOf(seen, service))
    .filter(({ tasks }) => !tasks.some((task) => isRunning(task, seen)))
    .map(({ tasks: [newest] }) => factsOf(newest, seen));
}

function runningOf(service: ServiceSeen, seen: Observation): TaskSeen[] {
  return tasksOf(seen, service).filter((task) => isRunning(task, seen));
}

function isGlobal({ mode }: ServiceSeen): boolean {
  return mode.startsWith('global');
}

function eligibleNodes({ nodes }: Observation) {
  return nodes.filter(({ state, availability }) => state === 'ready' && availability === 'active');
}
