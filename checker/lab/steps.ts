import type { Block, Step } from '../model.ts';
import { say } from '../words/index.ts';
import type { Problems } from '../written/index.ts';
import { kindOf, readFence } from './fences.ts';
import { Folds } from './folds.ts';
import type { Fence, Heading, Piece } from './markdown.ts';
import type { Memory } from './memory.ts';
import { slug } from './slug.ts';

/** Puts a document's pieces into steps. `body` is the text they were read from: a hint keeps its Markdown. */
export function readSteps(pieces: Piece[], body: string, problems: Problems, memory: Memory): Step[] {
  const steps: Step[] = [];
  const folds = new Folds(problems);
  for (const piece of pieces) {
    const step = steps.at(-1);
    switch (piece.type) {
      case 'heading':
        folds.end();
        steps.push(startStep(piece, steps, problems));
        break;
      case 'open':
        folds.open(piece);
        break;
      case 'summary':
        folds.summarise(piece);
        break;
      case 'close': {
        const fold = folds.close(piece);
        if (fold?.purpose !== 'hint') break;
        const hint = dedent(body.slice(fold.offset, piece.offset));
        if (hint === '') problems.error(fold.line, 'hint-empty', say.lab.steps.hintEmpty);
        if (!step) problems.error(fold.line, 'before-first-step', say.lab.steps.hintBefore);
        step?.hints.push(hint);
        break;
      }
      case 'fence':
        if (misplaced(piece, step, folds, problems)) break;
        step?.blocks.push(...remembered(piece, folds.has('solution'), problems, memory));
    }
  }
  folds.end();
  if (steps.length === 0) problems.error(1, 'no-steps', say.lab.steps.none);
  return steps.map(withSolutionFirst);
}

function remembered(fence: Fence, solution: boolean, problems: Problems, { fences }: Memory): Block[] {
  const key = JSON.stringify([problems.file, fence.line, fence.info, fence.text, solution]);
  const blocks = fences.get(key) ?? readFence(fence, solution, problems);
  if (problems.list().length === 0) fences.set(key, blocks);
  return blocks;
}

function startStep({ line, title }: Heading, before: Step[], problems: Problems): Step {
  const id = slug(title);
  const same = before.find((step) => step.id === id);
  if (id === '') problems.error(line, 'step-without-name', say.lab.steps.withoutName);
  else if (same) problems.error(line, 'repeated-step', say.lab.steps.repeated(id, same.line));
  return { id, title, line, blocks: [], hints: [], challenge: false };
}

/** A hint is shown, never run; and what stands before the first step would belong to nobody. */
function misplaced(fence: Fence, step: Step | undefined, folds: Folds, problems: Problems): boolean {
  if (step && !folds.has('hint')) return false;
  if (kindOf(fence, problems) === 'prose') return true;
  if (step) problems.error(fence.line, 'fence-in-hint', say.lab.steps.fenceInHint);
  else problems.error(fence.line, 'before-first-step', say.lab.steps.fenceBefore);
  return true;
}

/** An author may put the solution at the end of a step, below its checks: it runs before them all the same. */
function withSolutionFirst(step: Step): Step {
  const isSolution = (block: Block) => block.type === 'command' && block.solution;
  const firstCheck = step.blocks.findIndex((block) => block.type === 'check');
  if (firstCheck < 0) return step;
  const late = step.blocks.slice(firstCheck);
  const blocks = [
    ...step.blocks.slice(0, firstCheck),
    ...late.filter(isSolution),
    ...late.filter((block) => !isSolution(block)),
  ];
  return { ...step, blocks, challenge: blocks.some(isSolution) };
}

function dedent(text: string): string {
  const lines = text
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const common = Math.min(...indents);
  return lines
    .map((line) => line.slice(common))
    .join('\n')
    .trim();
}
