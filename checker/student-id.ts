/** What a student may be called, wherever they say it: on the command line, in a roster, in what they hand in. */

/**
 * Letters, digits, visible signs and single plain spaces between them. What cannot be seen would make two ids of one: control
 * characters and those that a reader is meant to pass over (zero-width ones, marks of direction, fillers), other spaces, the blank
 * of Braille, and marks that have no letter below them.
 */
export const studentIdPattern =
  /^(?! |\p{M})(?:(?![\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u2800]| {2})(?:\P{Zs}| (?!\p{M}))){1,100}(?<! )$/u;

/** Alphabets of which many letters look the same. */
const alike = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Cherokee', 'Coptic'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
);

/** True for what may be a student's id. Letters of two alphabets that look alike make ids that look like others. */
export function isStudentId(id: string): boolean {
  if (/^[!-~]{1,100}$/.test(id)) return true; // nearly all ids
  const typed = id.normalize('NFKC');
  return id.length <= 100 && studentIdPattern.test(id) && alike.filter((alphabet) => alphabet.test(typed)).length <= 1;
}

/** A student's id as it counts: ids that differ only in how they are typed, such as in their case, are one student's. */
export function studentKey(id: string): string {
  return id.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase().normalize('NFKC');
}

/** Letters of Cyrillic and Greek, small or capital, each with the one of Latin that it looks like. */
const looks = new Map(
  'аa вb сc ԁd еe һh нh іi јj кk ӏl мm оo рp ԛq ѕs тt уy ԝw хx αa βb εe ζz ηh ιi κk μm νv οo ρp τt υy χx'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** The same for ids that nobody can tell apart by eye. */
export function studentLook(id: string): string {
  return [...studentKey(id)].map((letter) => looks.get(letter) ?? letter).join('');
}
