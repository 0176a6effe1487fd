/** Nodes that are machines, reached by the `ssh` of this machine. */

export { takeDownFleet } from './down.ts';
export type { Fleet } from './fleet.ts';
export { openFleet } from './open.ts';
export { fleetStatus } from './status.ts';
export { bringUpFleet } from './up.ts';
export type { Way } from './way.ts';
