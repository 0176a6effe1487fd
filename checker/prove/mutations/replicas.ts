import type { Observation, ServiceSeen, TaskSeen } from '../../model.ts';
import { type Kind, liveTasks, otherContainerId, otherId, respecified, without } from './mutation.ts';

/** One replica more, one fewer. */
export const replicas: Kind = (service) => {
  const { mode, replicas: count = 0, name } = service;
  if (mode !== 'replicated') return [];
  return [
    { id: `${name} replicas ${count}=${count + 1}`, apply: (seen) => grown(seen, service) },
    ...(count > 0
      ? [{ id: `${name} replicas ${count}=${count - 1}`, apply: (seen: Observation) => shrunk(seen, service) }]
      : []),
  ];
};

function shrunk(seen: Observation, service: ServiceSeen): Observation {
  const last = liveTasks(seen, service).reduce<TaskSeen | undefined>(
    (most, task) => ((task.slot ?? 0) > (most?.slot ?? 0) ? task : most),
    undefined,
  );
  const slot = seen.tasks.filter((task) => task.serviceId === service.id && task.slot === last?.slot);
  const fewer = without(seen, new Set(slot.map(({ id }) => id)));
  return respecified(fewer, service, (one) => ({ ...one, replicas: (one.replicas ?? 1) - 1 }));
}

function grown(seen: Observation, service: ServiceSeen): Observation {
  const more = respecified(seen, service, (one) => ({ ...one, replicas: (one.replicas ?? 0) + 1 }));
  const live = liveTasks(seen, service);
  const like = live[0];
  if (!like) return more;
  const slot = Math.max(...live.map((task) => task.slot ?? 0)) + 1;
  const id = otherId(like.id, `slot ${slot}`);
  const containerId = otherContainerId(like.containerId ?? like.id, `slot ${slot}`);
  const task: TaskSeen = { ...like, id, slot, containerId };
  const container = seen.containers.find(({ taskId }) => taskId === like.id);
  return {
    ...more,
    tasks: [...more.tasks, task],
    history: [...more.history, task],
    containers: container
      ? [
          ...more.containers,
          {
            ...container,
            id: containerId,
            taskId: id,
            taskName: `${service.name}.${slot}`,
            name: `${service.name}.${slot}.${id}`,
          },
        ]
      : more.containers,
  };
}
