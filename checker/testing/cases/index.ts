/** Cases of a folder in the shared form, tried on clusters. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from '../../errors.ts';
import type { Case, Desk, Result } from './case.ts';
import { deskAt } from './desk.ts';
import { stateCases } from './states.ts';
import { tutorialCases } from './tutorials.ts';
import { verdictCases } from './verdicts.ts';

export type { Case, Result } from './case.ts';

/** The kit's own cases. */
export const kitCases = import.meta.dirname;

const kinds = { verdicts: verdictCases, states: stateCases, tutorials: tutorialCases };

/** All cases of a folder whose names have one of these words in them; without words all. */
export function readCases(folder: string, words: readonly string[]): Case[] {
  const all = Object.entries(kinds).flatMap(([kind, read]) =>
    existsSync(join(folder, kind)) ? read(folder, kitCases) : [],
  );
  return words.length === 0 ? all : all.filter(({ name }) => words.some((word) => name.includes(word)));
}

/** Tries them, the longest first, on whichever cluster is free. `onResult` is called with each as it ends. */
export async function tryCases(
  cases: readonly Case[],
  clusters: readonly string[],
  signal: AbortSignal,
  onResult: (result: Result) => void = () => {},
): Promise<Result[]> {
  const waiting = [...cases].sort((a, b) => b.weight - a.weight);
  const results = new Map<Case, Result>();
  await Promise.all(
    clusters.map(async (cluster) => {
      const home = await mkdtemp(join(tmpdir(), 'swarmlab-cases-'));
      const desk = deskAt(cluster, home, signal);
      try {
        for (let one = waiting.shift(); one; one = waiting.shift()) {
          const result = await timed(one, desk, signal);
          results.set(one, result);
          onResult(result);
        }
      } finally {
        await rm(home, { recursive: true, force: true });
      }
    }),
  );
  return cases.flatMap((one) => results.get(one) ?? []);
}

/** A case that breaks is a wrong one, and leaves the others; who interrupts ends them all. */
async function timed(one: Case, desk: Desk, signal: AbortSignal): Promise<Result> {
  const started = performance.now();
  const got = await one.attempt(desk).catch((error: unknown) => {
    signal.throwIfAborted();
    return { expected: '?', got: 'broken', faults: [explain(error)], told: [] };
  });
  const seconds = Math.round(performance.now() - started) / 1000;
  return { name: one.name, ...got, seconds, right: got.faults.length === 0 };
}
