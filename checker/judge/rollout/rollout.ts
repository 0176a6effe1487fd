import type { Observation, ServiceSeen } from '../../model.ts';
import { type KnownTask, knownSlots, type Slot } from '../tasks.ts';

/** Swarm keeps this many tasks a slot, unless it is told otherwise: a slot with as many may have lost older ones. */
const kept = 5;

/** A slot that an update touched: the task that it had, and the tasks that the update gave it, oldest first. */
export interface Replacement {
  name: string;
  old: KnownTask;
  news: [KnownTask, ...KnownTask[]];
}

/** What is known of a rolling update. */
export interface Rollout {
  replaced: Replacement[];
  /** Slots whose task from before the update may have been erased, so that it cannot be told what was done. */
  untold: string[];
}

/**
 * The last update of a service, from its tasks: those created between its start and its end are the update's own, and
 * came in place of the next older task of their slot. A slot without an older one is new and was not replaced.
 */
export function rolloutOf(service: ServiceSeen, startedAt: number, seen: Observation): Rollout {
  const end = service.updateStatus?.completedAt ?? Number.POSITIVE_INFINITY;
  const slots = knownSlots(seen, service).map((slot) => split(slot, startedAt, end));
  return {
    replaced: slots.filter(isReplacement),
    untold: slots.filter(({ old, count }) => old === undefined && count >= kept).map(({ name }) => name),
  };
}

interface Split {
  name: string;
  old: KnownTask | undefined;
  news: KnownTask[];
  count: number;
}

function split({ name, tasks }: Slot, startedAt: number, end: number): Split {
  const news = tasks.filter(({ createdAt }) => createdAt >= startedAt && createdAt <= end).reverse();
  return { name, old: tasks.find(({ createdAt }) => createdAt < startedAt), news, count: tasks.length };
}

function isReplacement(slot: Split): slot is Split & Replacement {
  return slot.old !== undefined && slot.news.length > 0;
}
