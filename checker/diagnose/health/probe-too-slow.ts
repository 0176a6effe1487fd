import { say } from '../../words/index.ts';
import { inProbe } from './sick.ts';

/** The health check's command takes longer than it may. */
export const probeTooSlow = inProbe('probe-too-slow', ({ probe }) =>
  probe && /exceeded timeout/.test(probe.output) ? say.diagnose.health.probeTooSlow : undefined,
);
