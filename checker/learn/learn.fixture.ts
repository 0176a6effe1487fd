import type { Check, Judgement, Lab } from '../model.ts';
import { judged, type Steps } from '../progress/index.ts';
import type { Stand } from '../run/index.ts';
import { check, command, lab, step } from '../run/lab.fixture.ts';
import { type Event, reduce } from './reduce.ts';
import { begin, type State } from './state.ts';

/** For tests: a lab with a step to read, one to do, a challenge, and one more to do. */
export function sample(): Lab {
  const challenge = {
    ...step('challenge', command('docker service scale simple=4', { solution: true }), check(3, { hint: 'Third.' })),
    challenge: true,
    hints: ['First.', '`Second`.'],
  };
  return lab('sample', [step('read'), step('do', command('true'), check(3)), challenge, step('last', check(2))]);
}

/** For tests: how a check stands. */
export function stand(judgement: Partial<Judgement & { why: string; converging: string }> | undefined): Stand {
  const one: Check = check(3);
  if (judgement === undefined) return { check: one };
  const both = { expected: '', actual: '', source: 'api' as const };
  const whole: Judgement =
    judgement.holds === true
      ? { ...both, holds: true }
      : {
          ...both,
          holds: false,
          why: judgement.why ?? 'not so',
          keys: [],
          ...(judgement.converging !== undefined && { converging: judgement.converging }),
        };
  return { check: one, judgement: whole };
}

/** For tests: what is kept once these steps have passed. */
export function passedSteps(...ids: string[]): Steps {
  const at = new Date('2026-03-01T10:00:00.000Z');
  return ids.reduce((steps, id) => judged(steps, id, true, at), {} as Steps);
}

/** For tests: a student who has passed these steps, and what happened then. */
export function after(passed: string[], ...events: Event[]): State {
  return events.reduce(reduce, begin(sample(), passedSteps(...passed)));
}

/** For tests: one hint of the challenge was asked for. */
export const hintedOnce: Event = {
  type: 'kept',
  kept: { ...passedSteps('do'), challenge: { attempts: 0, hints: 1 } },
};

/** For tests: a key, in a window with room for all. */
export function press(key: (Event & { type: 'key' })['key'], lines = 0, page = 10): Event {
  return { type: 'key', key, lines, page };
}
