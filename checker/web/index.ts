/** A page of this machine: the swarm as it is and as it was, visitors to its ports, and a lab. */
export type { InEach, LabLine } from './protocol.ts';
export { Desk, inEach, type LabInEach, type Opened, type Shelf } from './server/lab/index.ts';
export { Lobby, type Part } from './server/lobby.ts';
export { type Served, serve } from './server/serve.ts';
export { Stage, Visitors, type Watcher, watchSwarm } from './server/swarm/index.ts';
export { Terminals } from './server/terminals/index.ts';
