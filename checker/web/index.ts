/** A page of this machine: the swarm as it is and as it was, and visitors to its ports. */
export { Lobby } from './server/lobby.ts';
export { type Served, serve } from './server/serve.ts';
export { Stage, Visitors, type Watcher, watchSwarm } from './server/swarm/index.ts';
export { Terminals } from './server/terminals/index.ts';
