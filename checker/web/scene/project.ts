/** From an observation to the scene: pure. The scene before it tells what keeps its place and its colour. */
import type { NodeSeen, Observation, ServiceSeen, TaskSeen } from '../../model.ts';
import { plain } from '../../report/gradebook/plain.ts';
import { isOver, taskStates } from '../../task-states.ts';
import { placed } from './places.ts';
import {
  availabilities,
  healths,
  modes,
  most,
  nodeStates,
  type Scene,
  type SceneNode,
  type SceneService,
  type SceneTask,
  type SceneUpdate,
  updateStates,
} from './scene.ts';
import { isTask, slotOf } from './slots.ts';
import { turnsOf } from './turns.ts';

const second = 1000;
const minute = 60 * second;

/** How long tasks that ended are shown: failures are what a student looks for. */
const stays = { failed: 5 * minute, ended: 30 * second, removed: 10 * second };
/** Of a slot, so many that ended. */
const mostPast = 3;
/** How long an update is told of that is over. */
const told = minute;

/** The scene of what was seen. */
export function sceneOf(seen: Observation, before: Scene): Scene {
  const jobs = new Set(seen.services.filter(({ mode }) => mode.endsWith('-job')).map(({ id }) => id));
  const shown = shownOf(seen, jobs);
  const tasks = shown.slice(0, most.tasks);
  const services = servicesOf(seen, tasks, before);
  const nodes = [...seen.nodes].sort((a, b) => a.joinedAt - b.joinedAt).slice(0, most.nodes);
  const byTask = new Map(seen.containers.map((container) => [container.taskId, container]));
  const turns = new Map(
    seen.services.flatMap((service) => (isTold(service, seen.at) ? [...turnsOf(service, seen).turns] : [])),
  );
  const known = new Set(services.map(({ id }) => clip(id)));
  const drawn = tasks.map((task): Omit<SceneTask, 'place'> => {
    const turn = turns.get(task.id);
    return { ...taskOf(task, byTask.get(task.id)), ...(turn === undefined ? {} : { turn }) };
  });
  return {
    at: seen.at,
    swarm: seen.swarm,
    nodes: nodes.map((node) => nodeOf(node, seen.silent)),
    services,
    tasks: placed(
      drawn.filter(({ service }) => known.has(service)),
      services,
      before,
    ),
    left: {
      nodes: seen.nodes.length - nodes.length,
      services: Math.max(0, seen.services.length - services.filter(({ gone }) => !gone).length),
      tasks: shown.length - drawn.filter(({ service }) => known.has(service)).length,
    },
  };
}

/** Those that live, and then of those that ended the newest first. */
function shownOf({ at, tasks, history }: Observation, jobs: ReadonlySet<string>): TaskSeen[] {
  const known = new Map([...history, ...tasks].map((task) => [task.id, task]));
  const all = [...known.values()].filter(isTask);
  const past = new Map<string, number>();
  const ended = all
    .filter((task) => isEnded(task) && at - endOf(task) < staysFor(task, jobs))
    .sort((a, b) => endOf(b) - endOf(a))
    .filter((task) => {
      const key = `${slotOf(task)} ${task.nodeId}`;
      const place = past.get(key) ?? 0;
      past.set(key, place + 1);
      return place < mostPast;
    });
  const alive = all.filter((task) => !isEnded(task)).sort((a, b) => a.createdAt - b.createdAt);
  return [...alive, ...ended];
}

function isEnded({ state, erasedAt }: TaskSeen): boolean {
  return isOver(state) || erasedAt !== undefined;
}

function endOf({ state, since, erasedAt }: TaskSeen): number {
  return isOver(state) ? since : (erasedAt ?? since);
}

function staysFor({ state, erasedAt, serviceId }: TaskSeen, jobs: ReadonlySet<string>): number {
  if (['failed', 'rejected', 'orphaned'].includes(state)) return stays.failed;
  if (erasedAt !== undefined) return stays.removed;
  // What a job is for is that its tasks end.
  return state === 'complete' && jobs.has(serviceId) ? Number.POSITIVE_INFINITY : stays.ended;
}

function nodeOf({ id, name, role, leader, state, availability }: NodeSeen, silent: readonly string[]): SceneNode {
  return {
    id: clip(id),
    name: plain(name, most.name),
    role: role === 'manager' ? 'manager' : 'worker',
    leader,
    state: oneOf(nodeStates, state, 'unknown'),
    availability: oneOf(availabilities, availability, 'active'),
    silent: silent.includes(name),
  };
}

/** The services that there are, and those that are gone but for tasks that are shown. */
function servicesOf(seen: Observation, tasks: readonly TaskSeen[], before: Scene): SceneService[] {
  const there = new Set(seen.services.map(({ id }) => id));
  const gone = new Map(tasks.filter(({ serviceId }) => !there.has(serviceId)).map((task) => [task.serviceId, task]));
  const living = [...seen.services]
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((service) => serviceOf(service, seen));
  const past = [...gone.values()].map(({ serviceId, service, image }): Omit<SceneService, 'number'> => {
    const known = before.services.find(({ id }) => id === clip(serviceId));
    const {
      number: _,
      update: __,
      ...rest
    } = known ?? {
      ...{ id: clip(serviceId), name: plain(service, most.name), number: 0, mode: 'replicated' as const },
      ...{ image: plain(image, most.image), ports: [] },
    };
    return { ...rest, gone: true };
  });
  return numbered([...living, ...past].slice(0, most.services), before);
}

function serviceOf(service: ServiceSeen, seen: Observation): Omit<SceneService, 'number'> {
  const { id, name, mode, replicas, image, ports } = service;
  const update = updateOf(service, seen);
  return {
    id: clip(id),
    name: plain(name, most.name),
    mode: oneOf(modes, mode, 'replicated'),
    ...(replicas === undefined ? {} : { replicas: whole(replicas) }),
    image: plain(image, most.image),
    ports: ports.slice(0, most.ports).map(({ published, target, protocol, mode }) => ({
      published: whole(published, 65_535),
      target: whole(target, 65_535),
      protocol: plain(protocol, 8),
      mode: oneOf(['ingress', 'host'] as const, mode, 'ingress'),
    })),
    ...(update ? { update } : {}),
  };
}

/** A service has the number that it had, also where it was made anew under its name; else the first that is free. */
function numbered(services: Omit<SceneService, 'number'>[], before: Scene): SceneService[] {
  const had = new Map(before.services.map(({ name, number }) => [name, number]));
  const taken = new Set(services.flatMap(({ name }) => had.get(name) ?? []));
  const given = new Map<string, number>();
  return services.map((service) => {
    let number = had.get(service.name) ?? given.get(service.name);
    if (number === undefined) {
      number = 0;
      while (taken.has(number)) number += 1;
      taken.add(number);
      given.set(service.name, number);
    }
    return { ...service, number };
  });
}

function isTold({ updateStatus }: ServiceSeen, at: number): boolean {
  if (!updateStatus) return false;
  const { completedAt } = updateStatus;
  return completedAt === undefined || at - completedAt < told;
}

function updateOf(service: ServiceSeen, seen: Observation): SceneUpdate | undefined {
  const { updateStatus, update, rollback } = service;
  if (!updateStatus || !isTold(service, seen.at)) return undefined;
  const { state, message } = updateStatus;
  const settings = state.startsWith('rollback') ? rollback : update;
  const { done, of } = turnsOf(service, seen);
  return {
    state: oneOf(updateStates, state, 'updating'),
    message: plain(message, most.error),
    order: settings.order === 'start-first' ? 'start-first' : 'stop-first',
    parallelism: whole(settings.parallelism ?? 1),
    done,
    of: whole(of),
  };
}

function taskOf(task: TaskSeen, container: Observation['containers'][number] | undefined): Omit<SceneTask, 'place'> {
  const { id, serviceId, slot, nodeId, state, desired, since, createdAt, image, exit, error, erasedAt } = task;
  const { health, failingStreak } = container ?? {};
  const containerId = task.containerId ?? container?.id;
  const isAlive = !isEnded(task);
  return {
    id: clip(id),
    service: clip(serviceId),
    ...(slot === undefined ? {} : { slot: whole(slot) }),
    node: clip(nodeId),
    state: oneOf(taskStates, state, 'new'),
    desired: oneOf(taskStates, desired, 'running'),
    since,
    createdAt,
    image: plain(image, most.image),
    ...(containerId ? { container: clip(containerId) } : {}),
    ...(Number.isSafeInteger(exit) ? { exit: exit as number } : {}),
    ...(error ? { error: plain(error, most.error) } : {}),
    ...(isAlive && health ? { health: oneOf(healths, health, 'starting') } : {}),
    ...(isAlive && failingStreak ? { failures: whole(failingStreak) } : {}),
    ...(erasedAt === undefined ? {} : { erasedAt }),
  };
}

function clip(id: string): string {
  return plain(id, 64);
}

/** A number as a picture can use it, whatever an engine says. */
function whole(number: number, highest = 1e9): number {
  return Math.min(Math.max(0, Math.trunc(number) || 0), highest);
}

function oneOf<T extends string>(known: readonly T[], value: string, otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}
