/** Entries in a swarm's list of nodes, and which of them are nodes. */
import type { NodeSeen } from '../model.ts';

/**
 * True for what the swarm still lists of a node that left and joined again: it says nothing of that node any more. For some seconds
 * it is `ready`, then `down` for as long as nobody removes it.
 */
export function isFormer({ name, joinedAt }: NodeSeen, all: readonly NodeSeen[]): boolean {
  return all.some((other) => other.name === name && other.joinedAt > joinedAt);
}
