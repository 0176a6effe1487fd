/** What is to be said of the step that is shown, below its text: one paragraph a line. */
import { checksOf, hasChecks } from '../../lab/index.ts';
import type { Diagnosis, Step, StepReport } from '../../model.ts';
import { progressOf } from '../../progress/index.ts';
import type { Paint } from '../../report/index.ts';
import { say } from '../../words/index.ts';
import { goalOf, type Lack, lacksOf, missingOf } from '../lacks.ts';
import {
  currentStep,
  hasPassed,
  isExam,
  isLost,
  isUnaided,
  type Notice,
  type State,
  shownStep,
  stepToReset,
} from '../state.ts';

/** Where a student is: which step passed, is read, is lost. */
export function standing(state: State, colours: Paint): string[] {
  const { lab } = state;
  const shown = shownStep(state);
  const current = currentStep(state);
  const at = shown === current ? missing(state, colours) : ofOther(state, shown, current, colours);
  const lost = isLost(state) ? lab.steps.find(({ id }) => id === state.lost?.step) : undefined;
  return [...timeLines(state, colours), ...at, ...(lost ? lostLines(state, lost, colours) : [])];
}

/** To the minute: who reads line by line is told with each step. */
function timeLines({ lab, time }: State, colours: Paint): string[] {
  if (time?.begunAt === undefined) return [];
  const left = lab.minutes - (time.now - time.begunAt) / 60_000;
  const words = say.commands.exam;
  return [left > 0 ? words.left(Math.ceil(left), lab.minutes) : colours.yellow(words.over(Math.floor(-left)))];
}

/** What is still missing of the current step. */
export function missing(state: State, colours: Paint): string[] {
  const words = say.learn;
  const found = missingOf(state);
  if (!found) return [colours.dim(words.looking)];
  return [
    words.missing(found.holding, found.of),
    ...lackLines(found.lacks, colours).map((line) => `- ${line}`),
    ...(found.unaided ? [colours.dim(words.moreWithHint)] : []),
    ...causeLines(state.stand?.causes ?? [], colours),
  ];
}

/** What the Engine says of it, what that means, and what to try. */
function causeLines(causes: readonly Diagnosis[], colours: Paint): string[] {
  return causes.flatMap(({ says, matters, next }) => [
    colours.yellow(says),
    matters,
    ...(next === undefined ? [] : [say.commands.next(next)]),
  ]);
}

/** What is asked of the student now, and what goes on. */
export function prompt(state: State, colours: Paint): string[] {
  const { asking, doing, trouble, notice } = state;
  const words = say.learn;
  return [
    ...(trouble === undefined ? [] : [colours.magenta(words.trouble(trouble))]),
    ...(doing === undefined ? [] : [colours.dim(words.doing[doing])]),
    ...(notice ? noticeLines(notice, state, colours) : []),
    ...(asking === undefined ? [] : [colours.yellow(question(state, asking))]),
  ];
}

function question(state: State, asking: NonNullable<State['asking']>): string {
  if (asking === 'solution') return say.learn.asking.solution;
  const step = stepToReset(state);
  return say.learn.asking.reset(numberOf(state, step), step.title);
}

function ofOther(state: State, shown: Step, current: Step | undefined, colours: Paint): string[] {
  const words = say.learn;
  const over = isExam(state) ? words.exam.passed : words.allPassed;
  const next = current === undefined ? over : words.nextIs(numberOf(state, current), current.title);
  if (hasPassed(state, shown)) return [passedLine(state, shown, colours), next];
  const waits = current !== undefined && state.lab.steps.indexOf(current) < state.shown;
  if (!hasChecks(shown))
    return [words.nothingToCheck, ...(waits ? [words.after(numberOf(state, current), current.title)] : [])];
  return current === undefined ? [] : [words.after(numberOf(state, current), current.title)];
}

function passedLine({ kept }: State, { id }: Step, colours: Paint): string {
  const { passedAt = '', attempts, hints, solution = false } = progressOf(kept, id);
  const when = new Date(passedAt).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  const mark = colours.green(say.learn.passed(when));
  return hints > 0 || solution
    ? `${mark} ${colours.dim(`(${say.commands.kept.helped({ attempts, hints, solution })})`)}`
    : mark;
}

/** Fine where the student is at work on the next step, which is said too. */
function lostLines(state: State, step: Step, colours: Paint): string[] {
  const why = lackLines(lacksOf(state.lost?.checks ?? []), colours);
  const help = isExam(state) ? say.learn.exam.lostHelp : say.learn.lostHelp;
  const line = say.learn.lost(numberOf(state, step), step.title);
  return [colours.yellow(line), ...why.slice(0, 2).map((text) => `- ${text}`), colours.dim(help)];
}

function lackLines(lacks: readonly Lack[], colours: Paint): string[] {
  return lacks.map(({ text, onItsWay }) =>
    onItsWay === undefined ? text : `${text} ${colours.dim(say.learn.onItsWay(onItsWay))}`,
  );
}

function noticeLines(notice: Notice, state: State, colours: Paint): string[] {
  const words = say.learn.notices;
  switch (notice.kind) {
    case 'told':
      return [notice.text];
    case 'hintsFirst':
      return [words.hintsFirst(notice.left)];
    case 'checked':
      return checkedLines(notice.report, notice.counts, state, colours);
    case 'noHints':
    case 'noSolution':
      return [isExam(state) ? say.learn.exam.noHelp : words[notice.kind]];
    default:
      return [words[notice.kind]];
  }
}

function checkedLines({ id, verdict, checks }: StepReport, counts: boolean, state: State, colours: Paint): string[] {
  const words = say.learn.checked;
  const exam = isExam(state);
  if (verdict === 'pass' && exam) return [colours.green(say.learn.exam.holds)];
  if (verdict === 'pass') return [colours.green(counts ? words.holds : words.holdsEarly)];
  const step = state.lab.steps.find((one) => one.id === id);
  if (step && !exam && isUnaided(state, step)) {
    const expected = new Map(checksOf(step).map(({ line, expect }) => [line, expect]));
    const failed = checks.filter((check) => check.verdict !== 'pass' && check.why !== undefined);
    const goal = failed.flatMap(({ line }) => expected.get(line) ?? []).map((one) => `- ${goalOf(one)}`);
    const causes = checks.flatMap(({ diagnoses = [] }) => diagnoses);
    return [
      colours.red(words.holdsNot),
      ...new Set(goal),
      colours.dim(say.learn.moreWithHint),
      ...causeLines(causes, colours),
    ];
  }
  const lines = checks.flatMap(({ why, verdict: one }) => (one === 'pass' || why === undefined ? [] : [`- ${why}`]));
  const causes = checks.flatMap(({ diagnoses = [] }) => diagnoses);
  return [colours.red(words.holdsNot), ...new Set(lines), ...causeLines(causes, colours)];
}

function numberOf({ lab }: State, step: Step): number {
  return lab.steps.indexOf(step) + 1;
}
