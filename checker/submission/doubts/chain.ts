import { say } from '../../words/index.ts';
import { genesisOf } from '../format.ts';
import { shown } from '../shown.ts';
import { chainsOf, type Rule } from './rule.ts';

/**
 * Each attempt has the number and the hash that follow from the one before it: none was changed, left out or moved. Where a
 * machine has no locks, two attempts that end at the same moment both follow from the one before.
 */
export const chain: Rule = function* (read) {
  const words = say.submission.doubts;
  for (const attempts of chainsOf(read)) {
    for (const [index, { attempt, line, hash, prev }] of attempts.entries()) {
      const before = attempts[index - 1];
      const twin = before?.attempt.number === attempt.number && before.prev === prev && before.hash !== hash;
      if (twin) continue;
      const number = (before?.attempt.number ?? 0) + 1;
      if (attempt.number !== number) {
        yield { id: 'attempt-number', line, says: words.number(shown(attempt.lab), attempt.number, number) };
      } else if (prev !== (before?.hash ?? genesisOf(attempt.lab))) {
        yield { id: 'chain-broken', line, says: words.chain(shown(attempt.lab), attempt.number) };
      }
    }
  }
};

/** The swarm keeps which attempt was the last, and the next one says what it kept: whoever changes a line does not change the swarm. */
export const edited: Rule = function* (read) {
  for (const attempts of chainsOf(read)) {
    for (const { attempt } of attempts) {
      const { noted } = attempt;
      if (!noted) continue;
      const same = attempts.filter(({ attempt: { number, recordedAt } }) => {
        return number === noted.number && recordedAt === noted.recordedAt;
      });
      const [first] = same;
      if (!first || same.some(({ hash }) => hash === noted.hash)) continue;
      const says = say.submission.doubts.edited(shown(attempt.lab), noted.number);
      yield { id: 'attempt-edited', line: first.line, says };
    }
  }
};

/** The file ends with the hash of all that stands before. */
export const seal: Rule = function* ({ seal: { line, says, is } }) {
  if (says !== is) yield { id: 'seal-wrong', line, says: say.submission.doubts.seal };
};
