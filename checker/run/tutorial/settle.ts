import type { Observation } from '../../model.ts';
import type { Recorder } from '../../observe/index.ts';
import type { CommandReport } from '../run-command.ts';

/** In milliseconds: how long a person looks again at most, and how long a swarm must be at rest. */
export interface Patience {
  longest: number;
  rest: number;
}

// The mesh follows tasks within a second.
export const ofPerson: Patience = { longest: 60_000, rest: 2000 };

/**
 * A person who looks too early looks again. Repeats a command that only looks, whenever the swarm has changed and once more when
 * it is at rest, until it shows what the tutorial shows.
 */
export async function settle(
  first: CommandReport,
  look: () => Promise<CommandReport>,
  recorder: Recorder,
  { longest, rest } = ofPerson,
): Promise<CommandReport> {
  const began = performance.now();
  let report = first;
  let seen = stateOf(await recorder.now());
  let since = performance.now();
  const differs = () => report.verdict !== 'pass' && report.exit === 0;
  while (differs() && performance.now() - began < longest) {
    const observation = await recorder.next();
    const state = stateOf(observation);
    const changed = state !== seen;
    if (changed || isMoving(observation)) since = performance.now();
    const isAtRest = performance.now() - since >= rest;
    seen = state;
    if (changed || isAtRest) report = await look();
    if (isAtRest) break;
  }
  return report;
}

/** True while an update goes on, or a task is on its way to what is desired of it. */
function isMoving({ tasks, services }: Observation): boolean {
  if (services.some(({ updateStatus }) => /^(?:updating|rollback_started)$/.test(updateStatus?.state ?? '')))
    return true;
  const before = ['new', 'pending', 'assigned', 'accepted', 'preparing', 'ready', 'starting'];
  return tasks.some(({ state, desired }) => {
    const ends = desired === 'shutdown' || desired === 'remove';
    return ends ? [...before, 'running'].includes(state) : desired === 'running' && before.includes(state);
  });
}

/** All of a swarm that commands show and that changes by itself. */
function stateOf({ tasks, containers, nodes, services }: Observation): string {
  const parts = [
    ...services.map(({ id, updateStatus }) => `${id} ${updateStatus?.state}`),
    ...tasks.map(({ id, state, desired }) => `${id} ${state} ${desired}`),
    ...containers.map(({ id, state, health }) => `${id} ${state} ${health}`),
    ...nodes.map(({ id, state, availability }) => `${id} ${state} ${availability}`),
  ];
  return parts.sort().join('\n');
}
