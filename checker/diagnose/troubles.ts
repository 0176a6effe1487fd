import { factsOf, slotsOf, unsteadiness } from '../judge/index.ts';
import type { Observation, TaskSeen } from '../model.ts';
import { isBefore, isOver } from '../task-states.ts';
import { say } from '../words/index.ts';
import { wantsTasks } from './facts.ts';
import type { Facts, Found, Mistake } from './mistake.ts';

/**
 * The task of each slot that tells why nothing runs there: the newest, or while that one is on its way the one that it
 * replaces. None where a task runs, unless it does so for a moment only, as those before it did, or where none is wanted.
 */
export function troubles({ tasks, seen }: Pick<Facts, 'tasks' | 'seen'>): TaskSeen[] {
  return slotsOf(tasks).flatMap(({ tasks: [newest, before] }) => {
    if (newest.desired === 'remove') return [];
    if (hasEnded(newest) || (newest.error !== '' && isBefore(newest.state, 'running'))) return [newest];
    const isOnItsWay = isBefore(newest.state, 'running') || isInLoop(newest, seen);
    return isOnItsWay && before && hasEnded(before) ? [before] : [];
  });
}

/** One that ended may have been stopped by hand; several in a row end by themselves. */
function isInLoop(task: TaskSeen, seen: Observation): boolean {
  const { why } = unsteadiness(task, seen) ?? {};
  return typeof why === 'object' && why.ended > 1;
}

/** True where it ended by itself: a task that was told to stop is no trouble. */
function hasEnded({ state }: TaskSeen): boolean {
  return isOver(state) && state !== 'shutdown' && state !== 'remove';
}

/** True where it was stopped since its probes failed. A program that ends well when it is told to leaves no error. */
export function endedUnhealthy({ id, state, error }: TaskSeen, { evidence }: Facts): boolean {
  const isUnhealthy = evidence.probes.some(({ taskId, health }) => taskId === id && health === 'unhealthy');
  return /unhealthy container/.test(error) || (isOver(state) && isUnhealthy);
}

/** A mistake that the engine tells of in the error of a task, as this pattern; `explain` may find that it is not that one. */
export function inTaskError(
  id: string,
  pattern: RegExp,
  explain: (service: string, told: string[], facts: Facts) => Omit<Found, 'says'> | undefined,
): Mistake {
  const find = (facts: Facts): Found | undefined => {
    if (!facts.service || !wantsTasks(facts)) return undefined;
    const task = troubles(facts).find(({ error }) => pattern.test(error));
    const told = task && pattern.exec(task.error);
    const explained = told && explain(facts.service.name, [...told], facts);
    return explained ? { says: saysOf(task, facts), ...explained } : undefined;
  };
  return { id, find };
}

/** What the Engine says of a task. */
export function saysOf(task: TaskSeen, { seen }: Facts): string {
  return say.judge.task.is(factsOf(task, seen));
}
