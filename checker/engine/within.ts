/** Waiting has an end: whatever is on the other side may hang. */
import { say } from '../words/index.ts';

/** Nothing was heard in time. */
export class Late extends Error {
  override name = 'Late';
}

/** The answer, or Late where it takes longer than this many milliseconds. */
export async function within<T>(limit: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late(say.engine.late(limit / 1000))), limit);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The answer, or the signal's reason where that is aborted: what is asked goes on to its own limit, and nobody waits for it any more. */
export function orAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
