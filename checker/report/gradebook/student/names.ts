/** Whether a text names another student of a class, without asking all others about each text of each. */
import type { StudentGrade } from '../../../grades.ts';

type Students = readonly Pick<StudentGrade, 'id' | 'name'>[];

/** Of names by which another student can be known: numbers of attempts are shorter. */
const shortest = 3;

/** Ids and names of a class. */
interface Names {
  /** By name, the ids of who is called so. */
  bearers: Map<string, Set<string>>;
  /** By their first letters, how long names are. */
  lengths: Map<string, Set<number>>;
}

const known = new WeakMap<Students, Names>();

/** True where the id or the name of a student with another id stands anywhere in the text. */
export function namesOtherThan(id: string, text: string, students: Students): boolean {
  const { bearers, lengths } = namesOf(students);
  for (let at = 0; at + shortest <= text.length; at++) {
    for (const length of lengths.get(text.slice(at, at + shortest)) ?? []) {
      const called = bearers.get(text.slice(at, at + length));
      if (called && (called.size > 1 || !called.has(id))) return true;
    }
  }
  return false;
}

function namesOf(students: Students): Names {
  const found = known.get(students);
  if (found) return found;
  const names: Names = { bearers: new Map(), lengths: new Map() };
  known.set(students, names);
  for (const { id, name = '' } of students) {
    for (const one of [id, name]) {
      if (one.length < shortest) continue;
      const start = one.slice(0, shortest);
      names.bearers.set(one, (names.bearers.get(one) ?? new Set()).add(id));
      names.lengths.set(start, (names.lengths.get(start) ?? new Set()).add(one.length));
    }
  }
  return names;
}
