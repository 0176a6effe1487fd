import { say } from '../../words/index.ts';
import { inProbe } from './sick.ts';

/** No probe of the task ever succeeded: it asks for the wrong thing, or too early. */
export const neverHealthy = inProbe('never-healthy', ({ task }, _, { service }) =>
  task.message === 'starting' ? say.diagnose.health.neverHealthy(service?.health ?? {}) : undefined,
);
