/** A companion beside a student's own shell: shows the step, watches the swarm, says when it passed. */
import { effectOf } from './effects.ts';
import type { Learning } from './learning.ts';
import type { Face, OnKey } from './screen/face.ts';
import { Session } from './session.ts';

export { effectOf } from './effects.ts';
export { lacksOf, missingOf } from './lacks.ts';
export type { Learning } from './learning.ts';
export { reduce } from './reduce.ts';
export type { Face } from './screen/face.ts';
export { fullScreen } from './screen/full.ts';
export { plainLines } from './screen/lines.ts';
export { Session } from './session.ts';
export { currentStep, hintsOf, isLost, type State, solutionOf, stepToReset } from './state.ts';

/** Resolves when the student quits. Throws Interrupted on Ctrl-C, having given the terminal back. */
export async function learn(learning: Learning, faceFor: (onKey: OnKey) => Face): Promise<void> {
  const face = faceFor((key, scroll) => {
    const effect = effectOf(session.state, key);
    session.tell({ type: 'key', key, ...scroll });
    if (effect) void session.act(effect);
  });
  const session = new Session(learning, face);
  await session.run();
}
