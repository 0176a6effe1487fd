/** What in a submission cannot be as it says. */
import type { Doubt } from '../../grades.ts';
import type { ReadFile } from '../read-file.ts';

export function doubtsOf(_read: ReadFile): Doubt[] {
  return [];
}
