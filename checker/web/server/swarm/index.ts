/** What pages see of the swarm, and its visitors. */
export { Stage, type Watcher } from './stage.ts';
export { Visitors } from './visitors.ts';
export { watchSwarm } from './watching.ts';
