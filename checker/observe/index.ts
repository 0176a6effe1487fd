/** Engines -> Observation: tasks, services, nodes now, and their history over time. */
export { type Recorder, record } from './recorder.ts';
