import { isDeepStrictEqual } from 'node:util';
import type { ServiceSeen } from '../../model.ts';
import { say } from '../../words/index.ts';
import { shown } from '../shown.ts';
import { bySwarm, chainsOf, type Rule } from './rule.ts';

const fixed = ['name', 'createdAt', 'mode'] as const;

/** What nobody changes without that the time of the last change is another one, and what every release of ours tells alike. */
const specified = ['image', 'replicas', 'ports', 'labels'] as const;

/** A service keeps its name, its mode and when it was created, and all that was asked of it until it is changed. */
export const services: Rule = function* (read) {
  for (const attempts of chainsOf(read).flatMap(bySwarm)) {
    const known = new Map<string, ServiceSeen>();
    for (const { line, seen } of attempts) {
      for (const service of seen.services) {
        const before = known.get(service.id) ?? service;
        const changed = fixed.find((key) => before[key] !== service[key]);
        if (changed) {
          yield { id: 'service-changed', line, says: say.submission.doubts.serviceChanged(shown(service.id), changed) };
        }
        const other = before.updatedAt === service.updatedAt && specified.find((key) => differs(before, service, key));
        if (other) {
          yield { id: 'service-changed', line, says: say.submission.doubts.unnoticed(shown(service.id), other) };
        }
        known.set(service.id, service);
      }
    }
  }
};

/** Of two that tell of it: an older release did not look at all. */
function differs(before: ServiceSeen, now: ServiceSeen, key: (typeof specified)[number]): boolean {
  const [one, other] = [before[key], now[key]];
  return one !== undefined && other !== undefined && !isDeepStrictEqual(one, other);
}
