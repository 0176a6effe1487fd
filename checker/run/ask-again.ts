import { setTimeout as pause } from 'node:timers/promises';
import type { HttpAnswer } from '../model.ts';

/** When the same is asked once more, in milliseconds after the first time. */
const delays = [600, 1800, 4200];

/**
 * The first answers that come. While the mesh follows the tasks a connection may be lost, and takes seconds to fail: who asks
 * anew meanwhile is answered at once, as one who only then began to ask.
 */
export async function askAgain(ask: () => Promise<HttpAnswer[]>, signal: AbortSignal): Promise<HttpAnswer[]> {
  const answered = new AbortController();
  const over = AbortSignal.any([signal, answered.signal]);
  const later = delays.map(async (delay) => {
    await pause(delay, undefined, { signal: over });
    return ask();
  });
  try {
    return await Promise.any([ask(), ...later]);
  } catch (error) {
    throw error instanceof AggregateError ? error.errors[0] : error;
  } finally {
    answered.abort();
  }
}
