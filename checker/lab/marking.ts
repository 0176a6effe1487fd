/**
 * The marking file of an exam, `marking.md`: below the headings of the exam's own steps its solutions, its hidden checks, and in prose
 * what a person should look at. Students do not have it.
 */
import * as z from 'zod';
import type { Block, Lab, Problem, Step } from '../model.ts';
import { say } from '../words/index.ts';
import { Problems, readYaml, suggest, validate } from '../written/index.ts';
import { readForeignFrontMatter } from './front-matter.ts';
import { readMarkdown } from './markdown.ts';
import { newMemory } from './memory.ts';
import { fillIn } from './parameters.ts';
import { withPlainLineEnds } from './parse.ts';
import { slug } from './slug.ts';
import { readSteps } from './steps.ts';

const head = z.strictObject({
  secret: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: () => say.lab.marking.secret })
    .optional(),
});

/** The secret that a marking file has in its front matter: what the codes of the sheets are made of. */
export function secretIn(text: string, file: string): { secret?: string; problems: Problem[] } {
  const found = new Problems(file);
  const [, yaml] = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(withPlainLineEnds(text)) ?? [];
  const located = yaml === undefined ? undefined : readYaml(yaml, 2, found);
  const read = located && validate(head, located, { name: 'marking', entry: 'key' }, found);
  return { ...(read?.secret !== undefined && { secret: read.secret }), problems: found.list() };
}

/** A step of a marking file, and the exam's step that it is about. */
export interface MarkedStep {
  step: Step;
  of: Step | undefined;
}

/** The steps of a marking file with their blocks, as they stand in it; `problems` holds all that is wrong with it. */
export function readMarking(
  lab: Lab,
  text: string,
  file: string,
  memory = newMemory(),
): { marked: MarkedStep[]; problems: Problem[] } {
  const found = new Problems(file);
  const { body: source } = readForeignFrontMatter(withPlainLineEnds(text));
  const body = lab.drawn ? fillIn(source, lab.drawn, found) : source;
  const marked = readSteps(readMarkdown(body, found), body, found, memory).map((step) => ({
    step,
    of: lab.steps.find(({ id, title }) => [id, slug(title)].includes(step.id)),
  }));
  for (const { step, of } of marked) {
    const titles = lab.steps.map(({ title }) => title);
    if (!of) found.error(step.line, 'unknown-step', say.lab.marking.unknownStep(suggest(step.title, titles)));
  }
  return { marked, problems: found.list() };
}

/**
 * The exam with its solutions, which come before its checks, and with its hidden checks, which come last. `problems` holds all that
 * is wrong with the marking file; `lab` is there when nothing is an error.
 */
export function withMarking(
  lab: Lab,
  text: string,
  file: string,
  memory = newMemory(),
): { lab?: Lab; problems: Problem[] } {
  const { marked, problems } = readMarking(lab, text, file, memory);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const blocksFor = (step: Step) => marked.filter(({ of }) => of === step).flatMap((marking) => marking.step.blocks);
  const steps = lab.steps.map((step) => merged(step, blocksFor(step)));
  return { lab: { ...lab, steps }, problems };
}

function merged(step: Step, marking: Block[]): Step {
  const first = step.blocks.findIndex(({ type }) => type === 'check');
  const at = first < 0 ? step.blocks.length : first;
  const solutions = marking.flatMap((block) => (block.type === 'command' ? { ...block, solution: true } : []));
  const hidden = marking.flatMap((block) => (block.type === 'check' ? { ...block, hidden: true as const } : []));
  const blocks = [...step.blocks.slice(0, at), ...solutions, ...step.blocks.slice(at), ...hidden];
  return { ...step, blocks, challenge: true };
}
