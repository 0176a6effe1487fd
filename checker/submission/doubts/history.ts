import { say } from '../../words/index.ts';
import { mostErased } from '../limits.ts';
import { shown } from '../shown.ts';
import { chainsOf, type Rule } from './rule.ts';

/** A recorder, known by its lab, its swarm and when it began, forgets no task of a service that is there. */
export const history: Rule = function* (read) {
  for (const attempts of chainsOf(read)) {
    // By time: attempts of one recorder may overlap, and are recorded when they are over.
    const looks = attempts
      .flatMap(({ line, attempt }) => attempt.looks.map((look) => ({ ...look, line, swarm: attempt.swarm })))
      .sort((one, other) => one.at - other.at);
    const known = new Map<string, Map<string, string>>();
    for (const { line, swarm, watchedSince, services, history } of looks) {
      if (watchedSince === undefined) continue;
      const key = `${swarm} ${watchedSince}`;
      const before = known.get(key) ?? new Map<string, string>();
      known.set(key, before);
      const now = new Set(history.map(({ id }) => id));
      const there = new Set(services.map(({ id }) => id));
      const isShortened = history.filter(({ erasedAt }) => erasedAt !== undefined).length >= mostErased;
      const lost = [...before].find(([id, service]) => there.has(service) && !now.has(id));
      if (lost && !isShortened) yield { id: 'task-lost', line, says: say.submission.doubts.taskLost(shown(lost[0])) };
      for (const { id, serviceId } of history) before.set(id, serviceId);
    }
  }
};
