import { createHmac } from 'node:crypto';
import { studentKey } from '../../student-id.ts';
import type { EvidenceResult } from '../evidence/index.ts';
import type { Student } from '../roster/index.ts';

/** As what a student and their work are shown. */
export interface Mask {
  student(student: Student): Student;
  result(result: EvidenceResult): EvidenceResult;
  /** Where the work was is not shown either. */
  hides: boolean;
  /** What tells the inputs of a judgement, so that nobody finds out of whom it is by trying. */
  inputs(digest: string): string;
}

export const noMask: Mask = {
  student: (student) => student,
  result: (result) => result,
  hides: false,
  inputs: (digest) => digest,
};

/** No letter that looks like a digit, and no vowels: codes are no words. */
const alphabet = '23456789bcdfghjkmnpqrstvwxz';

/** Every code in a text. */
export const anyCode = new RegExp(`\\b[${alphabet}]{4}(?:-[${alphabet}]{4}){2}\\b`, 'g');

/** `k7qx-m2pd-9ftc`, some 57 bits: no two of a class are the same, and nobody computes one without the key. */
export function maskCode(key: string, id: string): string {
  const bytes = createHmac('sha256', key)
    .update(JSON.stringify(['marking', studentKey(id)]))
    .digest();
  const letters = [...bytes.subarray(0, 12)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return letters.replace(/(.{4})(?!$)/g, '$1-');
}
