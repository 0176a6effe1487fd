import type { ServiceSeen } from '../../model.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { Facts } from '../mistake.ts';
import { inProbe, lookAtProbe, type Sick } from './sick.ts';

/** No probe of the task ever succeeded: it asks for the wrong thing, or too early. */
export const neverHealthy = inProbe(
  'never-healthy',
  ({ task }, _, { service }) =>
    task.message === 'starting' ? say.diagnose.health.neverHealthy(service?.health ?? {}) : undefined,
  (sick, service, facts) => {
    const { startPeriod } = service.health ?? {};
    if (startPeriod !== undefined || !isTooEarly(sick, facts)) return lookAtProbe(sick, service, facts);
    return { next: toType`docker service update --health-start-period ${enough(service)}s ${service.name}` };
  },
);

/** Where nothing answers yet, a program may only be slow; what probes find missing in another way no time brings. */
function isTooEarly({ task }: Sick, { evidence, tasks }: Facts): boolean {
  const alike = new Set(tasks.filter(({ serviceId }) => serviceId === task.serviceId).map(({ id }) => id));
  const listens = evidence.listening.some(({ taskId, ports }) => alike.has(taskId) && ports.length > 0);
  const refused = /refused|couldn't connect|could not connect|failed to connect/i;
  // Of curl, 7 is that nobody listens; silent, it says nothing else.
  const failed = evidence.probes.filter(({ taskId, exit }) => alike.has(taskId) && exit !== 0);
  return !listens && failed.some(({ output, exit }) => refused.test(output) || exit === 7);
}

/** Four times as long as was not enough, in whole tens of seconds. */
function enough({ health: { interval = 30_000, retries = 3 } = {} }: ServiceSeen): number {
  return Math.ceil((4 * interval * retries) / 10_000) * 10;
}
