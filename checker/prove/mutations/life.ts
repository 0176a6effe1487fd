/** A service that is gone, created anew, or whose tasks were all replaced. */
import type { Observation, ServiceSeen, SpecificationSeen, TaskSeen } from '../../model.ts';
import { type Kind, liveTasks, type Mutation, otherContainerId, otherId, type Scene, without } from './mutation.ts';

export const life: Kind = (service, scene) => [
  { id: `${service.name} -`, apply: (seen) => gone(seen, service) },
  ...(wasThere(service, scene)
    ? [{ id: `${service.name} anew`, ofStep: true as const, apply: (seen: Observation) => anew(seen, service, scene) }]
    : []),
  ...replacedTasks(service, scene),
];

/** Only what was there when the step began can have been created anew in it. */
function wasThere({ id }: ServiceSeen, { began }: Scene): boolean {
  return began.services.some((one) => one.id === id);
}

function gone(seen: Observation, service: ServiceSeen): Observation {
  const ids = new Set(
    [...seen.tasks, ...seen.history].filter((one) => one.serviceId === service.id).map(({ id }) => id),
  );
  const left = without(seen, ids);
  return { ...left, services: left.services.filter(({ id }) => id !== service.id) };
}

/** Removed and created with what it came to: no update, no specification from before, no task from before. */
function anew(seen: Observation, service: ServiceSeen, { began }: Scene): Observation {
  const live = liveTasks(seen, service);
  const { updateStatus: _, previous: __, ...spec } = service;
  const id = otherId(service.id, 'anew');
  const at = began.at + 1000;
  const created: ServiceSeen = { ...spec, id, createdAt: at, updatedAt: at, hasPrevious: false };
  const left = gone(seen, service);
  return {
    ...left,
    services: [...left.services, created],
    ...withTasks(left, seen, live, (task) => ({ ...younger(task, at, 'anew'), serviceId: id })),
  };
}

/** `docker service update --force`: where a task is from before the step, none was to be replaced in it. */
function replacedTasks(service: ServiceSeen, { began, ended }: Scene): Mutation[] {
  const old = liveTasks(ended, service).filter((task) => began.tasks.some(({ id }) => id === task.id));
  if (old.length === 0) return [];
  const apply = (seen: Observation) => forced(seen, service, old, began.at + 1000);
  return [{ id: `${service.name} tasks=replaced`, ofStep: true, apply }];
}

function forced(seen: Observation, service: ServiceSeen, old: TaskSeen[], at: number): Observation {
  const over = { desired: 'shutdown', state: 'shutdown', since: at } as const;
  const overs = old.map((task): TaskSeen => ({ ...task, ...over, seen: [...task.seen, over] }));
  const stopped = without(seen, new Set(old.map(({ id }) => id)));
  const fresh = withTasks(stopped, seen, old, (task) => younger(task, at, 'forced'));
  return {
    ...stopped,
    ...fresh,
    tasks: [...fresh.tasks, ...overs],
    history: [...fresh.history, ...overs],
    services: stopped.services.map((one) =>
      one.id === service.id ? { ...one, updatedAt: at, hasPrevious: true, previous: specificationOf(one) } : one,
    ),
  };
}

/** Nothing but a counter differs from before a forced update. */
function specificationOf({
  id: _,
  createdAt: __,
  updatedAt: ___,
  updateStatus: ____,
  hasPrevious: _____,
  previous: ______,
  ...specification
}: ServiceSeen): SpecificationSeen {
  return specification;
}

function younger(task: TaskSeen, at: number, salt: string): TaskSeen {
  const since = at + 1000;
  return {
    ...task,
    id: otherId(task.id, salt),
    createdAt: at,
    since,
    seen: [{ state: task.state, desired: task.desired, since }],
    ...(task.containerId === undefined ? {} : { containerId: otherContainerId(task.containerId, salt) }),
  };
}

/** `left`, and of each of these tasks another, with a container like that it had. */
function withTasks(
  left: Observation,
  seen: Observation,
  tasks: TaskSeen[],
  other: (task: TaskSeen) => TaskSeen,
): Pick<Observation, 'tasks' | 'history' | 'containers'> {
  const others = tasks.map((task) => ({ task, made: other(task) }));
  const containers = others.flatMap(({ task, made }) =>
    seen.containers
      .filter(({ taskId }) => taskId === task.id)
      .map((one) => ({ ...one, id: made.containerId ?? one.id, taskId: made.id, name: `${one.taskName}.${made.id}` })),
  );
  const made = others.map((one) => one.made);
  return {
    tasks: [...left.tasks, ...made],
    history: [...left.history, ...made],
    containers: [...left.containers, ...containers],
  };
}
