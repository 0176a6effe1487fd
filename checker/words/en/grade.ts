import type { Copy, Decision } from '../../grades.ts';
import { duration } from '../notation.ts';
import { count, list } from './grammar.ts';

const expected = {
  shorter: (most: number) => `expected at most ${count(most, 'character')}`,
  printable: 'expected characters that can be shown, without control characters',
  studentId: 'expected letters, digits and visible signs, the letters of one alphabet',
  trimmed: 'expected no space at its beginning or end',
  duration: 'expected a duration, such as `90s`, `15m`, `2h` or `1d`',
  between: (least: number, most: number) => `expected a duration from ${duration(least)} to ${duration(most)}`,
  moment: 'expected a moment with its offset, such as `2026-11-30T18:00:00+01:00`',
  thisCentury: 'expected a moment between 2020 and 2100',
  cluster: 'expected the name of a cluster: at most 31 lower-case letters, digits and dashes',
  check: 'expected a check as reports name it: the lab, a colon and the line, such as `exam:31`',
  someMark: 'expected `points`, a `comment`, or both',
  digest: 'expected `sha256:` and 64 digits from 0 to f, as `swarmlab grade` and `sha256sum` print them',
  date: 'expected a day, such as `2026-12-01`',
  reason: 'expected a reason in words',
  oneDecision: 'expected either `accept` or `zero`, with the digest of the work that you looked at',
  decision:
    'expected `accept` or `zero`, then the digest of the work that you looked at, such as `accept sha256:…`, then the day and the reason',
  fewerStudents: (most: number) => `expected at most ${most} students`,
};

const roster = {
  notRead: (file: string, why: string) => `${file} cannot be read: ${why}`,
  noFile: (file: string) => `${file} is no file`,
  tooLarge: (file: string, most: number) => `${file} is larger than ${most} bytes, too large for a roster`,
  notUtf8: 'not UTF-8: save it as that',
  more: (problems: number) => `and ${count(problems, 'more problem')}`,
  policyTwice: (file: string) => `--policy is for a roster of rows (CSV): ${file} has its own rules`,
  noLabs: (file: string) =>
    `${file} names no labs: add \`labs:\` to it, name a file that has them with --policy, or say --lab ID`,
  columnTwice: (name: string) => `column \`${name}\` is there twice`,
  noHeader: 'expected a line with the names of the columns, such as `id,name,evidence`',
  /** The parser's own words. */
  csvFault: (_code: string, message: string) => message,
  twoSources: (id: string) => `${id} has both \`evidence\` and \`cluster\`: expected one of them`,
  outside: (path: string) => `\`${path}\` leads out of the roster's folder`,
  nobody: (id: string, roster: string) =>
    `${id} is nobody of ${roster}: expected an id, or with --anonymous a code, as reports show it`,
  givenTwice: (id: string, roster: string) =>
    `${roster} gives ${id} a decision or marks as well: expected them in one of the two files`,
  sameId: (id: string, line: number) => `the id \`${id}\`, or one that looks the same, stands on line ${line} already`,
  sameEvidence: (path: string, line: number) => `\`${path}\` is the evidence of the student on line ${line} already`,
  sameCluster: (name: string, line: number) => `cluster \`${name}\` is that of the student on line ${line} already`,
};

/** What each key of a roster means. */
const keys = {
  about: 'Who is graded, where their work is, and by which rules.',
  file: {
    labs: 'What counts: labs by id, number, folder or path, each with a weight where that is not 1.',
    collected:
      'Until when all that is here had been collected: the time of handing in of everyone without `submitted`.',
    due: 'When work has to be handed in: ISO 8601 with an offset.',
    late: 'What is lost by handing in late (default: nothing).',
    limit: 'How long grading one student may take on a cluster (default 5m).',
    credit:
      'checks (default): the points of each check that passes. steps: those of a step where all of its checks pass. labs: those of a lab where all pass.',
    judge:
      'steps: each step at its best attempt, those of an exam at the last. end: the state in which a lab was left (default where a student has a cluster, else steps).',
    solutions:
      'count: what was done after `learn` had shown the solution of a step gives points as well (default: none).',
    code: 'What everyone hands in with: `swarmlab submit --code`. A file with another code is held.',
    began: 'When the exam began in the room, as you noted it: ISO 8601 with an offset. Who says otherwise is held.',
    students: 'The class.',
  },
  lab: { lab: 'Id, number, folder or path.', weight: 'How much it counts beside the others (default 1).' },
  late: {
    each: 'For each such time that begins after the due date …',
    lose: '… so many percentage points are lost,',
    most: 'but never more than these (default 100).',
    grace: 'So much later costs nothing (default 0s).',
  },
  student: {
    id: 'What tells them apart, as the learning platform has it. Exams draw their numbers from it.',
    name: 'As reports show it.',
    email: 'As gradebooks show it.',
    evidence:
      'What they handed in, in the folder of the roster or below it: a file, a folder, a pattern such as `in/*_ada_*.gz`, or a list of these.',
    cluster: 'Their cluster, by its name in swarmlab.yaml, in place of evidence.',
    team: 'Those of one team have one work: that of the first who names any. Exams draw their numbers from the team.',
    submitted: 'When they handed in, where you know better than the file: ISO 8601 with an offset.',
    extra: 'Time that is added to that of an exam (default 0s).',
    code: 'What this student hands in with, in place of what the class does.',
    began: 'When the exam began for this student, in place of when it did for the class.',
    marks: 'Points and comments that you give to single checks of this work.',
    decision:
      'What you decided about work that was held, as `grade` prints it. `zero` alone decides where nothing was handed in.',
  },
  marks: {
    about: 'The digest of the work that you looked at, as `grades.json` and `gradebook.csv` have it.',
    checks: 'One for each check that you mark.',
  },
  mark: {
    check: 'The check as reports name it: lab and line, such as exam:31.',
    hidden: 'It is a hidden check: the line is one of the marking file.',
    points: 'In place of what its verdict gives; at most what the check is worth.',
    comment: 'Shown in the reports. That of a hidden check is not shown to the student.',
  },
  decision: {
    accept: 'It counts as it was judged: the digest of the work that you looked at.',
    zero: 'It counts as 0: the digest of the work that you looked at.',
    reason: 'Why.',
    date: 'When: a day, such as 2026-12-01.',
  },
};

/** Why a check has no verdict of its own. */
const judging = {
  notShown: 'what was handed in holds no answer for this check',
  cutShort: (needed: number) => `it holds at the end, but what was handed in does not show it for ${duration(needed)}`,
  noAttempt: 'no attempt at this step was handed in',
  /** Why nothing that was handed in of a step counts. */
  notCounted: {
    kit: 'swarmlab itself did this step, with `run` or `reset --step`, so it gives no points; nothing shows that the student did it by hand',
    solution: 'the solution of this step was shown before, so what followed gives no points',
  },
};

/** A service or a task, and when it was changed or made. */
interface Change {
  name: string;
  at: string;
}

const more = (others: number) => (others > 0 ? ` (and ${others} more)` : '');

/** Why a person has to decide. */
const doubts = {
  notBegun: (lab: string) =>
    `${lab} was never begun with \`swarmlab reset\` or \`learn\`, so that nobody knows how long it took`,
  begunAgain: (lab: string, first: string) =>
    `${lab} was begun at ${first} and begun again: what counts was done after the end of the first time`,
  notNoted: (lab: string) =>
    `the swarm does not say when ${lab} was begun, so that nobody knows how long it took: it was not begun with \`swarmlab reset\` or \`learn\`, or another lab was begun after it`,
  olderThanBeginning: (lab: string, service: string, begun: string) =>
    `service ${service} is older than the beginning of ${lab} at ${begun}: somebody changed when that was`,
  attemptedBefore: (lab: string, attempted: string, begun: string) =>
    `${lab} was begun at ${begun}, as the swarm says, and an attempt at it was recorded at ${attempted}: it was begun again, or somebody changed when that was`,
  beforeSwarm: (lab: string, begun: string, swarm: string) =>
    `${lab} was begun at ${begun}, as the swarm says, and the swarm is from ${swarm}: somebody changed when that was`,
  beganOtherwise: (lab: string, begun: string, noted: string) =>
    `${lab} was begun at ${begun}, as the student's swarm says, and at ${noted}, as the roster says`,
  nothingBegun: (lab: string, swarm: string | undefined) =>
    `nothing of ${lab} is there, and the swarm${swarm === undefined ? '' : `, which is from ${swarm},`} does not say that it was begun: it was not, or in another swarm`,
  nothingLeft: (lab: string, begun: string, reset: string | undefined) =>
    `${lab} was begun at ${begun} and nothing of it is there: ${reset === undefined ? 'nothing was made, or it was removed' : `it was reset at ${reset}, which removed what was made before`}`,
  afterExam: (lab: string, end: string, { name, at }: Change, others: number) =>
    `the time of ${lab} ended at ${end}, and ${name} is from ${at}${more(others)}: a cluster does not show how it stood before`,
  afterDue: (lab: string, { name, at }: Change, others: number) =>
    `${lab}: ${name} was changed at ${at}, after the due date${more(others)}: a cluster does not show how it stood before`,
  notShown: (lab: string, step: string, lines: number[]) =>
    `${lab}, ${step}: nothing shows what the check${lines.length === 1 ? '' : 's'} on line ${list(lines)} would say`,
  copy: (kind: Copy['rows'][number]['kind'], value: string, others: string[], left: number) =>
    `${kind} ${value} is in the submission of ${left > 0 ? `${others.join(', ')} and ${left} more` : list(others)} too`,
  decidedUnnamed: (choice: Decision['choice'], digest: string) =>
    `\`decision: ${choice}\` does not say what it is about: this is ${digest}`,
  decidedOther: (choice: Decision['choice'], about: string, digest: string | undefined) =>
    `the decision to ${choice === 'accept' ? 'accept' : 'give zero'} is about ${about}, ${digest === undefined ? 'and nothing is there now' : `this is ${digest}`}`,
  markedOther: (about: string, digest: string) =>
    `the points given by hand are for ${about}, this is ${digest}: they do not count`,
  otherCode: (found: string | undefined) =>
    found === undefined
      ? 'the file was made without the code that the roster says'
      : `the file was made with the code ${found}, which the roster does not say`,
  ownClock: (at: string, late: boolean) =>
    `only the clock of the student's machine says when it was handed in: ${at}, ${late ? 'after' : 'before'} the due date. Write when it was \`submitted\` beside the student, or until when all were \`collected\``,
  otherStudent: (found: string, expected: string) =>
    `the file says that it is of ${found}, the roster says ${expected}`,
  otherStudentHidden: 'the file says that it is of somebody else than the roster says',
};

/** What threads do. */
const pool = {
  exited: (code: number) => `a thread ended with exit code ${code}`,
  closed: 'the threads were ended',
};

/** Of files; each names its file. */
const evidence = {
  notRead: (file: string, why: string) => `${file} cannot be read: ${why}`,
  outside: (file: string) => `${file} is a link that leads out of the roster's folder`,
  noFile: (file: string) => `${file} is no file`,
  tooLarge: (file: string) => `${file} is larger than any submission`,
  tooLong: (file: string, seconds: number) => `${file}: reading and judging it took longer than ${seconds} s`,
  tooMuch: (file: string) => `${file}: reading and judging it took more memory than it may`,
};

const live = {
  tooLong: (limit: number) => `it took longer than ${duration(limit)} to judge, which is the limit of the roster`,
  interrupted: 'not graded: interrupted',
};

const labs = {
  labTwice: (file: string, id: string) => `${file}: lab ${id} is named twice`,
  noPoints: (file: string) => `${file}: there is nothing to grade: it has no checks with points`,
  unanswered: (file: string, line: number) =>
    `${file}:${line}: evidence never holds what this hidden check asks: no check that students have asks the same`,
  noSuchCheck: (file: string, line: number, check: string, hidden: boolean) =>
    `${file}:${line}: error: no ${hidden ? 'hidden ' : ''}check that counts is ${check}`,
  tooManyPoints: (file: string, line: number, check: string, most: number) =>
    `${file}:${line}: error: ${check} is worth ${count(most, 'point')} at most`,
  noSteps: (file: string, line: number, student: string) =>
    `${file}:${line}: ${student} has a cluster, which shows the end of a lab only: \`judge: steps\` needs evidence of everyone`,
};

const command = {
  grading: 'grading',
  oldNotRead: (file: string, why: string) => `${file} cannot be read: ${why}`,
  noArchive: (file: string) => `${file} is no archive: name the archive.jsonl in the grades of an earlier class`,
  noGradebook: (file: string) =>
    `${file} is no gradebook: name the folder that \`grade\` wrote, or the grades.json in it`,
  progress: (done: number, of: number, left: string) => `${done} of ${count(of, 'student')}, about ${left} left`,
  apart: (student: string, outcome: 'broken' | 'refused', cause: string) => `${student}: ${outcome}: ${cause}`,
  written: (folder: string) => `Gradebook, and a report for each student: ${folder}`,
  interrupted: (folder: string) => `Interrupted. What was graded is in ${folder}; go on with --resume.`,
};

/** Marking without names. */
const anonymous = {
  notRead: (file: string, why: string) => `${file} cannot be read: ${why}`,
  noKey: (file: string) => `${file} is no key: expected a file that \`swarmlab grade --anonymous\` made`,
  made: (file: string) =>
    `A new key: ${file}. Keep it where nobody who marks can read it; without it no code is anybody's again.`,
  unknown: (grades: string, codes: string[], roster: string, key: string) =>
    `${list(codes.slice(0, 5))} in ${grades} ${codes.length === 1 ? 'is' : 'are'} nobody of ${roster} with the key ${key}: expected the roster and the key that it was graded with`,
  without: (ids: string[]) => `not in the gradebook with codes: ${list(ids)}`,
};

/** Rosters, and what is told while a class is graded. */
export const grade = { anonymous, expected, roster, labs, judging, doubts, pool, evidence, live, command, keys };
