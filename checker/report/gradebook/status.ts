/** A student's status as people see it: a shape, a word and a colour, each of which is enough. */
import type { StudentStatus } from '../../grades.ts';
import type { VerdictName } from '../../model.ts';
import { say } from '../../words/index.ts';
import { icon } from '../html/verdict.ts';
import { type Markup, markup } from '../markup.ts';

const shapes: Record<StudentStatus, VerdictName> = {
  graded: 'pass',
  held: 'notYet',
  broken: 'broken',
  refused: 'fail',
  missing: 'skipped',
};

/** The status's shape and word. */
export function statusBadge(status: StudentStatus): Markup {
  return markup`<span class="badge ${statusTone(status)}">${statusIcon(status)}${say.gradebook.statuses[status]}</span>`;
}

/** The status's shape alone, for where its word stands nearby. */
export function statusIcon(status: StudentStatus): Markup {
  return icon(shapes[status]);
}

/** The class that gives a thing its status's colour. A grade is neither good nor bad by itself. */
export function statusTone(status: StudentStatus): string {
  return status === 'graded' ? 'is-graded' : `is-${shapes[status]}`;
}
