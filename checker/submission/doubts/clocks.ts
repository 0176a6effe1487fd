import { say } from '../../words/index.ts';
import { shown } from '../shown.ts';
import { longSlack, type Rule, zones } from './rule.ts';

/** What is recorded was seen before: whoever tells the program another date does not tell it to the engine. */
export const clocks: Rule = function* ({ header, attempts }) {
  const words = say.submission.doubts;
  for (const { line, attempt } of attempts) {
    const seen = attempt.looks.at(-1)?.at ?? 0;
    if (Date.parse(attempt.recordedAt) < seen - zones) {
      yield { id: 'clocks-apart', line, says: words.clocksApart(shown(attempt.lab), attempt.number) };
    } else if (Date.parse(header.handedInAt) < seen - zones) {
      yield { id: 'clocks-apart', line, says: words.handedInBefore(shown(attempt.lab), attempt.number) };
    }
  }
};

/** Nothing is from a time to come. */
export const future: Rule = function* ({ header, attempts }, now) {
  const words = say.submission.doubts;
  const last = now + longSlack;
  if (Date.parse(header.handedInAt) > last) yield { id: 'from-the-future', line: 1, says: words.future };
  for (const { line, attempt } of attempts) {
    const moments = [Date.parse(attempt.recordedAt), ...attempt.looks.map(({ at }) => at)];
    if (moments.some((at) => at > last)) yield { id: 'from-the-future', line, says: words.future };
  }
};
