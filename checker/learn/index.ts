/** A companion beside a student's own shell: shows the step, watches the swarm, says when it passed. */
import type { Learning } from './learning.ts';
import { Session } from './session.ts';

export type { Learning } from './learning.ts';
export { fullScreen } from './screen/full.ts';
export { plainLines } from './screen/lines.ts';

/** Resolves when the student quits. Throws Interrupted on Ctrl-C, having given the terminal back. */
export async function learn(learning: Learning): Promise<void> {
  await new Session(learning).run();
}
