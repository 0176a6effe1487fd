import { before, describe, it } from 'mocha';
import type { Lab, Step } from '../model.ts';
import { say } from '../words/index.ts';
import { stepFailure } from './failure.ts';
import type { Session } from './session.ts';
import { Walk } from './walk.ts';

/** Declares a lab as a suite, and each of its steps as a test. An exam of which no solution is at hand is pending: nothing could be run. */
export function declareLab(lab: Lab, session: Session): void {
  const canRun = lab.mode !== 'exam' || lab.steps.some(({ challenge }) => challenge);
  const suite = canRun ? describe : describe.skip;
  suite(lab.title, function () {
    this.retries(0); // a step that is done again is not the same step: its commands meet what they did
    let walk: Walk | undefined;
    before(async function () {
      this.timeout(0); // engines have limits of their own
      walk = await session.attempt(async () => {
        const context = await session.prepare(lab);
        return new Walk(lab, context, await context.cluster.patience());
      });
    });
    for (const step of lab.steps) {
      it(step.title, async function () {
        if (!walk) return this.skip(); // unreachable where the hook before it told what broke
        await take(this, lab, step, walk, session);
      });
    }
  });
}

async function take(test: Mocha.Context, lab: Lab, step: Step, walk: Walk, session: Session): Promise<void> {
  test.timeout(walk.limit(step));
  const reached = await session.attempt(() => walk.reach(step));
  if (reached === undefined) return test.skip(); // not judged: the hook that follows tells why
  if (reached.verdict === 'skipped') {
    const { title } = reached.because;
    test.runnable().title += ` (${say.mocha.notReached(title)})`; // Mocha has no place for a reason
    return test.skip();
  }
  if (reached.verdict === 'fail') {
    const { report } = reached;
    throw stepFailure(lab, report, report.id === step.id ? '' : `${say.mocha.earlier(report.title)}\n`);
  }
}
