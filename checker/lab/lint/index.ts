import type { Lab, Problem } from '../../model.ts';
import { Problems } from '../../written/index.ts';
import { driftBetween } from '../drift/index.ts';
import { parseLab } from '../parse.ts';
import { readProse } from '../prose.ts';
import { asItWas } from './as-it-was.ts';
import { wholeChallenge } from './challenge.ts';
import { dockerCommand } from './docker-command.ts';
import { draftOf, type Rule } from './draft.ts';
import { nothingGivenAway } from './exam.ts';
import { fixedSleep } from './fixed-sleep.ts';
import { unlistedImage } from './images.ts';
import { brokenLinks, type LookUp } from './links.ts';
import { lintMarking } from './marking.ts';
import { lintMarkingTranslation } from './marking-translation.ts';
import { pointsSum } from './points.ts';
import { searchedOutput } from './searched-output.ts';
import { unownedService } from './services.ts';
import { slowPattern } from './slow-pattern.ts';
import { splitChecks } from './split-checks.ts';
import { uncheckedChange } from './unchecked-change.ts';

export type { LookUp } from './links.ts';

/** What makes checks weak or lets a lab grow stale. */
const rules: Rule[] = [
  uncheckedChange,
  splitChecks,
  fixedSleep,
  searchedOutput,
  slowPattern,
  unlistedImage,
  unownedService,
  dockerCommand,
];

/** What is said of labs that teach. */
const ofLessons: Rule[] = [pointsSum, wholeChallenge, asItWas];

/** A file as it was read. */
export interface Source {
  file: string;
  text: string;
}

/** Lints a lab in all its languages, and holds each translation against the original, which comes first. */
export function lintTranslated(sources: readonly Source[], lookUp: LookUp): Problem[] {
  const [original, ...translations] = sources.map(({ file, text }) => ({ text, ...lintLab(text, file, lookUp) }));
  if (!original) return [];
  const drift = translations.flatMap((translation) =>
    original.lab && translation.lab
      ? driftBetween({ ...original, lab: original.lab }, { ...translation, lab: translation.lab })
      : [],
  );
  const markings = translations.flatMap(({ lab }) =>
    original.lab?.mode === 'exam' && lab ? lintMarkingTranslation(original.lab, lab, lookUp) : [],
  );
  const problems = [original, ...translations].flatMap((linted) => linted.problems);
  const ofSources = sources.flatMap(({ file }) =>
    [...problems, ...drift].filter((problem) => problem.file === file).sort((a, b) => a.line - b.line),
  );
  // A marking file serves all languages: what is wrong with it is said once.
  const ofMarking = original.problems.filter(({ file }) => !sources.some((source) => source.file === file));
  return [...ofSources, ...ofMarking, ...markings];
}

/** Reads a lab as `parseLab` does, an exam with its marking file where that is there, and also warns of what is valid and yet better done in another way. */
export function lintLab(text: string, file: string, lookUp: LookUp): { lab?: Lab; problems: Problem[] } {
  const { lab, problems } = parseLab(text, file);
  // A tutorial has another author's rules, and links to pages that are not here.
  if (lab?.tutorial) return { lab, problems };
  // What is too long to be understood is too long to look for links in: that took minutes.
  if (problems.some(({ id }) => id === 'too-long')) return { problems };
  const found = new Problems(file, problems);
  brokenLinks(readProse(text), lookUp, found);
  if (!lab) return { problems: found.list() };
  const draft = draftOf(lab, text);
  for (const rule of rules) rule(draft, found);
  if (lab.mode !== 'exam') {
    for (const rule of ofLessons) rule(draft, found);
    return { lab, problems: found.list() };
  }
  nothingGivenAway(draft, found);
  const marked = lintMarking(lab, lookUp);
  if (marked.lab) {
    const whole = { ...draft, lab: marked.lab };
    pointsSum(whole, found);
    asItWas(whole, found);
  }
  return { lab, problems: [...found.list(), ...marked.problems] };
}
