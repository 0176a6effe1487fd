/** What is chosen once, for all that a command does: which machines nodes are. */
export { choose, driverNames } from '../cluster/chosen.ts';
