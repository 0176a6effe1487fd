/** What submissions have in common that no two swarms have, as doubts about each of them: nobody can tell who had it first. */
import type { Copy, Doubt } from '../../grades.ts';
import type { Fingerprint } from '../../submission/index.ts';
import { say } from '../../words/index.ts';
import type { EvidenceResult } from '../evidence/index.ts';
import type { Student } from '../roster/index.ts';

/** Of those whose file could be read, in the order of the roster. */
export function fingerprintsOf(
  students: readonly Student[],
  judged: ReadonlyMap<string, EvidenceResult>,
): Map<string, Fingerprint> {
  const found = students.map(({ id }): [string, Fingerprint | undefined] => [id, judged.get(id)?.fingerprint]);
  return new Map(found.filter((one): one is [string, Fingerprint] => one[1] !== undefined));
}

/** One doubt for each copy that a student is in, with the strongest of what they have in common. */
export function copied(student: string, copies: readonly Copy[]): Doubt[] {
  return copies.flatMap(({ students, rows }) => {
    const [row] = rows.filter(({ lines }) => Object.hasOwn(lines, student));
    if (!students.includes(student) || !row) return [];
    const others = Object.keys(row.lines).filter((other) => other !== student);
    const line = row.lines[student];
    return [
      { id: 'copy', ...(line !== undefined && { line }), says: say.grade.doubts.copy(row.kind, row.value, others) },
    ];
  });
}
