import type { DestroyQuestion, MayDestroy } from '../run/index.ts';
import { say } from '../words/index.ts';
import { canAsk, fold, isConfirmed } from './confirm.ts';
import type { Context } from './context.ts';

export interface Allowance {
  /** A yes to all, said before. */
  yesDestroy?: boolean | undefined;
  /** The clusters are there for this alone. */
  throwaway?: boolean | undefined;
}

/** Who allows that a tutorial's command touches what it did not make: a person on a terminal, or nobody. */
export function mayDestroyBy(allowance: Allowance, context: Context, hush: () => void): MayDestroy {
  if (allowance.yesDestroy || allowance.throwaway) return async () => true;
  if (!canAsk(context)) return async () => false;
  return async (question) => {
    hush();
    return isConfirmed(worded(question, context.out.width), context);
  };
}

function worded({ command: { file, line, script }, obstacle }: DestroyQuestion, width: number): string {
  // What a page has typed may be shown as it is but for what a terminal acts upon.
  const shown = script
    .replace(/[^\P{C}\n]/gu, ' ')
    .split('\n')
    .slice(0, 20);
  return fold(say.tutorial.mayDestroy(`${file}:${line}`, shown, obstacle), width);
}
