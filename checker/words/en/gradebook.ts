import type { Basis, Copy, Decision, StudentStatus } from '../../grades.ts';
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
  rhythm: 'rhythm',
};

const bases: Record<Basis, string> = {
  end: 'Each lab is judged by the state in which it was left.',
  steps: 'Each step is judged at its best attempt, those of an exam at the last.',
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

/** One thing that may have changed a grade. */
export type GradeChange =
  | { kind: 'work'; from: string | undefined; to: string | undefined }
  | { kind: 'decision'; from: Decision['choice'] | undefined; to: Decision['choice'] | undefined }
  | { kind: 'penalty'; from: number; to: number }
  | { kind: 'basis' }
  | { kind: 'lab'; lab: string; is: boolean }
  | { kind: 'weight'; lab: string; from: number; to: number }
  | { kind: 'credit'; lab: string }
  | { kind: 'doubt'; id: string; is: boolean }
  | {
      kind: 'check';
      lab: string;
      step: string;
      line: number;
      hidden: boolean;
      /** Points that it gave and gives. */
      from: number;
      to: number;
      /** What it was and is worth. */
      worth: readonly [number, number];
      byHand: boolean;
    };

const decisions: Record<Decision['choice'], string> = { accept: 'accepted', zero: 'zero' };

/** Since the last time. */
const changes = {
  none: 'No grade has changed.',
  head: (students: number, since: string) => `${count(students, 'grade')} changed since ${since}:`,
  notThere: 'not in the roster',
  why: (change: GradeChange): string => {
    switch (change.kind) {
      case 'work':
        return `other work: ${change.from ?? 'none'} → ${change.to ?? 'none'}`;
      case 'decision': {
        const [from, to] = [change.from, change.to].map((choice) => (choice ? decisions[choice] : 'none'));
        return `decision: ${from} → ${to}`;
      }
      case 'penalty':
        return `lost by being late: ${change.from} → ${change.to}`;
      case 'basis':
        return 'judged by something else: the end of labs, or their steps';
      case 'lab':
        return change.is ? `${change.lab} counts now` : `${change.lab} does not count any more`;
      case 'weight':
        return `weight of ${change.lab}: ${change.from} → ${change.to}`;
      case 'credit':
        return `${change.lab}: points are given by another rule (\`credit\`)`;
      case 'doubt':
        return change.is ? `new doubt: ${change.id}` : `no doubt any more: ${change.id}`;
      case 'check': {
        const { lab, step, line, hidden, from, to, worth, byHand } = change;
        const of = worth[0] === worth[1] ? `of ${worth[1]}` : `(worth ${worth[0]} → ${worth[1]})`;
        const check = `${lab}, ${step}, ${hidden ? 'hidden check on line' : 'line'} ${line}`;
        return `${check}: ${from} → ${to} ${of}${byHand ? ', by hand' : ''}`;
      }
    }
  },
};

/** What a student is told: about their own work alone. */
const student = {
  skip: 'Skip to the labs',
  headline: {
    graded: (grade: string) => `${grade} of 100`,
    held: 'No grade yet: a person has to decide',
    missing: 'Nothing was handed in',
    refused: 'What was handed in could not be read',
    broken: 'No grade yet: the cluster or the checker failed',
  },
  explained: {
    held: 'All checks were judged, and what they came to stands below. Something needs a person to look at it before there is a grade. That alone is no accusation.',
    missing: 'Nothing was found where the roster says that this work is.',
    refused: 'No check could be judged. Hand in the file that `swarmlab submit` writes, as it wrote it.',
    broken: 'This says nothing about the work. It is to be graded again.',
  },
  facts: { grade: 'grade', before: 'before the penalty', penalty: 'penalty', checks: 'checks passed', work: 'work' },
  made: 'How the grade is made',
  makes:
    'A lab counts for its part of the points times its weight. The grade is the sum of these, divided by the sum of the weights.',
  columns: { lab: 'lab', weight: 'weight', points: 'points', percent: 'percent' },
  before: 'All labs together',
  late: (seconds: number, by: 'roster' | 'submission') =>
    `${html.timeline.moment(seconds)} late, ${by === 'roster' ? 'as the roster says' : 'by the clock of the submission'}`,
  grade: 'Grade',
  decided: {
    accept: 'A person looked at what was in doubt, and accepted this work.',
    zero: 'A person decided that this counts as 0.',
  },
  doubts: 'What is in doubt',
  notShown: 'What was handed in does not show whether a check holds.',
  otherStudent: 'The file says that it is of another student.',
  withheld: 'What it says names others.',
  copied: 'The same is in the work of someone else:',
  attempt: (number: number, of: number, moment: string) => `attempt ${number} of ${of} at this lab, ${moment}`,
  spent: (seconds: number) => `${html.timeline.moment(seconds)} from the first attempt to the last`,
  overtime: 'Work after the end of the time was left out.',
  otherVersion: 'The lab was another version than the one that is graded: the checks are those of the graded one.',
  notCounted: {
    kit: 'What swarmlab itself did of this step, with `run` or `reset --step`, does not count as your work.',
    solution: 'What was done after the solution of this step was shown does not count.',
  },
  together: 'Here points are given only where all checks pass.',
  hidden: (checks: number, earned: number, points: number) =>
    `${count(checks, 'hidden check')}: ${earned} of ${count(points, 'point')}`,
  byHand: (points: number | undefined, comment: string) =>
    [points === undefined ? '' : `Given by hand: ${count(points, 'point')}.`, comment].filter(Boolean).join(' '),
  nothing: 'No checks were judged.',
  footer: (moment: string) =>
    `Graded ${moment}. Every check that could give points is on this page. Who thinks that one was judged wrongly names its lab, its step and its line.`,
};

/** What an instructor is told of all. */
const course = {
  skip: 'Skip to the students',
  title: 'swarmlab gradebook',
  headline: (students: number) => `A class of ${students}`,
  facts: { students: 'students', mean: 'average' },
  grades: 'Grades',
  spread: 'How grades are spread',
  bins: (bins: { from: number; to: number; students: number }[]) =>
    bins.map(({ from, to, students }) => `${from} to ${to}: ${students}`).join('; '),
  mean: (mean: string) => `average ${mean}`,
  none: 'Nobody has a grade yet.',
  students: 'Students',
  columns: {
    student: 'student',
    status: 'status',
    grade: 'grade',
    note: 'note',
    failed: 'did not pass',
    check: 'check',
    who: 'who',
    lab: 'lab',
    least: 'least',
    median: 'median',
    most: 'most',
    range: 'all',
    same: 'the same',
  },
  apart: { held: 'Held', broken: 'Broken', refused: 'Refused', missing: 'Missing' },
  copies: 'Copies',
  copied:
    'These submissions hold the same, row by row. It does not tell who had it first, nor whether it was handed on: ask everyone.',
  failed: 'Checks that failed most',
  passed: 'Every check passed everywhere.',
  share: (failed: number, of: number) => `${failed} of ${of}`,
  place: (lab: string, step: string, line: number) => `${lab}, ${step}, line ${line}`,
  hidden: 'hidden',
  time: 'Time spent',
  timed: 'From the first attempt to the last, as the clocks of the students say, with all breaks.',
  line: (line: number) => `line ${line}`,
  moment: html.timeline.moment,
  footer: (moment: string) => `Graded ${moment}. This page names students and hidden checks: it is not for students.`,
};

export const gradebook = {
  student,
  course,
  changes,
  statuses,
  kinds,
  bases,
  otherBasis: (basis: Basis, students: string[], more: number) => {
    const who = list(more > 0 ? [...students, `${more} more`] : students);
    return basis === 'end'
      ? `Only the end of each lab counts for ${who}: a cluster shows nothing else.`
      : `Each step counts for ${who}.`;
  },
  columns: { student: 'student', grade: 'grade' },
  notCounted: {
    kit: (steps: number) => `${count(steps, 'step')} done by swarmlab itself, not counted`,
    solution: (steps: number) => `${count(steps, 'step')} not counted after the solution was shown`,
  },
  late: (seconds: number, penalty: number) => `${html.timeline.moment(seconds)} late: -${penalty}`,
  decided: { accept: 'accepted by hand', zero: 'zero by hand' },
  because: (decided: string, { date, reason }: Pick<Decision, 'date' | 'reason'>) =>
    `${[decided, date].filter(Boolean).join(' ')}${reason === undefined ? '' : `: ${reason}`}`,
  decide: (digest: string, date: string) => `decision: { accept: ${digest}, reason: "…", date: ${date} }`,
  marks: (percent: string) => `would have ${percent}`,
  doubt: (id: string, line?: number) => (line === undefined ? id : `${id}, line ${line}`),
  more: (rows: number) => `and ${rows} more`,
  copies: 'COPIES',
  share: (students: string[], left: number) =>
    `${left > 0 ? `${students.join(', ')} and ${left} more` : list(students)} hold the same`,
  lineOf: (student: string, line: number) => `${student} line ${line}`,
  counted: ({ students, by }: Counted) => {
    const each = Object.entries(by).map(([status, number]) => `${number} ${status}`);
    return `${count(students, 'student')}: ${list(each)}`;
  },
  spread: ({ least, most, mean }: Spread) => `grades from ${least} to ${most}, ${mean} on average`,
  took: (time: string) => `graded in ${time}`,
  next: {
    held: 'Held: look at the work. To accept it, write its `decision` line beside the student in the roster, with your reason; for a grade of 0 write `zero` in place of `accept`. Then grade again with --resume.',
    broken: 'Broken: says nothing about the student. See to the cluster, and grade again with --resume.',
    refused: 'Refused: ask for the file that `swarmlab submit` wrote, and grade again with --resume.',
    missing: 'Missing: nothing is where the roster says. Grade again with --resume when it is.',
  },
};
