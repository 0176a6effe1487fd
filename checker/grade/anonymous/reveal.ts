/** Codes -> students again, once grades are final. */
import type { Copy, Gradebook, StudentGrade } from '../../grades.ts';
import { sourceOf } from '../marks/index.ts';
import type { Roster, Student } from '../roster/index.ts';
import { anyCode, maskCode } from './types.ts';

function studentsByCode(students: readonly Student[], key: string): Map<string, Student> {
  return new Map(students.map((student) => [maskCode(key, student.id), student]));
}

export interface Revealed {
  book: Gradebook;
  /** A text with ids in place of codes. */
  named: (text: string) => string;
  /** Codes of the gradebook that are nobody's of the roster. */
  unknown: string[];
  /** Who of the roster is not in the gradebook. */
  without: string[];
}

/** The gradebook with the students of the roster, in its order; nobody is judged anew. */
export function revealed(book: Gradebook, { students }: Roster, key: string): Revealed {
  const known = studentsByCode(students, key);
  const unknown = book.students.map(({ id }) => id).filter((code) => !known.has(code));
  const named = (text: string) => text.replace(anyCode, (code) => known.get(code)?.id ?? code);
  const order = [...known.keys()];
  const there = new Set(book.students.map(({ id }) => id));
  const all = book.students.map((grade) => ({ place: order.indexOf(grade.id), grade }));
  return {
    book: {
      ...book,
      students: all
        .sort((one, other) => one.place - other.place)
        .map(({ grade }) => revealedGrade(grade, known.get(grade.id), named)),
      copies: book.copies.map((copy) => revealedCopy(copy, named)),
    },
    named,
    unknown,
    without: [...known].flatMap(([code, { id }]) => (there.has(code) ? [] : [id])),
  };
}

function revealedGrade(grade: StudentGrade, student: Student | undefined, named: (text: string) => string) {
  const { id = grade.id, name, email } = student ?? {};
  const source = student && sourceOf(student);
  return {
    ...grade,
    id,
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(source && { source }),
    ...(grade.cause !== undefined && { cause: named(grade.cause) }),
    doubts: grade.doubts.map((doubt) => ({ ...doubt, says: named(doubt.says) })),
  };
}

function revealedCopy({ students, rows }: Copy, named: (text: string) => string): Copy {
  const lines = (all: Record<string, number>) =>
    Object.fromEntries(Object.entries(all).map(([code, line]) => [named(code), line]));
  return { students: students.map(named), rows: rows.map((row) => ({ ...row, lines: lines(row.lines) })) };
}
