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
