import type { Lab, Step, StepReport } from '../model.ts';
import { runStep, type StepContext } from '../run/index.ts';
import { limitOf } from './limit.ts';

/** How it ended to go to a step: it passed; it, or one on the way, did not pass; it cannot be reached any more. */
export type Reached =
  | { verdict: 'pass' }
  | { verdict: 'fail'; report: StepReport }
  | { verdict: 'skipped'; because: StepReport };

/** A lab on its way from step to step. */
export class Walk {
  readonly #lab: Lab;
  readonly #context: StepContext;
  readonly #patience: number;
  #next = 0;
  #failed: StepReport | undefined;

  constructor(lab: Lab, context: StepContext, patience: number) {
    this.#lab = lab;
    this.#context = context;
    this.#patience = patience;
  }

  /** Runs a step, and before it those since the last one that were left out: it builds on them. */
  async reach(step: Step): Promise<Reached> {
    if (this.#failed) return { verdict: 'skipped', because: this.#failed };
    for (const one of this.#way(step)) {
      const report = await runStep(one, this.#context);
      this.#next += 1;
      if (report.verdict !== 'pass') {
        this.#failed = report;
        return { verdict: 'fail', report };
      }
    }
    return { verdict: 'pass' };
  }

  /** The most that `reach` can take, in milliseconds. */
  limit(step: Step): number {
    return this.#way(step).reduce((sum, one) => sum + limitOf(one) * this.#patience, 0);
  }

  #way(step: Step): Step[] {
    return this.#lab.steps.slice(this.#next, this.#lab.steps.indexOf(step) + 1);
  }
}
