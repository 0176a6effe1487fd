/** What a rule is that finds doubts: it must never find one in honest work, whatever swarms, clocks and students do. */
import type { Doubt } from '../../grades.ts';
import type { ReadAttempt, ReadFile } from '../read-file.ts';

/** Finds what cannot be as a file says, read `now`; lazily, since only the first are told. */
export type Rule = (read: ReadFile, now: number) => Iterable<Doubt>;

/**
 * How far times that one clock told may be out of order, in milliseconds: clocks are corrected while swarms run, and another
 * manager may lead them.
 */
export const slack = 15 * 60_000;
/** The same from one attempt to another, between which machines sleep, start again, and show the hours of another zone. */
export const longSlack = 26 * 3_600_000;

/**
 * By how much the clock of the machine may be behind that of the engine at one moment: each may show the hours of any zone, and a
 * virtual machine that slept lags behind, but nobody's machine is a day behind its engine.
 */
export const zones = 15 * 3_600_000;

/** The attempts of each lab, in their order. */
export function chainsOf({ attempts }: ReadFile): ReadAttempt[][] {
  return groups(attempts, ({ attempt }) => attempt.lab);
}

/** The attempts in each swarm, in their order; those without one are left out. */
export function bySwarm(attempts: readonly ReadAttempt[]): ReadAttempt[][] {
  const within = attempts.filter(({ attempt }) => attempt.swarm !== undefined);
  return groups(within, ({ attempt }) => attempt.swarm ?? '');
}

function groups<T>(things: readonly T[], keyOf: (thing: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return [...groups.values()];
}
