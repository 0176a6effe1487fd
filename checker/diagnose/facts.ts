import { findService, tasksOf, wantsRunning } from '../judge/index.ts';
import type { CommandRun, Evidence, Expectation, Observation, ServiceSeen } from '../model.ts';
import type { Facts } from './mistake.ts';

/** The facts about an expectation that does not hold. */
export function factsAbout(
  expectation: Expectation,
  keys: readonly string[],
  seen: Observation,
  evidence: Evidence,
): Facts {
  return { expectation, keys, ...factsOf(servicesAsked(expectation, seen)[0], seen, evidence) };
}

/** The facts about a service. */
export function factsOf(service: ServiceSeen | undefined, seen: Observation, evidence: Evidence): Omit<Facts, 'keys'> {
  return { seen, evidence, ...(service ? { service, tasks: tasksOf(seen, service) } : { tasks: [] }) };
}

/** The services that an expectation is about: the one it names, or those that publish the ports it asks. */
export function servicesAsked(expectation: Expectation, seen: Observation): ServiceSeen[] {
  switch (expectation.kind) {
    case 'nodes':
      return [];
    case 'http': {
      const asked = portsAsked(expectation.urls);
      return seen.services.filter(({ ports }) => ports.some(({ published }) => asked.includes(published)));
    }
    default:
      return [findService(seen, expectation.service) ?? []].flat();
  }
}

/** The services whose names are words of a command's script, and those whose ids it printed, as one does that makes them. */
export function servicesNamed({ script, stdout }: CommandRun, seen: Observation): ServiceSeen[] {
  const words = new Set(script.split(/[\s=;|&"']+/));
  return seen.services.filter(({ id, name }) => words.has(name) || stdout.includes(id));
}

/** The ports of URLs. */
export function portsAsked(urls: readonly string[]): number[] {
  return urls.map((url) => {
    const { port, protocol } = new URL(url);
    return Number(port) || (protocol === 'https:' ? 443 : 80);
  });
}

/** True where what is not met is that tasks run, as always where a command failed. */
export function wantsTasks({ expectation, keys }: Pick<Facts, 'expectation' | 'keys'>): boolean {
  return expectation === undefined || wantsRunning(expectation, keys);
}
