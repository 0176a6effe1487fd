/** Mistakes that probes tell of: what a health check's command did last. */
import type { Mistake } from '../mistake.ts';
import { neverHealthy } from './never-healthy.ts';
import { probeMissing } from './probe-missing.ts';
import { probeTooSlow } from './probe-too-slow.ts';
import { unhealthy } from './unhealthy.ts';

export const healthMistakes: readonly Mistake[] = [probeMissing, probeTooSlow, neverHealthy, unhealthy];
