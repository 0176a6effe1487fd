/** When tasks were made and came into their states: since the step began that is judged, or with their service. */
import type { Made, Observation, ServiceSeen, TaskGroup, TaskSeen } from '../model.ts';
import { say } from '../words/index.ts';
import { inRange } from './matching.ts';
import { knownTasks } from './tasks.ts';

/** True where it can be told what was there when the step began that is judged. */
export function isBeginningKnown({ stepBegan }: Observation): boolean {
  return stepBegan?.by !== undefined;
}

/** True for a group of tasks of which some must have been there when the step began. */
export function isOfBefore({ made, count }: TaskGroup): boolean {
  return made === 'before-step' && (count === undefined || !inRange(count, 0));
}

/** True where it was there when the step began, and where nobody knows when that was. */
export function isFromBefore(at: number, { stepBegan }: Observation): boolean {
  return stepBegan?.by === undefined || at <= stepBegan.by;
}

/** True where it happened after the step began, and where nobody knows when that was. `within` is how exactly the moment is known. */
export function isSinceStep(at: number, { stepBegan }: Observation, within = 0): boolean {
  return stepBegan === undefined || at >= stepBegan.after - within;
}

/** How a task differs from what is said of its making and of the moment of its state, each as a clause of its own. */
export function momentDifferences(task: TaskSeen, { made, since }: TaskGroup, seen: Observation): string[] {
  const { madeOtherwise, notSince } = say.judge.moments;
  const isLate = since === undefined || isSinceStep(task.since, seen, seen.clocksWithin);
  return [
    ...(made === undefined || isMade(task, made, seen) ? [] : [madeOtherwise(made, task.createdAt)]),
    ...(isLate ? [] : [notSince(task.state, task.since)]),
  ];
}

function isMade(task: TaskSeen, made: Made, seen: Observation): boolean {
  switch (made) {
    case 'before-step':
      return isFromBefore(task.createdAt, seen);
    case 'in-step':
      return isSinceStep(task.createdAt, seen);
    case 'later':
      return !isFirst(task, seen);
    case 'with-service':
      return isFirst(task, seen);
  }
}

function isFirst(task: TaskSeen, seen: Observation): boolean {
  const service = seen.services.find(({ id }) => id === task.serviceId);
  return service !== undefined && firstTasks(service, seen).has(task.id);
}

/**
 * Swarm makes the tasks of one order in one go: on a machine at a load of 25 there was never more than 1 ms from one to the next, and
 * never less than 35 ms from the last of one command to the first of another.
 */
const oneGo = 20; // milliseconds
/** How long after its service the first task is made: 60 ms were seen at that load. */
const atOnce = 2_000;

const first = new WeakMap<Observation, Map<ServiceSeen, ReadonlySet<string>>>();

/** The ids of the tasks that were made as the service was created, as far as they are still known. */
export function firstTasks(service: ServiceSeen, seen: Observation): ReadonlySet<string> {
  const ofServices = first.get(seen) ?? new Map<ServiceSeen, ReadonlySet<string>>();
  first.set(seen, ofServices);
  const found = ofServices.get(service) ?? new Set(madeFirst(service, seen).map(({ id }) => id));
  ofServices.set(service, found);
  return found;
}

function madeFirst(service: ServiceSeen, seen: Observation): TaskSeen[] {
  const tasks = [...knownTasks(seen, service)].sort((one, other) => one.createdAt - other.createdAt);
  const [oldest] = tasks;
  if (!oldest || oldest.createdAt - service.createdAt > atOnce) return [];
  const end = tasks.findIndex(({ createdAt }, index) => createdAt - (tasks[index - 1]?.createdAt ?? createdAt) > oneGo);
  return end < 0 ? tasks : tasks.slice(0, end);
}
