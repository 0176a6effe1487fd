/** Observation -> Scene: what the picture of a swarm needs, over time. */
export { Film, type Reel } from './film.ts';
export { sceneOf } from './project.ts';
export { type Delta, delta, type Scene } from './scene.ts';
