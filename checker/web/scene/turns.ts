/** How far an update is, and in which order it replaced the tasks. */
import type { Observation, ServiceSeen, TaskSeen } from '../../model.ts';
import { isOver } from '../../task-states.ts';
import { slotOf } from './slots.ts';

export interface Turns {
  /** The ids of the tasks that it made, each the first of its slot, with their place in the order. */
  turns: Map<string, number>;
  /** Slots that run what is asked for now, and all. */
  done: number;
  of: number;
}

/** The latest update of a service, as its tasks show it. */
export function turnsOf(service: ServiceSeen, { tasks, history }: Observation): Turns {
  const known = new Map([...history, ...tasks].map((task) => [task.id, task]));
  const own = [...known.values()]
    .filter(({ serviceId }) => serviceId === service.id)
    .sort((a, b) => a.createdAt - b.createdAt);
  const began = service.updateStatus?.startedAt ?? Number.POSITIVE_INFINITY;
  const since = own.filter(({ createdAt }) => createdAt >= began);
  // A task that failed meanwhile is replaced by one like it: only what is made as the newest is part of the update.
  const asked = since.at(-1)?.spec;
  const turns = new Map<string, number>();
  const slots = new Set<string>();
  for (const task of since) {
    if (task.spec !== asked || slots.has(slotOf(task))) continue;
    slots.add(slotOf(task));
    turns.set(task.id, slots.size);
  }
  const wanted = own.filter(isWanted);
  const running = wanted.filter(({ state, spec }) => state === 'running' && spec === asked && since.length > 0);
  return {
    turns,
    done: new Set(running.map(slotOf)).size,
    of: service.replicas ?? new Set(wanted.map(slotOf)).size,
  };
}

function isWanted({ desired, state, erasedAt }: TaskSeen): boolean {
  return !isOver(desired) && !isOver(state) && erasedAt === undefined;
}
