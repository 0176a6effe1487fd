/** What of a lab is judged. Without imports: threads and commands that read no lab need it too. */
import type { Block, Check, Lab, Step } from '../model.ts';

/** A step's checks, in their order. */
export function checksOf({ blocks }: Pick<Step, 'blocks'>): Check[] {
  return blocks.filter(isCheck);
}

export function hasChecks({ blocks }: Pick<Step, 'blocks'>): boolean {
  return blocks.some(isCheck);
}

export function stepsWithChecks({ steps }: Pick<Lab, 'steps'>): Step[] {
  return steps.filter(hasChecks);
}

/**
 * The steps that show how a lab was left: the last one with checks. Of an exam all that have some, since they stand beside each
 * other.
 */
export function stepsAtTheEnd({ mode, steps }: Pick<Lab, 'mode' | 'steps'>): Step[] {
  const judged = stepsWithChecks({ steps });
  return mode === 'exam' ? judged : judged.slice(-1);
}

/** What the checks of these steps are worth. */
export function pointsOf(steps: readonly Pick<Step, 'blocks'>[]): number {
  return steps.flatMap(checksOf).reduce((sum, { points }) => sum + points, 0);
}

function isCheck(block: Block): block is Check {
  return block.type === 'check';
}
