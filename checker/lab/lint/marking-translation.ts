import { posix } from 'node:path';
import type { Lab, Problem } from '../../model.ts';
import { Problems } from '../../written/index.ts';
import { driftBetween } from '../drift/index.ts';
import { readMarking } from '../marking.ts';
import { readProse } from '../prose.ts';
import { brokenLinks, type LookUp } from './links.ts';

/**
 * Lints the translation of a marking file, `marking.ko.md` beside `lab.ko.md`, and holds it against the original. Only people read it,
 * so it is nobody's error where it is not there.
 */
export function lintMarkingTranslation(original: Lab, translation: Lab, lookUp: LookUp): Problem[] {
  const one = markingOf(original, lookUp);
  const other = markingOf(translation, lookUp);
  if (!other) return [];
  const found = new Problems(other.file, other.problems);
  brokenLinks(readProse(other.text), lookUp, found);
  if (!one || [one, other].some(hasErrors)) return found.list();
  // What is in front of the steps of an exam is held against that of its translation already.
  const drift = driftBetween(
    { lab: { ...original, file: one.file, steps: one.steps }, text: one.text },
    { lab: { ...original, file: other.file, steps: other.steps }, text: other.text },
  );
  return [...found.list(), ...drift];
}

/** `lab.ko.md` -> what `marking.ko.md` beside it says. */
function markingOf(exam: Lab, lookUp: LookUp) {
  const file = posix.join(posix.dirname(exam.file), posix.basename(exam.file).replace(/^lab/, 'marking'));
  const text = lookUp(file);
  if (text === undefined) return undefined;
  const { marked, problems } = readMarking(exam, text, file);
  return { file, text, steps: marked.map(({ step }) => step), problems };
}

function hasErrors({ problems }: { problems: readonly Problem[] }): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
