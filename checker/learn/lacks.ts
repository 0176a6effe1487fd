/** What keeps a step from passing, in words: for whoever shows it. */
import type { Expectation } from '../model.ts';
import type { Stand } from '../run/index.ts';
import { say } from '../words/index.ts';
import { isExam, isUnaided, type State } from './state.ts';

/** What one check still lacks. */
export interface Lack {
  text: string;
  /** What is under way that may make it hold. */
  onItsWay?: string;
}

/** How the step that is to be done now stands. */
export interface Missing {
  step: string;
  holding: number;
  of: number;
  lacks: Lack[];
  /** True: what differs is not told yet, as that would be a hint. */
  unaided: boolean;
}

/** Undefined as long as nothing has been seen. */
export function missingOf(state: State): Missing | undefined {
  const { stand } = state;
  if (!stand) return undefined;
  const step = state.lab.steps.find(({ id }) => id === stand.step);
  const unaided = step !== undefined && !isExam(state) && isUnaided(state, step);
  return {
    step: stand.step,
    holding: stand.checks.filter(({ judgement }) => judgement?.holds).length,
    of: stand.checks.length,
    lacks: lacksOf(stand.checks, unaided),
    unaided,
  };
}

/** In the words of the verdicts, or, `unaided`, in those of the goal: what does not stand yet, and not what it should be. Each once. */
export function lacksOf(stands: readonly Stand[], unaided = false): Lack[] {
  const lacks = stands.flatMap(({ check, judgement }) => {
    if (judgement === undefined || judgement.holds) return [];
    const { why, converging } = judgement;
    const text = unaided ? goalOf(check.expect) : why;
    return [converging === undefined ? { text } : { text, onItsWay: converging }];
  });
  return [...new Map(lacks.map((lack) => [`${lack.text} ${lack.onItsWay}`, lack])).values()];
}

export function goalOf(expect: Expectation): string {
  return say.learn.notYet(expect);
}
