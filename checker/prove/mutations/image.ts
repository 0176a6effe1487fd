import type { Observation, ServiceSeen } from '../../model.ts';
import { type Kind, liveTasks, respecified, retasked } from './mutation.ts';

/** Releases of the kit's application that live. */
const releases = ['simplenode:0.1', 'simplenode:0.2'];

/** Another release, older or newer: in the specification, in the tasks that run and in their containers. */
export const image: Kind = (service) =>
  releases
    .filter((other) => other !== service.image)
    .map((other) => ({
      id: `${service.name} image ${service.image}=${other}`,
      apply: (seen) => withImage(seen, service, other),
    }));

function withImage(seen: Observation, service: ServiceSeen, other: string): Observation {
  const ids = new Set(liveTasks(seen, service).map(({ id }) => id));
  const specified = respecified(seen, service, (one) => ({ ...one, image: other }));
  const changed = retasked(specified, ids, ({ content, ...task }) => ({
    ...task,
    image: other,
    ...(content === undefined ? {} : { content: other }),
  }));
  return {
    ...changed,
    containers: changed.containers.map((one) => (ids.has(one.taskId) ? { ...one, image: other } : one)),
  };
}
