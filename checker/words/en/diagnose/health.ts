import type { HealthSettings } from '../../../model.ts';
import { duration } from '../../notation.ts';
import { count } from '../grammar.ts';

const startPeriod = (milliseconds: number | undefined) =>
  milliseconds === undefined ? 'no start period' : `a start period of ${duration(milliseconds)}`;

export const health = {
  says: (task: string, probe: { exit: number; output: string } | undefined) =>
    probe ? `${task}; its last probe: exit ${probe.exit}, "${probe.output}"` : task,
  probeMissing:
    'The command of the health check is run inside the container, and the image has no such program. Every probe fails, so the container never counts as healthy.',
  probeTooSlow:
    'A probe that takes longer than its timeout counts as failed. Give it more time with `--health-timeout`, or make it ask for something that answers sooner.',
  neverHealthy: ({ startPeriod: period, retries = 3 }: HealthSettings) =>
    `No probe of this task ever succeeded. Either the probe asks for the wrong thing, or the program needs longer to start than it is given: ${startPeriod(period)}, then ${count(retries, 'failure')} in a row.`,
  unhealthy:
    'The probes of this task fail. After as many failures in a row as `--health-retries` says, Swarm stops a task and starts another in its place.',
};
