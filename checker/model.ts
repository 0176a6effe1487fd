/**
 * The nouns of the project, types only. Every stage speaks in these words and none of them does anything:
 *
 *     lab.md --parse--> Lab --run--> Transcript --+
 *                                                 +--judge--> Verdict --report--> text, JSON, JUnit, HTML
 *     engines --observe--> Observation -----------+
 *
 * Words are Docker's own (service, task, slot, desired state). Times are milliseconds; a moment is milliseconds since the
 * epoch on the engine's clock, with fractions, never on the checker's.
 */

export type * from './model/expectation.ts';
export type * from './model/lab.ts';
export type * from './model/observation.ts';
export type * from './model/proof.ts';
export type * from './model/report.ts';
export type { TaskState } from './task-states.ts';
