/**
 * The gradebook as JUnit XML: a suite a student, a case a check. Dashboards show it to many, so of a hidden check there is only
 * whether it passed. Names are the same in every language.
 */
import type { Gradebook, StepGrade, StudentGrade } from '../../grades.ts';
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import { toRows } from '../rows.ts';
import { percent } from './figures.ts';
import { nameOf } from './name.ts';
import { plain } from './plain.ts';

interface Case {
  name: string;
  classname: string;
  seconds: number;
  /** What it did not pass as; absent where it did. */
  failed?: { element: 'failure' | 'error' | 'skipped'; type: string; why: string; text: string };
}

/** The gradebook as JUnit XML. */
export function toGradesJunit(book: Gradebook): string {
  const suites = book.students.map((student) => ({ student, cases: casesOf(student) }));
  const all = suites.flatMap(({ cases }) => cases);
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="swarmlab grade" ${counts(all)} time="${book.seconds}">
${suites.map(({ student, cases }) => suite(student, cases, book.startedAt))}</testsuites>
`.markup;
}

function suite(student: StudentGrade, cases: Case[], timestamp: string): Markup {
  const { status, grade, seconds } = student;
  const facts = [property('status', status), grade !== undefined && property('grade', percent(grade))];
  return markup`  <testsuite name="${nameOf(student)}" ${counts(cases)} time="${seconds}" timestamp="${plain(timestamp)}">
    <properties>${facts}</properties>
${cases.map(testCase)}  </testsuite>
`;
}

function property(name: string, value: string): Markup {
  return markup`<property name="${name}" value="${value}"/>`;
}

/** What keeps a student from having a grade comes first, then the checks. */
function casesOf(student: StudentGrade): Case[] {
  const checks = student.labs.flatMap((lab) =>
    lab.steps.flatMap((step) => step.checks.map((check, index) => checkCase(`${lab.id}.${step.id}`, check, index))),
  );
  return [
    ...statusCase(student),
    ...checks.map((one) => ({ ...one, classname: `${plain(student.id)}.${one.classname}` })),
  ];
}

function statusCase({ id, status, cause, doubts }: StudentGrade): Case[] {
  if (status === 'graded') return [];
  const says = [cause ?? '', ...doubts.map((doubt) => doubt.says)]
    .filter((text) => text !== '')
    .map((text) => plain(text, 480));
  const element = status === 'broken' ? 'error' : 'failure';
  const why = says[0] ?? say.gradebook.next[status];
  return [
    { name: 'status', classname: plain(id), seconds: 0, failed: { element, type: status, why, text: says.join('\n') } },
  ];
}

function checkCase(place: string, check: StepGrade['checks'][number], index: number): Case {
  const { line, kind, verdict, seconds, hidden } = check;
  const name = hidden ? `hidden ${index + 1}` : `line ${line}: ${kind}`;
  const known = { name, classname: plain(place), seconds };
  if (verdict === 'pass') return known;
  const element = verdict === 'skipped' ? 'skipped' : verdict === 'broken' ? 'error' : 'failure';
  if (hidden) return { ...known, failed: { element, type: 'hidden', why: '', text: '' } };
  const rows = toRows(check).map((row) => `${say.report.rows[row.name]}: ${plain(row.text, 2000)}`);
  return { ...known, failed: { element, type: kind, why: plain(check.why ?? ''), text: rows.join('\n') } };
}

function testCase({ name, classname, seconds, failed }: Case): Markup {
  const head = markup`<testcase name="${name}" classname="${classname}" time="${seconds}"`;
  if (!failed) return markup`    ${head}/>\n`;
  const { element, type, why, text } = failed;
  if (element === 'skipped') return markup`    ${head}><skipped message="${why}"/></testcase>\n`;
  const kind = markup`${element}`;
  return markup`    ${head}><${kind} type="${type}" message="${why}">${text}</${kind}></testcase>\n`;
}

function counts(cases: Case[]): Markup {
  const of = (wanted: string) => cases.filter(({ failed }) => failed?.element === wanted).length;
  return markup`tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}
