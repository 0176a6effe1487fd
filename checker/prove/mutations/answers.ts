/** What URLs would answer in a swarm that nobody asked. */
import type { HttpAnswer, HttpExpectation, Observation, ServiceSeen, TaskSeen } from '../../model.ts';
import { isRunning } from './running.ts';

/** The port at which the kit's application listens, in its container. */
const listening = 5000;
const hostName = /(?<![0-9A-Za-z])[0-9a-f]{12}(?![0-9A-Za-z])/g;
const version = /\bV\d+\.\d+\b/g;

/** As the application answers, with what of the real answers says something that is not in an observation. */
export function answersOf(
  { urls, requests }: HttpExpectation,
  seen: Observation,
  real: readonly HttpAnswer[],
): HttpAnswer[] {
  return urls.flatMap((url) => {
    const { hostname, port } = new URL(url);
    const node = seen.nodes.find(({ name }) => name === hostname);
    const found = seen.services.flatMap((service) => {
      const tasks = reached(service, Number(port || 80), node?.id, seen);
      return tasks.length > 0 ? [{ service, tasks }] : [];
    })[0];
    const sample = real.find((one) => one.url === url && one.status !== undefined);
    return Array.from({ length: Math.max(1, requests) }, (_, turn): HttpAnswer => {
      const task = found?.tasks[turn % found.tasks.length];
      if (!found || !task) return { url, body: '', error: 'connection refused' };
      return {
        url,
        status: sample?.status ?? 200,
        body: bodyOf(sample?.body ?? 'Hello V0.1: 000000000000', found.service, task),
      };
    });
  });
}

/** The tasks that a request to a node may come to. */
function reached(service: ServiceSeen, port: number, nodeId: string | undefined, seen: Observation): TaskSeen[] {
  const published = service.ports.find(
    (one) => one.published === port && one.protocol === 'tcp' && one.target === listening,
  );
  if (!published) return [];
  const running = seen.tasks.filter((task) => task.serviceId === service.id && isRunning(task, seen));
  return published.mode === 'ingress' ? running : running.filter((task) => task.nodeId === nodeId);
}

function bodyOf(sample: string, { image }: ServiceSeen, { containerId = '' }: TaskSeen): string {
  const [, release] = /^simplenode:(\d+\.\d+)$/.exec(image) ?? [];
  return sample
    .replace(hostName, containerId.slice(0, 12))
    .replace(version, (text) => (release === undefined ? text : `V${release}`));
}
