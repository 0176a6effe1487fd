import type { Block, Check, Command, Lab, Place, Problem, Step } from '../../model.ts';
import { say } from '../../words/index.ts';
import { Problems } from '../../written/index.ts';
import { lineOfKey } from '../front-matter.ts';
import { checkDifferences, differingKeys, firstDifference, optionDifferences, scriptLines } from './differences.ts';
import { type Pair, pairs } from './pairs.ts';

/** A lab and the text that it was read from. */
export interface LabText {
  lab: Lab;
  text: string;
}

/**
 * All in which a translation is more than a translation, said at both places: only titles, prose, comments and the words
 * of hints may be others.
 */
export function driftBetween(original: LabText, translation: LabText): Problem[] {
  const found = [original, translation].map(({ lab }) => new Problems(lab.file));
  const tell: Tell = (id, one, other, message) => {
    for (const [index, [here, there]] of [[one, other] as const, [other, one] as const].entries()) {
      found[index]?.error(here.line, id, message(`${there.file}:${there.line}`, index === 0));
    }
  };
  compareFrontMatter(original, translation, tell);
  compareSteps(original.lab, translation.lab, tell);
  return found.flatMap((problems) => problems.list());
}

/** Says one difference twice: `message` gets the other place, and whether it is said of the original. */
type Tell = (
  id: string,
  original: Place,
  translation: Place,
  message: (other: string, ofOriginal: boolean) => string,
) => void;

function compareFrontMatter(original: LabText, translation: LabText, tell: Tell): void {
  const keys = ['id', 'minutes', 'points', 'bonus', 'mode', 'parameters', 'code', 'needs', 'owns'] as const;
  const place = ({ lab: { file }, text }: LabText, key: string): Place => ({ file, line: lineOfKey(text, key) });
  for (const key of differingKeys(original.lab, translation.lab, keys)) {
    tell('drift-front-matter', place(original, key), place(translation, key), (other) =>
      say.lint.drift.frontMatter(key, other),
    );
  }
}

function compareSteps(original: Lab, translation: Lab, tell: Tell): void {
  const [ones, others] = [original.steps, translation.steps];
  if (ones.length !== others.length) {
    // Which one is too many cannot be known: their headings are translated.
    const place = ({ file, steps }: Lab): Place => ({ file, line: steps.at(-1)?.line ?? 1 });
    tell('drift-steps', place(original), place(translation), (other, first) =>
      first
        ? say.lint.drift.steps(ones.length, others.length, other)
        : say.lint.drift.steps(others.length, ones.length, other),
    );
    return;
  }
  for (const [index, one] of ones.entries()) {
    const other = others[index];
    if (!other) continue;
    const places = {
      one: { file: original.file, line: one.line },
      other: { file: translation.file, line: other.line },
    };
    compareHints(one, other, places, tell);
    for (const pair of pairs(asWritten(one), asWritten(other), isSame, isAlike)) compareBlocks(pair, places, tell);
  }
}

interface Places {
  one: Place;
  other: Place;
}

function compareHints(one: Step, other: Step, places: Places, tell: Tell): void {
  const [here, there] = [one.hints.length, other.hints.length];
  if (here === there) return;
  tell('drift-hints', places.one, places.other, (place, first) =>
    first ? say.lint.drift.hints(here, there, place) : say.lint.drift.hints(there, here, place),
  );
}

/** A step has its solution in front of its checks, wherever that stands. */
function asWritten({ blocks }: Step): Block[] {
  return [...blocks].sort((a, b) => a.line - b.line);
}

function isAlike(one: Block, other: Block): boolean {
  return one.type === other.type;
}

function isSame(one: Block, other: Block): boolean {
  if (one.type === 'check') return other.type === 'check' && checkDifferences(one, other).length === 0;
  return other.type === 'command' && !firstDifference(scriptLines(one), scriptLines(other));
}

function compareBlocks([one, other]: Pair<Block>, places: Places, tell: Tell): void {
  if (one?.type === 'command' && other?.type === 'command') compareCommands(one, other, tell);
  else if (one?.type === 'check' && other?.type === 'check') compareChecks(one, other, tell);
  else {
    const lone = one ?? other;
    if (!lone) return;
    tell(`drift-${lone.type}`, one ?? places.one, other ?? places.other, (place, first) =>
      first === (one !== undefined) ? say.lint.drift.lone(lone.type, place) : say.lint.drift.lacking(lone.type, place),
    );
  }
}

function compareCommands(one: Command, other: Command, tell: Tell): void {
  const { drift } = say.lint;
  const swapped = ([here, there]: [string, string], first: boolean): [string, string] =>
    first ? [here, there] : [there, here];
  const script = firstDifference(scriptLines(one), scriptLines(other));
  if (script) {
    tell('drift-command', one, other, (place, first) => drift.command(place, ...swapped(script, first)));
  }
  const options = optionDifferences(one, other);
  if (options.length > 0) tell('drift-options', one, other, (place) => drift.options(options, place));
  const output = firstDifference(one.output?.lines ?? [], other.output?.lines ?? []);
  if (output) {
    tell('drift-output', one.output ?? one, other.output ?? other, (place, first) =>
      drift.output(place, ...swapped(output, first)),
    );
  }
  if (one.solution !== other.solution) {
    tell('drift-solution', one, other, (place, first) => drift.solution((first ? one : other).solution, place));
  }
}

function compareChecks(one: Check, other: Check, tell: Tell): void {
  const differing = checkDifferences(one, other);
  if (differing.length > 0) tell('drift-check', one, other, (place) => say.lint.drift.check(differing, place));
}
