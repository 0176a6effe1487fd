/** What tells the work of earlier classes, without their grades: kept so that a later class's work can be held against it. */
import { type Fingerprint, isFingerprint } from '../../submission/index.ts';

/** A line for each student. */
export function archiveOf(fingerprints: ReadonlyMap<string, Fingerprint>): string {
  return [...fingerprints].map(([student, fingerprint]) => `${JSON.stringify({ student, fingerprint })}\n`).join('');
}

/** By the student and what their class is called; undefined for what is no archive. */
export function readArchive(text: string, label: string): Map<string, Fingerprint> | undefined {
  try {
    const lines = text.split('\n').filter((line) => line !== '');
    const all = lines.map((line): [string, Fingerprint] => {
      const { student, fingerprint } = JSON.parse(line);
      if (typeof student !== 'string' || !isFingerprint(fingerprint)) throw new TypeError('no fingerprint');
      return [`${student} (${label})`, fingerprint];
    });
    return new Map(all);
  } catch {
    return undefined;
  }
}
