import { say } from '../../words/index.ts';
import { genesisOf } from '../format.ts';
import { shown } from '../shown.ts';
import { chainsOf, type Rule } from './rule.ts';

/** Each attempt has the number and the hash that follow from the one before it: none was changed, left out or moved. */
export const chain: Rule = function* (read) {
  const words = say.submission.doubts;
  for (const attempts of chainsOf(read)) {
    let [number, prev] = [0, genesisOf(attempts[0]?.attempt.lab ?? '')];
    for (const { attempt, line, hash, prev: said } of attempts) {
      if (attempt.number !== number + 1) {
        yield { id: 'attempt-number', line, says: words.number(shown(attempt.lab), attempt.number, number + 1) };
      } else if (said !== prev) {
        yield { id: 'chain-broken', line, says: words.chain(shown(attempt.lab), attempt.number) };
      }
      [number, prev] = [attempt.number, hash];
    }
  }
};

/** The file ends with the hash of all that stands before. */
export const seal: Rule = function* ({ seal: { line, says, is } }) {
  if (says !== is) yield { id: 'seal-wrong', line, says: say.submission.doubts.seal };
};
