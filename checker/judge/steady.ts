import type { Observation, ServiceSeen, TaskSeen } from '../model.ts';
import type { Unsteady } from '../words/facts.ts';
import { ranAt } from './rollout/moments.ts';
import { type KnownTask, knownSlots, seemsRunning } from './tasks.ts';

/** For at least so long Swarm watches a new task, in milliseconds, unless the service says longer. */
const leastMonitor = 5000;
/** What lived longer than this was no step of a crash loop. */
const longLife = 60_000;
/** A task whose predecessor was not kept must outlive what that may have lived, up to this. */
const longestUnknown = 30_000;
/** Swarm makes the tasks that a change asks for within moments of it. */
const moments = 2000;
const usualRestartDelay = 5000;

/** Running, exactly: it seems to, and nothing speaks against that it stays so. */
export function isRunning(task: TaskSeen, seen: Observation): boolean {
  return seemsRunning(task, seen) && !unsteadiness(task, seen);
}

/**
 * Why a task that runs does not count as running yet; undefined for one that does. At some instant a program that crashes runs too,
 * the first time as well: a task must have run for as long as Swarm itself would watch it, and after several that ended in a row for
 * longer than those did.
 */
export function unsteadiness(task: TaskSeen, seen: Observation): Unsteady | undefined {
  const service = seen.services.find(({ id }) => id === task.serviceId);
  if (task.state !== 'running' || !service || service.mode.endsWith('job')) return undefined;
  const doubt = doubtOf(task, service, seen);
  const ran = Math.max(0, seen.at - task.since);
  return ran < doubt.needs ? { ...doubt, ran } : undefined;
}

function doubtOf(task: TaskSeen, service: ServiceSeen, seen: Observation): Omit<Unsteady, 'ran'> {
  const monitor = Math.max(leastMonitor, service.update.monitor ?? 0);
  const before = predecessors(task, service, seen);
  const ended = endedInARow(task, before);
  if (ended.length > 0) return { why: { ended: ended.length }, needs: Math.max(monitor, outlive(ended, service)) };
  if (isBeingMade(task, service)) return { why: 'update', needs: monitor };
  const unknown = before.length === 0 ? unexplained(task, service) : 0;
  if (unknown > 0) return { why: 'forgotten', needs: Math.max(monitor, Math.min(unknown, longestUnknown)) };
  return { why: 'new', needs: monitor };
}

/** The older tasks of its slot, newest first. */
function predecessors(task: TaskSeen, service: ServiceSeen, seen: Observation): KnownTask[] {
  const slot = knownSlots(seen, service).find(({ tasks }) => tasks.some(({ id }) => id === task.id));
  const place = slot?.tasks.findIndex(({ id }) => id === task.id) ?? -1;
  return place < 0 || !slot ? [] : slot.tasks.slice(place + 1);
}

/** Those right before it that ran the same and ended by themselves: one that Swarm stopped says nothing against it. */
function endedInARow(task: TaskSeen, before: KnownTask[]): KnownTask[] {
  const isAlike = (one: KnownTask) =>
    one.image === task.image && ['failed', 'rejected', 'complete'].includes(one.state);
  const other = before.findIndex((one) => !isAlike(one));
  return other < 0 ? before : before.slice(0, other);
}

/** After one task that ended nothing is known; two short lives are a loop, which the next must outlive by some margin. */
function outlive(ended: KnownTask[], service: ServiceSeen): number {
  const lives = ended
    .map((one, index) => lifeOf(one, index < ended.length - 1, service))
    .filter((life) => life < longLife);
  return lives.length > 1 ? 1.25 * Math.max(...lives) + 1000 : 0;
}

/** How long it ran, at most: of its start the API alone tells when it was made, which for a replacement is before the restart delay. */
function lifeOf(task: KnownTask, replaces: boolean, { restartDelay = usualRestartDelay }: ServiceSeen): number {
  const ran = ranAt(task);
  if (typeof ran === 'number') return task.since - ran;
  return Math.max(0, task.since - task.createdAt - (replaces ? restartDelay : 0));
}

/** True for a task of an update that is under way: Swarm itself has not seen enough of it. */
function isBeingMade({ createdAt }: TaskSeen, { updateStatus }: ServiceSeen): boolean {
  const { state, startedAt } = updateStatus ?? {};
  return startedAt !== undefined && createdAt >= startedAt && (state === 'updating' || state === 'rollback_started');
}

/** How long after the last change of its service a task was made that nothing accounts for: its swarm keeps no history. */
function unexplained({ createdAt, slot }: TaskSeen, { updatedAt, updateStatus }: ServiceSeen): number {
  const changed = Math.max(updatedAt, updateStatus?.completedAt ?? 0);
  const open = updateStatus?.startedAt !== undefined && updateStatus.completedAt === undefined;
  // A global service's task may have come with its node.
  return slot === undefined || open || createdAt <= changed + moments ? 0 : createdAt - changed;
}
