import type { Command, Step } from '../../model.ts';
import type { Problems } from '../../written/index.ts';
import { readChecks } from '../checks/read.ts';
import { defaultTimeout } from '../options.ts';
import { simpleCommands } from '../shell/commands.ts';
import { slug } from '../slug.ts';
import { readBlock } from './blocks.ts';
import { findObstacle, idsIn } from './obstacles.ts';
import type { Block as CodeBlock, Piece } from './pieces.ts';
import type { Shown } from './session.ts';

/** Headings down to this depth begin a step. */
const deepest = 3;

/** A step for each heading that has something to run below it. What stands above the first goes under the title. */
export function readTutorialSteps(pieces: Piece[], title: string, problems: Problems): Step[] {
  const steps: Step[] = [{ id: '', title, line: 1, blocks: [], hints: [], challenge: false }];
  const known = { variables: new Set<string>(), ids: [] as string[] };
  for (const piece of pieces) {
    if (piece.type === 'heading') {
      if (piece.depth <= deepest) steps.push({ ...piece, id: '', blocks: [], hints: [], challenge: false });
    } else if (/^ya?ml\s+check$/i.test(piece.info)) {
      steps.at(-1)?.blocks.push(...readChecks(piece.text, piece.textLine, problems));
    } else {
      const shown = readBlock(piece.info, piece.text);
      steps.at(-1)?.blocks.push(...shown.map((one) => toCommand(one, piece, known, problems)));
    }
  }
  return named(steps.filter(({ blocks }) => blocks.length > 0));
}

/** Notes in `known` what later commands may rely on. */
function toCommand(
  shown: Shown,
  { textLine }: CodeBlock,
  known: { variables: Set<string>; ids: string[] },
  problems: Problems,
): Command {
  for (const name of simpleCommands(shown.script).flatMap(({ sets }) => sets)) known.variables.add(name);
  const obstacle = findObstacle(shown, known);
  known.ids.push(...idsIn(shown.output));
  const output = { ...problems.at(textLine + shown.outputAt), lines: shown.output, terminal: true as const };
  return {
    type: 'command',
    ...problems.at(textLine + shown.at),
    script: shown.script,
    ...(shown.host === undefined ? {} : { node: shown.host }),
    timeout: defaultTimeout,
    exit: 0,
    ...(shown.output.some((line) => line.trim() !== '') ? { output } : {}),
    ...(obstacle ? { obstacle } : {}),
    solution: false,
  };
}

/** Ids as GitHub gives them to anchors: the second of the same name ends in `-1`. */
function named(steps: Step[]): Step[] {
  const seen = new Map<string, number>();
  return steps.map((step, index) => {
    const base = slug(step.title) || `step-${index + 1}`;
    const before = seen.get(base) ?? 0;
    seen.set(base, before + 1);
    return { ...step, id: before === 0 ? base : `${base}-${before}` };
  });
}
