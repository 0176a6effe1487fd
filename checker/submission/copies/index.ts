/** What submissions have in common that no two swarms have. */
export { copiesAmong } from './copies.ts';
export { type Fingerprint, fingerprintOf, isFingerprint } from './fingerprint.ts';
