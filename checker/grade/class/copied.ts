/** What submissions have in common that no two swarms have, as doubts about each of them: nobody can tell who had it first. */
import type { Copy, Doubt } from '../../grades.ts';
import { copiesAmong, type Fingerprint } from '../../submission/index.ts';
import { say } from '../../words/index.ts';
import type { EvidenceResult } from '../evidence/index.ts';
import type { Student } from '../roster/index.ts';

/** The first of a team stands for it, since its work is one; who is in none stands for themselves. */
function firstOf(students: readonly Student[], student: Student): Student {
  const { team } = student;
  return team === undefined ? student : (students.find((one) => one.team === team) ?? student);
}

/** Copies that somebody of this class is in; `earlier` is the work of others. */
export function copiesInClass(
  fingerprints: ReadonlyMap<string, Fingerprint>,
  earlier: ReadonlyMap<string, Fingerprint> = new Map(),
): Copy[] {
  const all = copiesAmong(new Map([...fingerprints, ...earlier]));
  return all.filter(({ students }) => students.some((id) => fingerprints.has(id)));
}

/** What is doubted of a team's work is doubted of all of it. */
export function forTeams(students: readonly Student[], doubts: ReadonlyMap<string, Doubt[]>): Map<string, Doubt[]> {
  const of = students.map((student): [string, Doubt[]] => [
    student.id,
    doubts.get(firstOf(students, student).id) ?? [],
  ]);
  return new Map(of);
}

/** Of those whose file could be read, in the order of the roster. */
export function fingerprintsOf(
  students: readonly Student[],
  judged: ReadonlyMap<string, EvidenceResult>,
): Map<string, Fingerprint> {
  const found = students
    .filter((student) => student === firstOf(students, student))
    .map(({ id }): [string, Fingerprint | undefined] => [id, judged.get(id)?.fingerprint]);
  return new Map(found.filter((one): one is [string, Fingerprint] => one[1] !== undefined));
}

/** So many of those who have the same are named: where a whole class has it, each of them would name all others. */
const most = 12;

/** By student, a doubt for each copy that they are in, with the strongest of what they have in common. */
export function copied(copies: readonly Copy[]): Map<string, Doubt[]> {
  const doubts = new Map<string, Doubt[]>();
  for (const { rows } of copies) {
    const told = new Set<string>();
    for (const { kind, value, lines } of rows) {
      const holders = Object.entries(lines);
      const first = holders.slice(0, most + 1).map(([id]) => id);
      for (const [id, line] of holders) {
        if (told.has(id)) continue;
        told.add(id);
        const others = first.filter((other) => other !== id).slice(0, most);
        const says = say.grade.doubts.copy(kind, value, others, holders.length - 1 - others.length);
        doubts.set(id, [...(doubts.get(id) ?? []), { id: 'copy', line, says }]);
      }
    }
  }
  return doubts;
}
