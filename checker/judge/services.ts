import type { Observation, ServiceSeen } from '../model.ts';
import { differs, type Finding } from './finding.ts';
import { nearestFirst } from './nearest.ts';
import { list } from './words.ts';

/** The service of that name. */
export function findService(seen: Observation, name: string): ServiceSeen | undefined {
  return seen.services.find((service) => service.name === name);
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
  const actual = names.length > 0 ? `the services are ${list(names)}` : 'there are no services';
  return { actual, differences: differs('service', true, () => `there is no service named ${name}: ${actual}`) };
}
