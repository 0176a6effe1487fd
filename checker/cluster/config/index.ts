/** `swarmlab.yaml`: clusters by name, and what their nodes are. */
export { type Config, findConfig } from './find.ts';
export { type Described, drivers, whole } from './schema.ts';
export { wayTo } from './ways.ts';
