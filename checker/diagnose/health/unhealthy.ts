import { say } from '../../words/index.ts';
import { inProbe } from './sick.ts';

/** The task ran and was healthy, and its probes fail now. */
export const unhealthy = inProbe('unhealthy', ({ task }) =>
  task.message === 'started' ? say.diagnose.health.unhealthy : undefined,
);
