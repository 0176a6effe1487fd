/**
 * JUnit XML as CI systems read it: a suite a lab, a case a command or a check. Names of cases are the same in every language,
 * since CI systems know a case by its name from one run to the next; why one did not pass is told in the language spoken.
 */
import type { LabReport, Report, StepReport, VerdictName } from '../model.ts';
import { say } from '../words/index.ts';
import { escaped } from './markup.ts';
import { type Told, toRows } from './rows.ts';
import { clean } from './style.ts';

interface Case {
  name: string;
  classname: string;
  seconds: number;
  verdict: VerdictName;
  type: string;
  /** Why it did not pass, in short. */
  why: string;
  text: string;
}

/** The report as JUnit XML. */
export function toJunit(report: Report): string {
  const suites = report.labs.map((lab) => ({ lab, cases: casesOf(lab) }));
  const all = suites.flatMap(({ cases }) => cases);
  const head = `<testsuites name="swarmlab" ${counts(all)} time="${report.seconds}">`;
  const body = suites.map(({ lab, cases }) => suite(lab, cases, report.startedAt));
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...body, '</testsuites>', ''].join('\n');
}

function suite(lab: LabReport, cases: Case[], timestamp: string): string {
  const head = `  <testsuite name="${xml(lab.id)}" ${counts(cases)} time="${lab.seconds}" timestamp="${timestamp}" file="${xml(lab.file)}">`;
  return [head, ...cases.map(testCase), '  </testsuite>'].join('\n');
}

function casesOf(lab: LabReport): Case[] {
  const cases = lab.steps.flatMap((step) => [
    ...step.commands.map((command): Case => {
      const name = `line ${command.line}: ${firstLine(command.script)}`;
      const why = command.why ?? '';
      const causes = words({ diagnoses: command.diagnoses ?? [] });
      const text = `${why}\n$ ${command.script}\n${command.stdout}${command.stderr}${causes}`;
      return { ...place(lab, step, command), name, type: 'command', why, text };
    }),
    ...step.checks.map((check): Case => {
      return {
        ...place(lab, step, check),
        name: `${check.hidden ? 'hidden, ' : ''}line ${check.line}: ${check.kind}`,
        type: check.kind,
        why: check.why ?? '',
        text: words(check),
      };
    }),
  ]);
  if (lab.cause === undefined) return cases;
  const broken = {
    name: 'the cluster',
    classname: lab.id,
    seconds: 0,
    type: 'cluster',
    why: lab.cause,
    text: lab.cause,
  };
  return [...cases, { ...broken, verdict: lab.verdict }];
}

function place(lab: LabReport, step: StepReport, { seconds, verdict }: { seconds: number; verdict: VerdictName }) {
  return { classname: `${lab.id}.${step.id}`, seconds, verdict };
}

function words(told: Told): string {
  const lines = toRows(told).map(({ name, text }) => (name === 'why' ? text : `${say.report.rows[name]}: ${text}`));
  return lines.join('\n');
}

function testCase({ name, classname, seconds, verdict, type, why, text }: Case): string {
  const head = `    <testcase name="${xml(name)}" classname="${xml(classname)}" time="${seconds}"`;
  if (verdict === 'pass') return `${head}/>`;
  if (verdict === 'skipped') return `${head}><skipped message="${xml(firstLine(why))}"/></testcase>`;
  const element = verdict === 'broken' ? 'error' : 'failure';
  const message = xml(firstLine(why));
  return `${head}><${element} type="${xml(type)}" message="${message}">${xml(text)}</${element}></testcase>`;
}

function counts(cases: Case[]): string {
  const of = (...verdicts: VerdictName[]) => cases.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const failures = of('fail', 'notYet');
  return `tests="${cases.length}" failures="${failures}" errors="${of('broken')}" skipped="${of('skipped')}"`;
}

function firstLine(text: string): string {
  return clean(text).trim().split('\n')[0] ?? '';
}

/** In attributes a line end would be read as a space. */
function xml(text: string): string {
  return escaped(text).replaceAll('\n', '&#10;');
}
