/** What a class comes to. */
import type { Gradebook, StudentGrade, StudentStatus } from '../../grades.ts';
import type { Counted, Spread } from '../../words/en/gradebook.ts';

/** In the order in which they are told. */
export const statusOrder: StudentStatus[] = ['graded', 'held', 'broken', 'refused', 'missing'];

/** How many students there are, and how many of each status that anyone has. */
export function counted({ students }: Gradebook): Counted {
  const by = statusOrder.map((status) => [status, students.filter((one) => one.status === status).length] as const);
  return { students: students.length, by: Object.fromEntries(by.filter(([, number]) => number > 0)) };
}

/** Those with a grade: a person may have given one to who handed in nothing. */
export function withGrade({ students }: Gradebook): StudentGrade[] {
  return students.filter(({ grade }) => grade !== undefined);
}

/** Those without a grade, each reason by itself. */
export function withoutGrade({ students }: Gradebook): { status: Ungraded; students: StudentGrade[] }[] {
  return (['held', 'broken', 'refused', 'missing'] as const)
    .map((status) => ({ status, students: students.filter((one) => one.status === status && one.grade === undefined) }))
    .filter((group) => group.students.length > 0);
}

export type Ungraded = Exclude<StudentStatus, 'graded'>;

/** The grades there are. */
export function gradesOf(book: Gradebook): number[] {
  return withGrade(book).map(({ grade = 0 }) => grade);
}

/** Between what they lie; nothing where there is no grade. */
export function spreadOf(grades: number[]): Spread | undefined {
  if (grades.length === 0) return undefined;
  const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
  const sorted = [...grades].sort((one, other) => one - other);
  return { least: percent(sorted[0] ?? 0), most: percent(sorted.at(-1) ?? 0), mean: percent(mean) };
}

/** What someone who is held would have; undefined where nothing was judged. */
export function accepted({ status, before, late }: StudentGrade): string | undefined {
  if (status !== 'held' || before === undefined) return undefined;
  return percent(Math.max(0, before - (late?.penalty ?? 0)));
}

/** A grade or points: to two places, where they are needed. */
export function percent(value: number): string {
  return String(Number(value.toFixed(2)));
}
