import { posix } from 'node:path';
import type { Check, Lab, Problem } from '../../model.ts';
import { say } from '../../words/index.ts';
import { Problems } from '../../written/index.ts';
import { checksOf } from '../judged.ts';
import { withMarking } from '../marking.ts';
import { readProse } from '../prose.ts';
import { dockerCommand } from './docker-command.ts';
import { draftOf, type Rule } from './draft.ts';
import { fixedSleep } from './fixed-sleep.ts';
import { unlistedImage } from './images.ts';
import { brokenLinks, type LookUp } from './links.ts';
import { searchedOutput } from './searched-output.ts';
import { unownedService } from './services.ts';

/** What can be said of commands and checks wherever they stand. */
const rules: Rule[] = [fixedSleep, searchedOutput, unlistedImage, unownedService, dockerCommand];

/** Lints the marking file beside an exam, and resolves with the exam as it is marked. Nothing where it is not there: students lint too. */
export function lintMarking(exam: Lab, lookUp: LookUp): { lab?: Lab; problems: Problem[] } {
  const file = posix.join(posix.dirname(exam.file), 'marking.md');
  const text = lookUp(file);
  if (text === undefined) return { problems: [] };
  const { lab, problems } = withMarking(exam, text, file);
  const found = new Problems(file, problems);
  brokenLinks(readProse(text), lookUp, found);
  if (!lab) return { problems: found.list() };
  const ofFile = lab.steps.map((step) => ({ ...step, blocks: step.blocks.filter((block) => block.file === file) }));
  const draft = draftOf({ ...lab, steps: ofFile }, text);
  for (const rule of rules) rule(draft, found);
  for (const { title, blocks } of lab.steps) {
    const checks = checksOf({ blocks });
    if (checks.length > 0 && !blocks.some((block) => block.type === 'command' && block.solution)) {
      found.warning(1, 'exam-unsolved', say.lint.exam.unsolved(title));
    }
    for (const hidden of checks.filter((check) => check.hidden && !isAsked(check, checks))) {
      found.warning(hidden.line, 'hidden-http', say.lint.exam.hiddenHttp);
    }
  }
  return { lab, problems: found.list() };
}

/** True for a check that can be judged from what a student hands in: answers are recorded only where a visible check asks for them. */
function isAsked({ expect }: Check, checks: readonly Check[]): boolean {
  if (expect.kind !== 'http') return true;
  return checks.some(
    ({ hidden, expect: other }) =>
      !hidden && other.kind === 'http' && other.urls.join() === expect.urls.join() && other.requests >= expect.requests,
  );
}
