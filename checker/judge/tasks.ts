import type { Observation, ServiceSeen, TaskSeen } from '../model.ts';
import { isOver } from '../task-states.ts';
import type { TaskEnd } from '../words/facts.ts';
import { say } from '../words/index.ts';
import { isFormer } from './members.ts';

/** A task, and whether the API has dropped it since the recorder saw it. */
export interface KnownTask extends TaskSeen {
  erased: boolean;
}

/** What the API shows of this very service; tasks of an earlier service with the same name are none of its. */
export function tasksOf(seen: Observation, service: ServiceSeen): TaskSeen[] {
  return seen.tasks.filter((task) => task.serviceId === service.id);
}

/** What the API shows of the service and, where a recorder watched, also what the API has erased since. */
export function knownTasks(seen: Observation, service: ServiceSeen): readonly KnownTask[] {
  return knownOf(seen, service).tasks;
}

/** The slots of these tasks. */
export function knownSlots(seen: Observation, service: ServiceSeen): readonly Slot[] {
  const known = knownOf(seen, service);
  known.slots ??= slotsOf(known.tasks);
  return known.slots;
}

interface Known {
  tasks: readonly KnownTask[];
  slots?: readonly Slot[];
}

/** Several checks of a step ask for the same of what was seen at one moment. */
const known = new WeakMap<Observation, Map<ServiceSeen, Known>>();

function knownOf(seen: Observation, service: ServiceSeen): Known {
  const ofServices = known.get(seen) ?? new Map<ServiceSeen, Known>();
  known.set(seen, ofServices);
  const found = ofServices.get(service) ?? { tasks: tasksKnown(seen, service) };
  ofServices.set(service, found);
  return found;
}

function tasksKnown(seen: Observation, service: ServiceSeen): KnownTask[] {
  const recorded = seen.watchedSince === undefined ? [] : seen.history.filter((task) => task.serviceId === service.id);
  const shown = tasksOf(seen, service);
  const ids = new Set(shown.map((task) => task.id));
  const states = new Map(recorded.map((task) => [task.id, task.seen]));
  return [
    ...shown.map((task) => ({ ...task, seen: states.get(task.id) ?? task.seen, erased: false })),
    ...recorded.filter((task) => !ids.has(task.id)).map((task) => ({ ...task, erased: true })),
  ];
}

/**
 * What the API shows of a service that is gone. Such a task has only the id of its service, from which the name cannot be
 * read any more, unless it was recorded; its container, if there is one, still has the name.
 */
export function tasksLeftOf(name: string, seen: Observation): TaskSeen[] {
  const ids = new Set(seen.containers.filter(({ service }) => service === name).map(({ taskId }) => taskId));
  return seen.tasks.filter((task) => task.service === name || ids.has(task.id));
}

/** True for a task that was erased before it was over: what became of it is not known, only that it does not run. */
export function isLost(task: KnownTask): boolean {
  return task.erased && !isOver(task.state);
}

/** True when the node is down, or left the swarm, even if it joined again: nothing is known of what runs there. */
export function isOnLostNode(task: TaskSeen, seen: Observation): boolean {
  const node = seen.nodes.find(({ id }) => id === task.nodeId);
  return node === undefined || node.state === 'down' || isFormer(node, seen.nodes);
}

/** The manager wants it to run, the agent reports that it does, and the node is there: as far as this one moment tells. */
export function seemsRunning(task: TaskSeen, seen: Observation): boolean {
  return task.desired === 'running' && task.state === 'running' && !isOnLostNode(task, seen);
}

/** True for a task that is to run, or about to. */
export function isWanted({ desired, erased }: KnownTask): boolean {
  return !erased && !isOver(desired);
}

/** A place for one task at a time: a slot of a replicated service, a node of a global one. */
export interface Slot<T extends TaskSeen = KnownTask> {
  name: string;
  /** Newest first; there is at least one. */
  tasks: [T, ...T[]];
}

/** Made once: to make one takes longer than to sort all slots by it. */
const byNumber = new Intl.Collator('en', { numeric: true });

/** The slots of these tasks, in the order of their numbers or names. */
export function slotsOf<T extends TaskSeen>(tasks: readonly T[]): Slot<T>[] {
  const slots = new Map<string, Slot<T>>();
  for (const task of [...tasks].sort((one, other) => other.createdAt - one.createdAt)) {
    const key = String(task.slot ?? task.nodeId);
    const slot = slots.get(key);
    if (slot) slot.tasks.push(task);
    else slots.set(key, { name: taskName(task), tasks: [task] });
  }
  return [...slots.values()].sort((one, other) => byNumber.compare(one.name, other.name));
}

/** `simple.2`; a global service's task has no number: `simple on docker-node2`. */
export function taskName(task: TaskSeen): string {
  return say.judge.task.name(task);
}

/** True for a task that is reported running, of which nothing is known any more. */
export function isReportedLost(task: TaskSeen, seen: Observation): boolean {
  return task.state === 'running' && isOnLostNode(task, seen);
}

/** Swarm fills in exit 0 for what has not ended. */
export function exitOf({ exit, state }: TaskSeen): number | undefined {
  return isOver(state) ? exit : undefined;
}

/** How it ended, or why it waits. Swarm fills in exit 0 for whatever has not ended, or never began. */
export function endOf({ state, exit, error }: TaskSeen): TaskEnd {
  const ended = isOver(state) && state !== 'rejected';
  const says = exit !== undefined && ended && (exit !== 0 || error !== '');
  return { ...(says && { exit }), error };
}
