/**
 * What can never come, unless somebody does something: then to be on the way is no reason to wait. One rule a file. What is under
 * way and may mend it (an update that replaces such tasks, a node that comes back, a start period) is never a dead end.
 */
import type { DeadEnd, Expectation, Observation, ServiceSeen } from '../../model.ts';
import { say } from '../../words/index.ts';
import { converging } from '../converging.ts';
import { findService, publishersOf } from '../services.ts';
import { slotsOf, tasksOf } from '../tasks.ts';
import { failsAgain } from './fails-again.ts';
import { neverHealthy } from './never-healthy.ts';
import { nowhereToRun } from './nowhere-to-run.ts';
import { isOtherwise } from './otherwise.ts';
import type { Vain } from './vain.ts';
import { leastWanted, wantsRunning } from './wanted.ts';

/** Why an expectation that does not hold on these keys cannot come to hold by itself; undefined where it may. */
export function deadEnd(expectation: Expectation, keys: readonly string[], seen: Observation): DeadEnd | undefined {
  const services = servicesOf(expectation, seen);
  const vain = services.flatMap((service) => vainOf(service, expectation, keys, seen));
  if (vain.length > 0 && (tooFewLeft(expectation, services, vain, seen) || nothingElse(expectation, vain, seen))) {
    // Nobody waits for a node that is down longer than for one that comes back, where there is time to wait.
    return {
      why: say.judge.deadEnd.all([...new Set(vain.map(({ text }) => text))]),
      final: vain.some(({ final }) => final),
    };
  }
  return isOtherwise(expectation, keys, services[0]) ? { final: false } : undefined;
}

function vainOf(service: ServiceSeen, expectation: Expectation, keys: readonly string[], seen: Observation): Vain[] {
  const waiting = nowhereToRun(service, seen);
  // Who asks for failures has them come by what fails again and again.
  return wantsRunning(expectation, keys)
    ? [...waiting, ...neverHealthy(service, seen), ...failsAgain(service, seen)]
    : waiting;
}

/** True where more are to run than can, whatever becomes of the others. */
function tooFewLeft(expectation: Expectation, [service]: ServiceSeen[], vain: readonly Vain[], seen: Observation) {
  const least = leastWanted(expectation);
  if (service?.mode !== 'replicated' || least === undefined) return false;
  const slots = slotsOf(tasksOf(seen, service));
  const lost = new Set(vain.map(({ slot }) => slot));
  const left = slots.filter(({ name }) => !lost.has(name)).length + Math.max(0, (service.replicas ?? 0) - slots.length);
  return left < least;
}

/** True where nothing is on its way but what goes there in vain. */
function nothingElse(expectation: Expectation, vain: readonly Vain[], seen: Observation): boolean {
  return converging(expectation, seen, new Set(vain.flatMap(({ tasks }) => tasks))) === undefined;
}

function servicesOf(expectation: Expectation, seen: Observation): ServiceSeen[] {
  switch (expectation.kind) {
    case 'nodes':
    case 'absent':
      return [];
    case 'http':
      return expectation.answers ? publishersOf(expectation.urls, seen) : [];
    default:
      return [findService(seen, expectation.service) ?? []].flat();
  }
}
