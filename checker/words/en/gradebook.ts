import type { Basis, Copy, StudentStatus } from '../../grades.ts';
import { count, list } from './grammar.ts';
import { html } from './html.ts';

/** Those who have no grade yet stand out. */
const statuses: Record<StudentStatus, string> = {
  graded: 'graded',
  held: 'HELD',
  missing: 'MISSING',
  refused: 'REFUSED',
  broken: 'BROKEN',
};

/** What a copy has in common. */
const kinds: Record<Copy['rows'][number]['kind'], string> = {
  swarm: 'swarm',
  task: 'task',
  container: 'container',
  timeline: 'timeline',
};

const bases: Record<Basis, string> = {
  end: 'Each lab is judged by the state in which it was left.',
  steps: 'Each step is judged at its best attempt.',
};

export interface Spread {
  least: string;
  most: string;
  mean: string;
}

export interface Counted {
  students: number;
  by: Partial<Record<StudentStatus, number>>;
}

export const gradebook = {
  statuses,
  kinds,
  bases,
  columns: { student: 'student', grade: 'grade' },
  late: (seconds: number, penalty: number) => `${html.timeline.moment(seconds)} late: -${penalty}`,
  decided: { accept: 'accepted by hand', zero: 'zero by hand' },
  marks: (percent: string) => `would have ${percent}`,
  doubt: (id: string, line?: number) => (line === undefined ? id : `${id}, line ${line}`),
  more: (rows: number) => `and ${rows} more`,
  copies: 'COPIES',
  share: (students: string[]) => `${list(students)} hold the same`,
  lineOf: (student: string, line: number) => `${student} line ${line}`,
  counted: ({ students, by }: Counted) => {
    const each = Object.entries(by).map(([status, number]) => `${number} ${status}`);
    return `${count(students, 'student')}: ${list(each)}`;
  },
  spread: ({ least, most, mean }: Spread) => `grades from ${least} to ${most}, ${mean} on average`,
  took: (time: string) => `graded in ${time}`,
  next: {
    held: 'Held: decide, write `decision: accept` or `decision: zero` beside the student in the roster, and grade again with --resume.',
    broken: 'Broken: says nothing about the student. See to the cluster, and grade again with --resume.',
    refused: 'Refused: ask for the file that `swarmlab submit` wrote, and grade again with --resume.',
    missing: 'Missing: nothing is where the roster says. Grade again with --resume when it is.',
  },
};
