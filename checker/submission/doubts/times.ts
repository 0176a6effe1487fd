import { say } from '../../words/index.ts';
import { shown } from '../shown.ts';
import { bySwarm, chainsOf, longSlack, type Rule, slack } from './rule.ts';

/** What one look shows was before it, and in the order in which it can have been. */
export const moments: Rule = function* ({ attempts }) {
  const words = say.submission.doubts;
  for (const { line, attempt } of attempts) {
    const { begunAt = 0, looks } = attempt;
    for (const { at, watchedSince = 0, stepBegan, nodes, services, history } of looks) {
      const made = new Map(services.map(({ id, createdAt }) => [id, createdAt]));
      const early = history.find(({ serviceId, createdAt }) => createdAt < (made.get(serviceId) ?? 0) - slack);
      if (early) yield { id: 'task-before-service', line, says: words.beforeService(shown(early.id)) };
      const late = [...services, ...history].find(({ createdAt }) => createdAt > at + slack);
      if (late) yield { id: 'after-look', line, says: words.afterLook(shown(late.id)) };
      const { after = 0, by = after } = stepBegan ?? {};
      if (Math.max(watchedSince, begunAt, after, by) > at + slack) {
        yield { id: 'after-look', line, says: words.begunAfter };
      }
      const swarmSince = Math.min(...nodes.map(({ joinedAt }) => joinedAt));
      if (nodes.length > 0 && at < swarmSince - slack) yield { id: 'before-swarm', line, says: words.beforeSwarm };
    }
  }
};

/** One look comes after the other, and so do attempts. */
export const order: Rule = function* (read) {
  const words = say.submission.doubts;
  for (const { line, attempt } of read.attempts) {
    const back = attempt.looks.some(({ at }, index) => at < (attempt.looks[index - 1]?.at ?? 0));
    if (back) yield { id: 'looks-order', line, says: words.looksOrder };
  }
  for (const attempts of chainsOf(read)) {
    for (const [index, { line, attempt }] of attempts.entries()) {
      const before = Date.parse(attempts[index - 1]?.attempt.recordedAt ?? attempt.recordedAt);
      if (Date.parse(attempt.recordedAt) < before - longSlack) {
        yield { id: 'attempts-order', line, says: words.attemptsOrder(shown(attempt.lab), attempt.number) };
      }
    }
    for (const inSwarm of bySwarm(attempts)) {
      for (const [index, { line, attempt }] of inSwarm.entries()) {
        const before = inSwarm[index - 1]?.attempt.looks.at(-1)?.at ?? 0;
        if ((attempt.looks[0]?.at ?? before) < before - longSlack) {
          yield { id: 'attempts-order', line, says: words.attemptsOrder(shown(attempt.lab), attempt.number) };
        }
      }
    }
  }
  const handedIn = Date.parse(read.header.handedInAt);
  for (const { line, attempt } of read.attempts) {
    if (Date.parse(attempt.recordedAt) <= handedIn + longSlack) continue;
    yield { id: 'after-hand-in', line, says: words.afterHandIn(shown(attempt.lab), attempt.number) };
  }
};
