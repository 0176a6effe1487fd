import { posix } from 'node:path';
import type { Lab, Problem } from '../../model.ts';
import { say } from '../../words/index.ts';
import { Problems } from '../../written/index.ts';
import { unansweredChecks } from '../asked.ts';
import { hasChecks } from '../judged.ts';
import { withMarking } from '../marking.ts';
import { readProse } from '../prose.ts';
import { dockerCommand } from './docker-command.ts';
import { draftOf, type Rule } from './draft.ts';
import { fixedSleep } from './fixed-sleep.ts';
import { unlistedImage } from './images.ts';
import { brokenLinks, type LookUp } from './links.ts';
import { searchedOutput } from './searched-output.ts';
import { unownedService } from './services.ts';
import { slowPattern } from './slow-pattern.ts';

/** What can be said of commands and checks wherever they stand. */
const rules: Rule[] = [fixedSleep, searchedOutput, slowPattern, unlistedImage, unownedService, dockerCommand];

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
    if (hasChecks({ blocks }) && !blocks.some((block) => block.type === 'command' && block.solution)) {
      found.warning(1, 'exam-unsolved', say.lint.exam.unsolved(title));
    }
    for (const { line } of unansweredChecks({ blocks })) {
      found.warning(line, 'hidden-http', say.lint.exam.hiddenHttp);
    }
  }
  return { lab, problems: found.list() };
}
