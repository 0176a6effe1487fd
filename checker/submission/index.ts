/** What a student hands in: written, read again without trusting any of it, and compared with that of others. */
export { copiesAmong, type Fingerprint, fingerprintOf, isFingerprint } from './copies/index.ts';
export { sha256 } from './format.ts';
export { limits } from './limits.ts';
export { readSubmission } from './read.ts';
export { shown } from './shown.ts';
export { writeSubmission } from './write.ts';
