import type { Observation, ServiceSeen, UpdateExpectation } from '../../model.ts';
import { sameImage } from '../images.ts';
import { type KnownTask, knownSlots, type Slot } from '../tasks.ts';
import { ranAt } from './moments.ts';

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
  began: number;
  /** When the last of its tasks was there: what happens to tasks from then on is none of it. */
  over: number;
  /** What Swarm says of it; absent where it says nothing, or of another update. */
  status?: NonNullable<ServiceSeen['updateStatus']>;
}

type Images = Pick<UpdateExpectation, 'from' | 'to'>;

/**
 * The roll-out between these images, or the last update. That is judged as a whole where it went from one image to another: slots
 * that an update before it had taken there already, which was corrected half-way, belong to it.
 */
export function rolloutOf(service: ServiceSeen, seen: Observation, images: Images): Rollout | undefined {
  const slots = knownSlots(seen, service);
  if (images.from !== undefined || images.to !== undefined) return between(slots, images, service);
  const { startedAt, completedAt: end = Number.POSITIVE_INFINITY } = service.updateStatus ?? {};
  if (startedAt === undefined) return undefined;
  const parts = slots.map((slot) => split(slot, startedAt, end));
  const replaced = parts.filter(isReplacement);
  const untold = parts.filter(({ old, count }) => old === undefined && count >= kept).map(({ name }) => name);
  const [from, ...others] = new Set(replaced.map(({ old }) => old.image));
  const to = service.image;
  const whole = from !== undefined && others.length === 0 && !sameImage(from, to);
  const earlier = whole ? (between(slots.filter(isLive), { from, to }, service)?.replaced ?? []) : [];
  const touched = new Set(replaced.map(({ name }) => name));
  const span = spanOf([...replaced, ...earlier.filter(({ name }) => !touched.has(name))], service);
  return {
    ...span,
    untold,
    began: Math.min(span.began, startedAt),
    ...(service.updateStatus && { status: service.updateStatus }),
  };
}

/** Each slot's last exchange of a task of the one image for one of the other. */
function between(slots: readonly Slot[], { from, to }: Images, service: ServiceSeen): Rollout | undefined {
  const isNew = ({ image }: KnownTask) => (to === undefined ? !sameImage(image, from ?? '') : sameImage(image, to));
  const isOld = ({ image }: KnownTask) => (from === undefined ? !sameImage(image, to ?? '') : sameImage(image, from));
  const replaced = slots.flatMap(({ name, tasks }): Replacement[] => {
    const place = tasks.findIndex((task, index) => index > 0 && isOld(task) && isNew(tasks[index - 1] as KnownTask));
    const old = tasks[place];
    if (!old) return [];
    const later = tasks.slice(0, place).reverse();
    const other = later.findIndex((task) => !sameImage(task.image, later[0]?.image ?? ''));
    const [first, ...rest] = other < 0 ? later : later.slice(0, other);
    return first ? [{ name, old, news: [first, ...rest] }] : [];
  });
  if (replaced.length === 0) return undefined;
  const names = new Set(replaced.map(({ name }) => name));
  const lost = slots.filter(({ name, tasks }) => !names.has(name) && tasks.length >= kept && tasks.every(isNew));
  return { ...spanOf(replaced, service), untold: lost.map(({ name }) => name) };
}

function spanOf(replaced: Replacement[], { updateStatus }: ServiceSeen): Omit<Rollout, 'untold'> {
  const began = Math.min(...replaced.map(({ news: [first] }) => first.createdAt));
  const { startedAt = Number.POSITIVE_INFINITY, completedAt = Number.POSITIVE_INFINITY } = updateStatus ?? {};
  const isOwn = replaced.some(({ news: [{ createdAt }] }) => createdAt >= startedAt && createdAt <= completedAt);
  const known = replaced.flatMap(({ old, news: [first] }) => [first.createdAt, old.since, ranAt(first)]);
  const last = Math.max(...known.map((moment) => (typeof moment === 'number' ? moment : 0)));
  const over = isOwn && completedAt < Number.POSITIVE_INFINITY ? completedAt : last;
  return { replaced, began, over, ...(isOwn && updateStatus && { status: updateStatus }) };
}

function isLive({ tasks: [newest] }: Slot): boolean {
  return newest.desired === 'running' && !newest.erased;
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
