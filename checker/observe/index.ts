/** Engines -> Observation: tasks, services, nodes now, and their history over time. */
export { silentNodes } from './answering.ts';
export { evidenceOf } from './evidence.ts';
export { updateDefaults } from './from-api.ts';
export { Asker } from './http.ts';
export { type Probe, probesOf } from './probes.ts';
export { type Recorder, record } from './recorder.ts';
