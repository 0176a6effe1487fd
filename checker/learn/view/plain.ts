/** The same for who reads lines one after the other: what is new, and nothing twice. */
import type { Reading } from '../../model.ts';
import { progressOf } from '../../progress/index.ts';
import { paint } from '../../report/index.ts';
import { say } from '../../words/index.ts';
import { currentStep, hasPassed, isExam, isLost, type State, shownStep } from '../state.ts';
import { flow, type TextStyle } from '../text/render.ts';
import { bodyLines } from './body.ts';
import { helpOfKeys } from './help.ts';
import { missing, prompt, standing } from './status.ts';

/** What is to be said at once when one state follows another; `before` is absent at the start. */
export function news(before: State | undefined, state: State, reading: Reading, style: TextStyle): string[] {
  const colours = paint(style);
  const lines: string[] = [];
  const add = (told: string[]) => lines.push(...told.flatMap((line) => flow(line, style.width)));
  const passed = state.lab.steps.filter((step) => before && !hasPassed(before, step) && hasPassed(state, step));
  const { stepPassed } = isExam(state) ? say.learn.exam : say.learn;
  add(passed.map((step) => colours.green(stepPassed(state.lab.steps.indexOf(step) + 1, step.title))));
  const isNew = !before || before.shown !== state.shown;
  if (isNew || helped(before) !== helped(state)) lines.push(...opened(state, reading, style));
  if (isNew || passed.length > 0 || isLost(before) !== isLost(state)) add(standing(state, colours));
  const asked = prompt(state, colours);
  const told = before ? prompt(before, colours) : [];
  if (asked.join('\n') !== told.join('\n')) add(asked);
  if (state.help && !before?.help) add(help(isExam(state)));
  return lines;
}

/** What is missing of the current step, if that is the one that is shown: it changes often. */
export function lacking(state: State, style: TextStyle): string[] {
  return currentStep(state) === shownStep(state) ? missing(state, paint(style)) : [];
}

function opened(state: State, reading: Reading, style: TextStyle): string[] {
  const { lab, shown } = state;
  return ['', say.learn.title(lab.id, shown + 1, lab.steps.length), '', ...bodyLines(state, reading, style), ''];
}

function helped(state: State): string {
  const { hints, solution } = progressOf(state.kept, shownStep(state).id);
  return `${hints} ${solution}`;
}

function help(exam: boolean): string[] {
  const { title } = say.learn.help;
  const { counts } = exam ? say.learn.exam : say.learn.help;
  return [title, ...helpOfKeys(exam).map(([key, text]) => `${key}: ${text}`), counts];
}
