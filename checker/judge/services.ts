import type { Observation, ServiceSeen } from '../model.ts';
import { say } from '../words/index.ts';
import { difference, type Finding } from './finding.ts';
import { nearestFirst } from './nearest.ts';

/** The service of that name. */
export function findService(seen: Observation, name: string): ServiceSeen | undefined {
  return seen.services.find((service) => service.name === name);
}

/** The services that publish a port of these URLs. */
export function publishersOf(urls: readonly string[], seen: Observation): ServiceSeen[] {
  const asked = portsOf(urls);
  return seen.services.filter(({ ports }) => ports.some(({ published }) => asked.has(published)));
}

/** The ports that these URLs ask. */
export function portsOf(urls: readonly string[]): Set<number> {
  return new Set(urls.map(portOf));
}

function portOf(url: string): number {
  const { port, protocol } = new URL(url);
  return Number(port) || (protocol === 'https:' ? 443 : 80);
}

/** What a rule finds about a service: `find` is asked where it exists, and a student is told which exist where it does not. */
export function onService(
  name: string,
  seen: Observation,
  expected: string,
  find: (service: ServiceSeen) => Omit<Finding, 'expected'>,
): Finding {
  const service = findService(seen, name);
  return { expected, ...(service ? find(service) : missing(name, seen)) };
}

function missing(name: string, seen: Observation): Omit<Finding, 'expected'> {
  const names = nearestFirst(
    name,
    seen.services.map((service) => service.name),
  );
  const actual = () => say.judge.swarm.services(names);
  return { actual, differences: [difference('service', say.judge.swarm.noService(name, names))] };
}
