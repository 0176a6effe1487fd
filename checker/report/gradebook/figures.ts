/** What a class comes to. */
import type { Gradebook, StudentGrade, StudentStatus } from '../../grades.ts';
import type { Counted, Spread } from '../../words/en/gradebook.ts';

/** In the order in which they are told. */
export const statusOrder: StudentStatus[] = ['graded', 'held', 'broken', 'refused', 'missing'];

/** How many students there are, and how many of each status that anyone has. */
export function counted({ students }: Gradebook): Counted {
  const by = statusOrder.map((status) => [status, ofStatus(students, status).length] as const);
  return { students: students.length, by: Object.fromEntries(by.filter(([, number]) => number > 0)) };
}

/** The students of one status. */
export function ofStatus(students: StudentGrade[], status: StudentStatus): StudentGrade[] {
  return students.filter((student) => student.status === status);
}

/** The grades there are. */
export function gradesOf({ students }: Gradebook): number[] {
  return students.flatMap(({ grade }) => (grade === undefined ? [] : [grade]));
}

/** Between what they lie; nothing where there is no grade. */
export function spreadOf(grades: number[]): Spread | undefined {
  if (grades.length === 0) return undefined;
  const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
  const sorted = [...grades].sort((one, other) => one - other);
  return { least: percent(sorted[0] ?? 0), most: percent(sorted.at(-1) ?? 0), mean: percent(mean) };
}

/** A grade or points: to two places, where they are needed. */
export function percent(value: number): string {
  return String(Number(value.toFixed(2)));
}
