import type { ContainerSeen, Expectation, Observation, ServiceSeen, TaskSeen } from '../model.ts';
import { isBefore, isOver } from '../task-states.ts';
import { say } from '../words/index.ts';
import { factsOf } from './facts.ts';
import { findService, publishersOf } from './services.ts';
import { unsteadiness } from './steady.ts';
import { isOnLostNode, slotsOf, tasksLeftOf, tasksOf } from './tasks.ts';

/**
 * What is in progress that may yet change what the expectation is about; undefined when the swarm has come to rest. Tasks with
 * the ids that are `vain` are on their way to nothing, and so is the update that waits for them.
 */
export function converging(
  expectation: Expectation,
  seen: Observation,
  vain: ReadonlySet<string> = new Set(),
): string | undefined {
  const progress = progressOf(expectation, seen, vain);
  return progress.length > 0 ? say.judge.converging.all(progress) : undefined;
}

function progressOf(expectation: Expectation, seen: Observation, vain: ReadonlySet<string>): string[] {
  switch (expectation.kind) {
    case 'nodes':
      return seen.nodes
        .filter(({ state }) => state === 'unknown' || state === 'disconnected')
        .map((node) => say.judge.converging.node(node));
    case 'http':
      return answering(publishersOf(expectation.urls, seen), seen, vain);
    default: {
      const service = findService(seen, expectation.service);
      if (service) return expectation.kind === 'absent' ? [] : serviceProgress(service, seen, vain);
      return expectation.kind === 'absent' ? removal(expectation.service, seen) : [];
    }
  }
}

/**
 * What publishes the port now, and what may answer there still: a service that is removed is in no list while its containers live,
 * and one that gave up the port, or some of its tasks, answers until these are stopped.
 */
function answering(publishers: ServiceSeen[], seen: Observation, vain: ReadonlySet<string>): string[] {
  const others = seen.services.filter((service) => !publishers.includes(service));
  return [
    ...publishers.flatMap((service) => serviceProgress(service, seen, vain)),
    ...others.flatMap((service) => leaving(service, seen, vain)),
    ...leftovers(seen),
  ];
}

/** A task may have the port of another specification until an update comes to it. */
function leaving(service: ServiceSeen, seen: Observation, vain: ReadonlySet<string>): string[] {
  const tasks = tasksOf(seen, service);
  return [
    ...(tasks.some(({ id }) => vain.has(id)) ? [] : updateProgress(service)),
    ...tasks.flatMap((task) => stopping(task, seen) ?? []),
  ];
}

/** What is left of services that are gone, also of one with the name of another that is there. */
function leftovers(seen: Observation): string[] {
  const ids = new Set(seen.services.map(({ id }) => id));
  const wanted = new Set(seen.tasks.filter(({ serviceId }) => ids.has(serviceId)).map(({ id }) => id));
  const containers = seen.containers.filter(({ taskId, state }) => state === 'running' && !wanted.has(taskId));
  const held = new Set(containers.map(({ taskId }) => taskId));
  const tasks = seen.tasks.filter(
    (task) => !ids.has(task.serviceId) && !held.has(task.id) && !isOver(task.state) && !isOnLostNode(task, seen),
  );
  return [...tasks.map((task) => say.judge.converging.removingTask(task)), ...containers.map(removed)];
}

function serviceProgress(service: ServiceSeen, seen: Observation, vain: ReadonlySet<string>): string[] {
  const tasks = tasksOf(seen, service);
  const running = seen.containers.filter((one) => one.service === service.name && one.state === 'running');
  const hopeful = tasks.filter(({ id }) => !vain.has(id));
  const probes = running.flatMap((one) => probe(one, hopeful));
  const probed = new Set(probes.map(({ taskId }) => taskId));
  return [
    ...(hopeful.length < tasks.length ? [] : updateProgress(service)),
    ...missingSlots(service, tasks),
    ...hopeful.filter(({ id }) => !probed.has(id)).flatMap((task) => taskProgress(task, seen) ?? []),
    ...probes.map(({ text }) => text),
    ...running.filter((one) => !tasks.some(({ id }) => id === one.taskId)).map(removed),
  ];
}

function updateProgress({ name, updateStatus }: ServiceSeen): string[] {
  if (updateStatus?.state === 'updating') return [say.judge.converging.updating(name)];
  return updateStatus?.state === 'rollback_started' ? [say.judge.converging.rollingBack(name)] : [];
}

/** Swarm fills new slots within moments. A slot that it gave up (restart condition) still has its last task. */
function missingSlots({ name, mode, replicas = 0 }: ServiceSeen, tasks: TaskSeen[]): string[] {
  const slots = slotsOf(tasks).length;
  const missing = mode === 'replicated' && slots < replicas;
  return missing ? [say.judge.converging.missingSlots(name, slots, replicas)] : [];
}

function taskProgress(task: TaskSeen, seen: Observation): string | undefined {
  const words = say.judge.converging;
  const lost = isOnLostNode(task, seen);
  // The task of a job is wanted until it is complete.
  if (isBefore('complete', task.desired)) return stopping(task, seen);
  if (task.state === 'ready' && task.desired === 'ready') return words.waiting(task);
  if (isBefore(task.state, 'running')) return say.judge.task.is(factsOf(task, seen));
  if (task.desired === 'complete') return undefined;
  if (isOver(task.state)) return words.replaced(factsOf(task, seen));
  if (lost) return words.moved(task);
  return unsteadiness(task, seen) && say.judge.task.is(factsOf(task, seen));
}

function stopping(task: TaskSeen, seen: Observation): string | undefined {
  // Before it is assigned no agent knows the task, and nobody will ever report that it stopped. Nothing is heard from a lost
  // node either: a task that is to stop there may say `running` for ever.
  const heard = !isBefore(task.state, 'assigned') && !isOver(task.state) && !isOnLostNode(task, seen);
  return heard && isBefore('complete', task.desired) ? say.judge.converging.stopping(task) : undefined;
}

function probe(container: ContainerSeen, tasks: TaskSeen[]): { taskId: string; text: string }[] {
  const task = tasks.find(({ id }) => id === container.taskId);
  if (!task || isBefore('running', task.desired)) return [];
  const { taskId, health, failingStreak = 0 } = container;
  if (failingStreak > 0) return [{ taskId, text: say.judge.converging.failingProbe(task, failingStreak) }];
  return health === 'starting' ? [{ taskId, text: say.judge.converging.noProbeYet(task) }] : [];
}

function removal(service: string, seen: Observation): string[] {
  const tasks = tasksLeftOf(service, seen).filter((task) => !isOnLostNode(task, seen));
  const containers = seen.containers.filter((container) => container.service === service);
  return [...tasks.map((task) => say.judge.converging.removingTask(task)), ...containers.map(removed)];
}

function removed(container: ContainerSeen): string {
  return say.judge.converging.removingContainer(container);
}
