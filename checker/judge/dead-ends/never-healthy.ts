import type { Observation, ServiceSeen, TaskSeen } from '../../model.ts';
import { say } from '../../words/index.ts';
import { factsOf } from '../facts.ts';
import { slotsOf, tasksOf } from '../tasks.ts';
import { isCurrent, mayRollBack, type Vain } from './vain.ts';

/** Slots whose task was stopped before any probe of it succeeded: it had all the time that its health check gives, and so has the next. */
export function neverHealthy(service: ServiceSeen, seen: Observation): Vain[] {
  if (mayRollBack(service)) return [];
  return slotsOf(tasksOf(seen, service)).flatMap(({ name, tasks }) => {
    const [newest] = tasks;
    const stopped = [newest, ...tasks.slice(1, 2)].find((task) => wasNeverHealthy(task) && isCurrent(task, service));
    if (!stopped || newest.state === 'running') return [];
    const text = say.judge.deadEnd.neverHealthy(factsOf(stopped, seen));
    return [{ slot: name, tasks: tasks.map(({ id }) => id), text, final: true }];
  });
}

function wasNeverHealthy({ state, message, error }: TaskSeen): boolean {
  return state === 'failed' && message === 'starting' && /unhealthy container/.test(error);
}
