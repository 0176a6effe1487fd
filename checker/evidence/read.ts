/** Reads all there is to read, each thing within its time. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Source } from '../cluster/index.ts';
import { explain } from '../errors.ts';
import { say } from '../words/index.ts';

/** What was read, and what could not be, with the reason. */
export interface Material {
  read: { file: string; content: unknown }[];
  missing: { file: string; why: string }[];
}

/** Asks all at once: engines that hang then cost one wait in all, of `patience` milliseconds. */
export async function readAll(sources: readonly Source[], patience: number): Promise<Material> {
  const outcomes = await Promise.all(sources.map((source) => readOne(source, patience)));
  return {
    read: outcomes.flatMap((one) => ('content' in one ? [one] : [])),
    missing: outcomes.flatMap((one) => ('why' in one ? [one] : [])),
  };
}

async function readOne(
  { file, read }: Source,
  patience: number,
): Promise<{ file: string; content: unknown } | { file: string; why: string }> {
  const over = new AbortController();
  const late = pause(patience, undefined, { signal: over.signal }).then(
    () => Promise.reject(new Error(say.evidence.late(patience / 1000))),
    () => new Promise<never>(() => {}),
  );
  try {
    return { file, content: await Promise.race([read(), late]) };
  } catch (error) {
    return { file, why: explain(error) };
  } finally {
    over.abort();
  }
}
