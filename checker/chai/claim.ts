import { UsageError } from '../errors.ts';
import { say } from '../words/index.ts';
import type { AbsentClaim, RunClaim } from './assertions.ts';

/** An item of a lab's checks, as a value. */
export type Raw = Record<string, unknown>;

/**
 * A claim that what follows may add to, in the same sentence. It is judged also where nobody awaits it, and then throws for all
 * to see: Mocha overlooks a promise that rejects unheard, so that a forgotten `await` would pass.
 */
export function claim(first: Raw, judge: (raw: Raw) => Promise<void>): RunClaim & AbsentClaim {
  let raw = first;
  let complete = false;
  let heard = false;
  const judged = Promise.resolve().then(() => {
    complete = true;
    return judge(raw);
  });
  const listen = () => {
    heard = true;
    return judged;
  };
  const add = (change: (raw: Raw) => Raw) => {
    if (complete) throw new UsageError(say.chai.late);
    raw = change(raw);
    return whole;
  };
  judged.catch((cause) => {
    setImmediate(() => {
      if (!heard) throw new UsageError(say.chai.unheard, { cause });
    });
  });
  // Not a promise itself: `await` takes one of those without asking it, and nobody would know that it is heard.
  const whole: RunClaim & AbsentClaim = {
    [Symbol.toStringTag]: 'Claim',
    // biome-ignore lint/suspicious/noThenProperty: to be awaited is what it is for
    then: (onHeld, onFailed) => listen().then(onHeld, onFailed),
    catch: (onFailed) => listen().catch(onFailed),
    finally: (onEnd) => listen().finally(onEnd),
    within: (duration) => add((said) => ({ ...said, within: duration })),
    for: (duration) => add((said) => ({ ...said, for: duration })),
    of: (image) => add((said) => inside(said, 'running', { image })),
    on: (nodes) => add((said) => inside(said, 'running', { nodes })),
    withContainers: () => add((said) => inside(said, 'absent', { containers: true })),
  };
  return whole;
}

function inside(raw: Raw, key: string, more: Raw): Raw {
  return { ...raw, [key]: { ...(raw[key] as Raw), ...more } };
}
