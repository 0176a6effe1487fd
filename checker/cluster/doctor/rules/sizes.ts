/** How much is enough, and on which machine that is asked. */
import type { Facts } from '../facts.ts';

export const gib = 1024 ** 3;
export const leastMemory = 2 * gib;
export const leastDisk = 3 * gib;

/** Bytes, for people, in GiB. */
export const shown = (bytes: number) => (bytes / gib).toFixed(1);

/** True where the person chose an engine on another machine: what this one has does not matter then. */
export function isRemote({ machine, engine }: Facts): boolean {
  return engine !== undefined && /^(?:tcp|ssh|https?):/.test(machine.environment.DOCKER_HOST ?? '') && !engine.isHere;
}
