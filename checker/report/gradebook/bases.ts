/** By what a class was judged, and who of it by something else. */
import type { Gradebook } from '../../grades.ts';
import { say } from '../../words/index.ts';
import { plain } from './plain.ts';

/** Students that are named. */
const most = 10;

export function basesWords({ basis, students }: Gradebook): string {
  const others = students.filter((student) => student.basis !== undefined && student.basis !== basis);
  const { bases, otherBasis } = say.gradebook;
  if (others.length === 0) return bases[basis];
  const names = others.slice(0, most).map(({ id }) => plain(id, 40));
  return `${bases[basis]} ${otherBasis(basis === 'end' ? 'steps' : 'end', names, others.length - names.length)}`;
}
