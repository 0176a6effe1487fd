import type { Observation, ServiceSeen, TaskSeen } from '../../model.ts';
import { say } from '../../words/index.ts';
import { factsOf } from '../facts.ts';
import { type Slot, slotsOf, tasksOf } from '../tasks.ts';
import { isCurrent, mayRollBack, type Vain } from './vain.ts';

/** As often it may be chance, or somebody who stopped it by hand. */
const few = 3;
/** A program that lives for longer is one that something happened to, in milliseconds. */
const briefly = 10_000;

/** Slots in which one task after the other ends in the same way, soon after it began: the next will too. */
export function failsAgain(service: ServiceSeen, seen: Observation): Vain[] {
  if (mayRollBack(service)) return [];
  return slotsOf(tasksOf(seen, service)).flatMap((slot) => {
    const [newest] = slot.tasks;
    const failures = failuresOf(slot, service);
    const [last] = failures;
    if (!last || failures.length < few || outlives(newest, failures, seen)) return [];
    const text = say.judge.deadEnd.again(factsOf(last, seen), failures.length);
    return [{ slot: slot.name, tasks: slot.tasks.map(({ id }) => id), text, final: true }];
  });
}

/** The latest tasks of a slot that ended by themselves, all in the same way, but for the one that is on its way now. */
function failuresOf({ tasks }: Slot<TaskSeen>, service: ServiceSeen): TaskSeen[] {
  const ended = hasEnded(tasks[0]) ? tasks : tasks.slice(1);
  const [last] = ended;
  if (!last) return [];
  const other = ended.findIndex((task) => !(isLike(task, last) && isBrief(task, service) && isCurrent(task, service)));
  return other < 0 ? ended : ended.slice(0, other);
}

function hasEnded({ state, desired }: TaskSeen): boolean {
  // The task of a job that is complete did what it should.
  return state === 'failed' || state === 'rejected' || (state === 'complete' && desired !== 'complete');
}

function isLike(one: TaskSeen, other: TaskSeen): boolean {
  return hasEnded(one) && one.state === other.state && one.exit === other.exit && one.error === other.error;
}

function isBrief(task: TaskSeen, service: ServiceSeen): boolean {
  return neverRan(task) || lifeOf(task, service) <= briefly;
}

/** Swarm's last word of a task that did not come to run is what it was about to do. */
function neverRan({ state, message }: TaskSeen): boolean {
  return state === 'rejected' || message === 'starting' || message === 'preparing';
}

/** From its beginning, which comes after the delay of a restart, to its end; milliseconds. */
function lifeOf({ createdAt, since }: TaskSeen, { restartDelay = 5000 }: ServiceSeen): number {
  return Math.max(0, since - createdAt - restartDelay);
}

/** True where the task of now runs for much longer than those before it did. */
function outlives({ state, since }: TaskSeen, failures: TaskSeen[], { at }: Observation): boolean {
  const longest = Math.max(...failures.map((task) => task.since - task.createdAt));
  return state === 'running' && at - since > 2 * longest;
}
