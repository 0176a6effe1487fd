import type { Look } from '../../grades.ts';
import { say } from '../../words/index.ts';
import { mostErased } from '../limits.ts';
import { shown } from '../shown.ts';
import { chainsOf, type Rule } from './rule.ts';

/** A recorder, known by its lab, its swarm and when it began, forgets no task of a service that is there. */
export const history: Rule = function* (read) {
  for (const attempts of chainsOf(read)) {
    // By time: attempts of one recorder may overlap, and are recorded when they are over.
    const looks = attempts
      .flatMap(({ line, attempt }) => attempt.looks.map((look) => ({ look, line, swarm: attempt.swarm })))
      .sort((one, other) => one.look.at - other.look.at);
    const known = new Map<string, Map<string, string>>();
    for (const { look, line, swarm } of looks) {
      if (look.watchedSince === undefined) continue;
      const key = `${swarm} ${look.watchedSince}`;
      const before = known.get(key) ?? new Map<string, string>();
      known.set(key, before);
      const lost = lostIn(look, before);
      if (lost !== undefined) yield { id: 'task-lost', line, says: say.submission.doubts.taskLost(shown(lost)) };
      for (const { id, serviceId } of look.history) before.set(id, serviceId);
    }
  }
};

/** A task that was known `before`, each with its service, and that this look does not have. */
function lostIn({ services, history }: Look, before: ReadonlyMap<string, string>): string | undefined {
  if (before.size === 0) return undefined;
  const now = new Set(history.map(({ id }) => id));
  const there = new Set(services.map(({ id }) => id));
  const [lost] = [...before].find(([id, service]) => there.has(service) && !now.has(id)) ?? [];
  const isShortened = history.filter(({ erasedAt }) => erasedAt !== undefined).length >= mostErased;
  return isShortened ? undefined : lost;
}
