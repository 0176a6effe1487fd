/** End states of students: `verdicts/NN-lab/NAME.sh`, each judged at once after it was typed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fillIn, variantFor } from '../../lab/parameters.ts';
import { packageRoot } from '../../package-root.ts';
import { Problems } from '../../written/index.ts';
import type { Case, Desk, Got } from './case.ts';
import { reportOf, stepsOf, toldOf } from './report.ts';

interface Header {
  step: string;
  expect: string;
  student: string;
}

/** The cases of a folder, in the order of labs and their steps, so that what is alike stands together. */
export function verdictCases(folder: string): Case[] {
  const functions = readFileSync(join(folder, 'verdicts/functions.sh'), 'utf8');
  const labs = readdirSync(join(folder, 'verdicts'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return labs.flatMap(({ name: lab }) =>
    readdirSync(join(folder, 'verdicts', lab))
      .filter((name) => name.endsWith('.sh'))
      .map((file): Case => {
        const name = `verdicts/${lab}/${file.replace(/\.sh$/, '')}`;
        const script = readFileSync(join(folder, 'verdicts', lab, file), 'utf8');
        const header = headerOf(script, name);
        const path = join(packageRoot, 'labs', lab, 'lab.md');
        const attempt = /^mode:\s*exam\s*$/m.test(readFileSync(path, 'utf8')) ? attemptExam : attemptStep;
        const weight = lab.startsWith('04') ? 240 : lab.startsWith('90') ? 40 : 60;
        return { kind: 'verdicts', name, weight, attempt: (desk) => attempt(path, header, script, functions, desk) };
      }),
  );
}

function headerOf(script: string, name: string): Header {
  const value = (key: string) => new RegExp(`^# ${key}:\\s*(.+?)\\s*$`, 'm').exec(script)?.[1];
  const [step, expect] = [value('step'), value('expect')];
  if (step === undefined || expect === undefined || !['pass', 'notpass', 'ask'].includes(expect)) {
    throw new Error(`${name}: its header needs "# step: ID" and "# expect: pass", "notpass" or "ask"`);
  }
  return { step, expect, student: value('student') ?? 's1' };
}

async function attemptStep(lab: string, { step, expect }: Header, script: string, functions: string, desk: Desk) {
  const reset = await desk.swarmlab(['reset', lab, '--step', step, '--yes']);
  if (reset.exit !== 0)
    return unusable(expect, `reset ended with ${reset.exit}: ${lastLine(reset.stderr || reset.stdout)}`);
  await desk.type(`${functions}\n${script}`);
  const checked = await desk.swarmlab(['check', lab, '--step', step, '--json', '-']);
  const [report] = stepsOf(reportOf(checked));
  if (!report || report.verdict === 'broken')
    return unusable(expect, `check ended with ${checked.exit}: ${lastLine(checked.stderr)}`);
  return judged(
    expect,
    report.verdict === 'pass' ? 'pass' : 'notpass',
    `${report.earned}/${report.points}`,
    toldOf(report.checks),
  );
}

/** Visible checks are judged by `check`, hidden ones by `grade` of what is handed in. */
async function attemptExam(
  lab: string,
  { step, expect, student }: Header,
  script: string,
  functions: string,
  desk: Desk,
) {
  const whose = ['--student', student];
  const reset = await desk.swarmlab(['reset', lab, ...whose]);
  if (reset.exit !== 0) return unusable(expect, `reset ended with ${reset.exit}: ${lastLine(reset.stderr)}`);
  const found = new Problems(lab);
  const { drawn = {} } = variantFor(readFileSync(lab, 'utf8'), { student }, found);
  await desk.type(`${functions}\n${fillIn(script, drawn, found)}`);
  const checked = await desk.swarmlab(['check', lab, ...whose, '--step', step, '--json', '-']);
  const [report] = stepsOf(reportOf(checked));
  if (!report || report.verdict === 'broken')
    return unusable(expect, `check ended with ${checked.exit}: ${lastLine(checked.stderr)}`);
  const graded = await grade(lab, step, student, desk);
  if (typeof graded === 'string') return unusable(expect, graded);
  const isPassed = report.verdict === 'pass' && graded.earned === graded.points;
  const hidden = graded.checks.filter((check) => check.hidden && check.verdict !== 'pass');
  const told = [...toldOf(report.checks), ...hidden.map(({ kind, why = '' }) => `hidden ${kind}: ${why}`)];
  const points = `visible ${report.earned}/${report.points}, in all ${graded.earned}/${graded.points}`;
  return judged(expect, isPassed ? 'pass' : 'notpass', points, told);
}

interface Graded {
  earned: number;
  points: number;
  checks: { kind: string; verdict: string; hidden?: boolean; why?: string }[];
}

async function grade(lab: string, step: string, student: string, desk: Desk): Promise<Graded | string> {
  const file = join(desk.home, `${student}.jsonl.gz`);
  const submitted = await desk.swarmlab(['submit', lab, '--student', student, '--out', file]);
  if (submitted.exit !== 0) return `submit ended with ${submitted.exit}: ${lastLine(submitted.stderr)}`;
  const [, id = lab] = /^id:\s*(\S+)\s*$/m.exec(readFileSync(lab, 'utf8')) ?? [];
  const roster = join(desk.home, 'roster.yaml');
  await writeFile(roster, `labs: [${id}]\nstudents:\n  - { id: ${student}, evidence: ${basename(file)} }\n`);
  await rm(join(desk.home, 'grades'), { recursive: true, force: true });
  const grades = await desk.swarmlab(['grade', roster, '--out', join(desk.home, 'grades')]);
  const gradebook = join(desk.home, 'grades/grades.json');
  if (!existsSync(gradebook)) return `grade ended with ${grades.exit}: ${lastLine(grades.stderr)}`;
  const text = readFileSync(gradebook, 'utf8');
  const [graded] = JSON.parse(text).students as { labs?: { steps: (Graded & { id: string })[] }[] }[];
  return (
    graded?.labs?.[0]?.steps.find(({ id }) => id === step) ??
    `grade ended with ${grades.exit}: ${lastLine(grades.stderr)}`
  );
}

function judged(expected: string, verdict: 'pass' | 'notpass', points: string, told: string[]): Got {
  const isRight = expected === 'ask' || verdict === expected;
  return { expected, got: `${verdict} ${points}`, faults: isRight ? [] : [`${verdict} in place of ${expected}`], told };
}

function unusable(expected: string, why: string): Got {
  return { expected, got: 'broken', faults: [why], told: [] };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
