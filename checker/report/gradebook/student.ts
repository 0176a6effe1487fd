import type { StudentGrade } from '../../grades.ts';
import { plain } from './plain.ts';

/** A student as people call them: the id, and the name where there is one. */
export function nameOf({ id, name }: Pick<StudentGrade, 'id' | 'name'>): string {
  return [plain(id), plain(name ?? '')].filter((text) => text !== '').join(' ') || '?';
}
