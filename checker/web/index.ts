/** The lab on one page: its text, terminals on its nodes, and checks that tick. */
export { Lobby } from './server/lobby.ts';
export { type Served, serve } from './server/serve.ts';
export { Stage, Visitors, type Watcher, watchSwarm } from './server/swarm/index.ts';
