/** `swarmlab.yaml`: clusters by name, and what their nodes are. */
export { type Config, findConfig } from './find.ts';
export { configSchema } from './json-schema.ts';
export { type Described, drivers } from './schema.ts';
export { isTrusted } from './trusted.ts';
export { wayTo } from './ways.ts';
