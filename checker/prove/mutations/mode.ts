import type { Observation, ServiceSeen } from '../../model.ts';
import { type Kind, liveTasks, respecified, retasked } from './mutation.ts';

/** Replicated in place of global and the reverse, with as many tasks: numbers of replicas alone do not tell them apart. */
export const mode: Kind = (service) => {
  if (service.mode === 'global') {
    return [{ id: `${service.name} mode=replicated`, apply: (seen) => replicated(seen, service) }];
  }
  if (service.mode !== 'replicated') return [];
  return [{ id: `${service.name} mode=global`, apply: (seen) => global(seen, service) }];
};

function replicated(seen: Observation, service: ServiceSeen): Observation {
  const live = liveTasks(seen, service).map(({ id }) => id);
  const changed = respecified(seen, service, (one) => ({ ...one, mode: 'replicated', replicas: live.length }));
  return retasked(changed, new Set(live), (task) => ({ ...task, slot: live.indexOf(task.id) + 1 }));
}

function global(seen: Observation, service: ServiceSeen): Observation {
  const live = new Set(liveTasks(seen, service).map(({ id }) => id));
  const changed = respecified(seen, service, ({ replicas: _, ...one }) => ({ ...one, mode: 'global' }));
  return retasked(changed, live, ({ slot: _, ...task }) => task);
}
