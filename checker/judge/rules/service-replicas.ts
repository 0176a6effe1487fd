import type { Observation, ServiceExpectation, ServiceSeen, TaskSeen } from '../../model.ts';
import type { TaskFacts } from '../../words/facts.ts';
import { say } from '../../words/index.ts';
import { meetsConstraints, takesTasks } from '../constraints.ts';
import { factsOf } from '../facts.ts';
import { type Difference, differs } from '../finding.ts';
import { isFormer } from '../members.ts';
import { isRunning } from '../steady.ts';
import { seemsRunning, slotsOf, tasksOf } from '../tasks.ts';

type Replicas = NonNullable<ServiceExpectation['replicas']>;

/** How many tasks of a service run, and how many it asks for: a global service asks for one on each eligible node. */
export function replicasOf(service: ServiceSeen, seen: Observation): Replicas {
  const desired = isGlobal(service) ? eligibleNodes(service, seen).length : (service.replicas ?? 0);
  return { running: runningOf(service, seen).length, desired };
}

/** How the replicas of a service differ from the expected ones, and which tasks make the difference. */
export function replicasDifferences(wanted: Replicas, service: ServiceSeen, seen: Observation): Difference[] {
  const { running, desired } = replicasOf(service, seen);
  return [
    ...differs('replicas', desired !== wanted.desired, () => desiredWords(service, desired, wanted.desired, seen)),
    ...runningDifferences(service, running, wanted.running, seen),
  ];
}

function desiredWords(service: ServiceSeen, desired: number, wanted: number, seen: Observation): string {
  if (!isGlobal(service)) return say.judge.service.asksFor(desired, wanted);
  const nodes = eligibleNodes(service, seen).map(({ name }) => name);
  return say.judge.service.everyNode(nodes, wanted);
}

/** One that only seems to run does not count where tasks are wanted, but may be one too many. */
function runningDifferences(service: ServiceSeen, running: number, wanted: number, seen: Observation): Difference[] {
  const { tooFew, tooMany } = say.judge.service;
  if (running < wanted) return differs('replicas', true, () => tooFew(running, wanted, idle(service, seen)));
  const seeming = tasksOf(seen, service).filter((task) => seemsRunning(task, seen));
  return differs('replicas', seeming.length > wanted, () =>
    tooMany(
      seeming.map((task) => factsOf(task, seen)),
      wanted,
    ),
  );
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

/** Where Swarm gives a global service a task: one that is there now, takes tasks, and meets all constraints. */
function eligibleNodes(service: ServiceSeen, { nodes }: Observation) {
  return nodes.filter((node) => takesTasks(node) && !isFormer(node, nodes) && meetsConstraints(node, service));
}
