import type { ServiceSeen } from '../../model.ts';
import { say } from '../../words/index.ts';
import { shown } from '../shown.ts';
import { bySwarm, chainsOf, type Rule } from './rule.ts';

const fixed = ['name', 'createdAt', 'mode'] as const;

/** A service keeps its name, its mode and when it was created. */
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
        known.set(service.id, service);
      }
    }
  }
};
