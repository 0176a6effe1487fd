/** The text of the step that is shown, with the hints and the solution that were asked for. */
import { readPassages } from '../../lab/index.ts';
import type { Passage, Reading } from '../../model.ts';
import { progressOf } from '../../progress/index.ts';
import { say } from '../../words/index.ts';
import { hintsOf, type State, shownStep, solutionOf } from '../state.ts';
import { renderPassages, type TextStyle } from '../text/render.ts';

export function bodyLines(state: State, reading: Reading, style: TextStyle): string[] {
  const intro = state.shown === 0 ? reading.intro : [];
  const step: Passage[] = [heading(shownStep(state).title), ...(reading.steps[state.shown] ?? [])];
  return renderPassages([...intro, ...step, ...hints(state), ...solution(state)], style);
}

function hints(state: State): Passage[] {
  const step = shownStep(state);
  const all = hintsOf(step);
  const shown = all.slice(0, progressOf(state.kept, step.id).hints);
  return shown.flatMap((text, index) => [heading(say.learn.hint(index + 1, all.length)), ...readPassages(text)]);
}

function solution(state: State): Passage[] {
  const step = shownStep(state);
  if (!progressOf(state.kept, step.id).solution) return [];
  const code = solutionOf(step).map(
    ({ script, node }): Passage => ({ type: 'code', language: 'sh', lines: script.split('\n'), ...(node && { node }) }),
  );
  return [heading(say.learn.solution), ...code];
}

function heading(text: string): Passage {
  return { type: 'heading', title: false, text: [{ text }] };
}
