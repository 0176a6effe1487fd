/**
 * The code of a student's sheet: what the values of an exam are drawn from where the instructor keeps a secret. It is made of the secret,
 * the lab and the student, so that who has one sheet can compute no other. Its last characters tell a slip of the finger, and
 * somebody else's code.
 */
import { createHash, createHmac } from 'node:crypto';
import { studentKey } from '../student-id.ts';

/** Crockford's: no letter that looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 70 bits, which nobody guesses, and 10 to check. */
const [drawn, checked] = [14, 2];

/** `K7QX-M2PD-9FTA-C4WN`. */
export function codeOf(secret: string, lab: string, student: string): string {
  const key = characters(
    createHmac('sha256', secret)
      .update(JSON.stringify([lab, studentKey(student)]))
      .digest(),
    drawn,
  );
  return `${key}${checkOf(key, lab, student)}`.replace(/(.{4})(?!$)/g, '$1-');
}

/** A code as it is typed; undefined for one that is not of this student and lab. */
export function readCode(typed: string, lab: string, student: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (code.length !== drawn + checked || code.slice(drawn) !== checkOf(code.slice(0, drawn), lab, student))
    return undefined;
  return code.replace(/(.{4})(?!$)/g, '$1-');
}

function checkOf(key: string, lab: string, student: string): string {
  const of = JSON.stringify([lab, studentKey(student), key]);
  return characters(createHash('sha256').update(of).digest(), checked);
}

/** So many characters of five bits each, the first ones first. */
function characters(bytes: Uint8Array, count: number): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from(
    { length: count },
    (_, index) => alphabet[Number.parseInt(bits.slice(5 * index, 5 * index + 5), 2)],
  ).join('');
}
