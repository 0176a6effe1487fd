import type { Expectation, Passage, Step } from '../../model.ts';
import { say } from '../../words/index.ts';
import { checksOf } from '../judged.ts';
import { readForPeople } from '../reading.ts';
import type { Rule } from './draft.ts';

/** What asks for more than the state of one moment, in the languages of labs. */
const phrases = [
  /\bas (?:it is|they are)\b/i,
  /\b(?:not|nothing is|without) (?:be(?:ing)? )?(?:creat\w+|made|removed?)(?: \w+)? (?:anew|again)\b/i,
  /\b(?:not|without) (?:\w+ ){0,3}anew\b/i,
  /\bstays? (?:as|where|untouched|unchanged)\b/i,
  /\bkeeps? (?:its|their|the|on|running)\b/i,
  /\bgo(?:es)? on (?:running|answering|serving)\b/i,
  /\bmust not notice\b/i,
  /\bonce more\b/i,
  /그대로|새로 만들지|다시 만들지|계속 (?:실행|응답)|영향도 받지|다시 한번/,
];

/** What was so before, and may be told by a setting that a check names. */
const past = /\bas (?:it was|they were)\b/i;

/** What a goal asks to stay, or to be done again, a check has to hold against when its step began. */
export const asItWas: Rule = ({ lab, source }, problems) => {
  const { steps } = readForPeople(source);
  for (const [index, step] of lab.steps.entries()) {
    if (!isGoal(step, lab.mode) || checksOf(step).some(({ expect }) => looksBack(expect))) continue;
    const said = wordsOf(steps[index] ?? []);
    const asked = checksOf(step).some(({ expect }) => namesSettings(expect)) ? phrases : [...phrases, past];
    const [found] = asked.flatMap((phrase) => phrase.exec(said)?.[0] ?? []);
    if (found) problems.warning(step.line, 'as-it-was', say.lint.asItWas(found));
  }
};

/** In other steps the text shows the commands, and tells of what they do. */
function isGoal(step: Step, mode: 'exam' | undefined): boolean {
  return (step.challenge || mode === 'exam') && checksOf(step).length > 0;
}

function namesSettings(expect: Expectation): boolean {
  if (expect.kind !== 'service') return false;
  return [expect.update, expect.rollback, expect.health, expect.labels].some((named) => named !== undefined);
}

function looksBack(expect: Expectation): boolean {
  switch (expect.kind) {
    case 'service':
      return expect.same !== undefined || typeof expect.previous === 'object';
    case 'tasks':
      return Object.values(expect.groups).some((groups) => groups.some(isOfMoment));
    case 'history':
      return expect.count !== undefined || expect.shows.length > 1 || expect.shows.some(isOfMoment);
    case 'update':
      return expect.since !== undefined;
    default:
      return false;
  }
}

function isOfMoment({ made, since }: { made?: unknown; since?: unknown }): boolean {
  return made !== undefined || since !== undefined;
}

function wordsOf(passages: readonly Passage[]): string {
  return passages
    .map((passage) => {
      if (passage.type === 'list') return passage.items.map(wordsOf).join(' ');
      if (passage.type === 'quote') return wordsOf(passage.passages);
      return 'text' in passage ? passage.text.map(({ text }) => text).join('') : '';
    })
    .join('\n')
    .replace(/\s+/g, ' ');
}
