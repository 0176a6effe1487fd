import type { Expectation, Observation, ServiceSeen } from '../model.ts';
import { say } from '../words/index.ts';
import { isBeginningKnown, isOfBefore } from './beginning.ts';
import { difference, type Finding, lasting } from './finding.ts';
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

/** The services that published a port of these URLs before their last change, where none does now: what answers there is on its way out. */
export function formerPublishersOf(urls: readonly string[], seen: Observation): [ServiceSeen, number][] {
  const published = new Set(seen.services.flatMap(({ ports }) => ports.map((port) => port.published)));
  const given = [...portsOf(urls)].filter((port) => !published.has(port));
  return given.flatMap((port) =>
    seen.services
      .filter(({ previous }) => previous?.ports.some((one) => one.published === port))
      .map((service): [ServiceSeen, number] => [service, port]),
  );
}

/** The ports that these URLs ask. */
export function portsOf(urls: readonly string[]): Set<number> {
  return new Set(urls.map(portOf));
}

function portOf(url: string): number {
  const { port, protocol } = new URL(url);
  return Number(port) || (protocol === 'https:' ? 443 : 80);
}

/** An expectation of one service, which is to be there. */
type OfService = Exclude<Extract<Expectation, { service: string }>, { kind: 'absent' }>;

/** What a rule finds about a service: `find` is asked where it exists, and a student is told which exist where it does not. */
export function onService(
  expectation: OfService,
  seen: Observation,
  expected: string,
  find: (service: ServiceSeen) => Omit<Finding, 'expected'>,
): Finding {
  const service = findService(seen, expectation.service);
  return { expected, ...(service ? find(service) : missing(expectation, seen)) };
}

/** True where a new service of the name would not do: what became of the one that was there is asked for. */
export function asksForPast(expectation: Expectation): boolean {
  switch (expectation.kind) {
    case 'service':
      return expectation.same !== undefined || (expectation.previous ?? false) !== false;
    case 'tasks':
      return Object.values(expectation.groups).flat().some(isOfBefore);
    case 'update':
      return true;
    case 'history':
      return expectation.shows.length > 1;
    default:
      return false;
  }
}

function missing(expectation: OfService, seen: Observation): Omit<Finding, 'expected'> {
  const { service: name } = expectation;
  const names = nearestFirst(
    name,
    seen.services.map((service) => service.name),
  );
  const actual = () => say.judge.swarm.services(names);
  const made = asksForPast(expectation) && isBeginningKnown(seen) ? lasting : difference;
  return { actual, differences: [made('service', say.judge.swarm.noService(name, names))] };
}
