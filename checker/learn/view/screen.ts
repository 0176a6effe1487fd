/** A whole window: what is above, the text as far as there is room, what is below. */
import type { Reading } from '../../model.ts';
import { cut, type Paint, pad, paint, type Style, widthOf } from '../../report/index.ts';
import { say } from '../../words/index.ts';
import { currentStep, hasPassed, isExam, isLost, type State } from '../state.ts';
import { flow } from '../text/render.ts';
import { bodyLines } from './body.ts';
import { helpOfKeys } from './help.ts';
import { prompt, standing } from './status.ts';

export interface Window extends Style {
  /** Rows. */
  height: number;
}

/** As many lines as the window has, none wider than it. */
export interface View {
  lines: string[];
  /** How far the text can be scrolled, and how far at once. */
  scroll: { lines: number; page: number };
}

/** The text has at least so many rows, however much there is to say. */
const leastText = 4;

export function viewOf(state: State, reading: Reading, window: Window): View {
  const { width, height } = window;
  const colours = paint(window);
  const head = header(state, colours, width);
  const keys = keyLines(isExam(state) ? say.learn.exam.keys : say.learn.keys, width).map(colours.dim);
  const told = [...standing(state, colours), ...prompt(state, colours)].flatMap((line) =>
    flow(line, width, '', line.startsWith('- ') ? '  ' : ''),
  );
  const room = Math.max(0, height - head.length - keys.length - 1 - leastText);
  // What is said last is what a student just asked for.
  const foot = [...(told.length > room ? told.slice(-room) : told), ...keys];
  const text = state.help ? helpLines(isExam(state), colours, width) : bodyLines(state, reading, window);
  const page = Math.max(1, height - head.length - foot.length - 1);
  const lines = Math.max(0, text.length - page);
  const from = Math.min(state.scroll, lines);
  const shown = text.slice(from, from + page);
  const filled = [...shown, ...Array<string>(page - shown.length).fill('')];
  const below = lines - from;
  const all = [...head, ...filled, ruler(colours, width, below > 0 ? say.learn.more(below) : ''), ...foot];
  return { lines: all.slice(0, height), scroll: { lines, page: Math.max(1, page - 1) } };
}

/** The lab, how far it is done, and a mark for each step: passed, lost, current, or still to come. */
function header(state: State, colours: Paint, width: number): string[] {
  const { lab, shown } = state;
  const marks = lab.steps.map((_, index) => {
    const mark = markOf(state, index, colours);
    return index === shown ? `[${mark}]` : ` ${mark} `;
  });
  const right = marks.join('').trimEnd();
  const room = width - widthOf(right) - 2;
  const title = say.learn.title(lab.id, shown + 1, lab.steps.length);
  if (room < widthOf(title)) return [colours.bold(cut(title, width)), cut(right, width), ruler(colours, width)];
  return [`${colours.bold(pad(title, room))}  ${right}`, ruler(colours, width)];
}

function markOf(state: State, index: number, colours: Paint): string {
  const step = state.lab.steps[index];
  if (!step) return '';
  if (isLost(state) && state.lost?.step === step.id) return colours.yellow('!');
  if (hasPassed(state, step)) return colours.green('✓');
  return currentStep(state) === step ? '>' : colours.dim('·');
}

function ruler(colours: Paint, width: number, text = ''): string {
  const said = text === '' ? '' : ` ${text} `;
  return colours.dim(cut(`──${said}${'─'.repeat(Math.max(0, width - 2 - widthOf(said)))}`, width));
}

function helpLines(exam: boolean, colours: Paint, width: number): string[] {
  const words = say.learn.help;
  const { counts } = exam ? say.learn.exam : words;
  const keys = helpOfKeys(exam).flatMap(([key, text]) => flow(text, width, pad(key, 8)));
  return [colours.bold(words.title), '', ...keys, '', ...flow(words.marks, width), ...flow(counts, width)];
}

/** A letter stays with what it does. */
function keyLines(keys: string, width: number): string[] {
  const bound = keys.replace(/(?<! ) (?! )/g, '\u00a0');
  return flow(bound, width).map((line) => line.replaceAll('\u00a0', ' '));
}
