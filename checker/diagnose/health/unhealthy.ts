import { say } from '../../words/index.ts';
import { inProbe } from './sick.ts';

/** Probes fail, of a task that was healthy or of which that is not known. */
export const unhealthy = inProbe('unhealthy', () => say.diagnose.health.unhealthy);
