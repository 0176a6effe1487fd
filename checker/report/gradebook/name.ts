import type { StudentGrade } from '../../grades.ts';
import { say } from '../../words/index.ts';
import { plain } from './plain.ts';

/** A student as people call them: the id, and the name where there is one. */
export function nameOf({ id, name }: Pick<StudentGrade, 'id' | 'name'>): string {
  return [plain(id), plain(name ?? '')].filter((text) => text !== '').join(' ') || '?';
}

/** What changed a grade beside the checks: late work, and a person's decision. */
export function noteOf({ late, decision }: Pick<StudentGrade, 'late' | 'decision'>): string {
  const notes = [
    late && late.penalty > 0 && say.gradebook.late(late.seconds, late.penalty),
    decision && say.gradebook.decided[decision],
  ];
  return notes.filter(Boolean).join(', ');
}
