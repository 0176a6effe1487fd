/** Engines -> Observation: tasks, services, nodes now, and their history over time. */
export { askUrls } from './http.ts';
export { type Recorder, record } from './recorder.ts';
