/** Engines -> Observation: tasks, services, nodes now, and their history over time. */
export { evidenceOf } from './evidence.ts';
export { updateDefaults } from './from-api.ts';
export { type Recorder, record } from './recorder.ts';
