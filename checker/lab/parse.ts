import type { Lab, Problem } from '../model.ts';
import { Problems } from '../written/index.ts';
import { isBounded } from './bounds.ts';
import { isOurs, readForeignFrontMatter, readFrontMatter } from './front-matter.ts';
import { given, maybe } from './given.ts';
import { readMarkdown } from './markdown.ts';
import { type Memory, newMemory } from './memory.ts';
import { type Draw, exampleStudent, type Variant, variantFor } from './parameters.ts';
import { slug } from './slug.ts';
import { readSteps } from './steps.ts';
import { readTutorial } from './tutorial/index.ts';

/**
 * Reads a lab as a student is given it; `code` tells that of their sheet. `problems` holds all that is wrong with it, in the file's order; `lab` is there
 * when nothing is an error.
 */
export function parseLab(
  text: string,
  file: string,
  student = exampleStudent,
  memory = newMemory(),
  code?: Draw['code'],
): { lab?: Lab; problems: Problem[] } {
  const found = new Problems(file);
  const source = withPlainLineEnds(text);
  if (!isBounded(source, found)) return { problems: found.list() };
  if (!isOurs(source)) return readAny(source, found);
  return readVariant(variantFor(source, { student, code }, found, memory.parameters), found, memory);
}

/** Reads a lab that values have been put into. */
function readVariant(
  { text, parameters, drawn, sheetCode }: Variant,
  found: Problems,
  memory: Memory,
): { lab?: Lab; problems: Problem[] } {
  const { file } = found;
  const { meta, body } = readFrontMatter(text, found, memory.heads);
  const pieces = readMarkdown(body, found);
  const steps = readSteps(pieces, body, found, memory);
  const problems = found.list();
  if (!meta || problems.some(({ severity }) => severity === 'error')) return { problems };
  const number = /(?:^|[\\/])(\d+)-[^\\/]*[\\/][^\\/]*$/.exec(file)?.[1];
  const owns = given(meta.owns);
  return {
    lab: given({ ...meta, parameters, drawn, sheetCode, owns, number: maybe(number, Number), file, steps }),
    problems,
  };
}

function readAny(source: string, found: Problems): { lab?: Lab; problems: Problem[] } {
  const { title, body } = readForeignFrontMatter(source);
  const lab = readTutorial(body, title, found);
  const problems = found.list();
  return problems.some(({ severity }) => severity === 'error') ? { problems } : { lab, problems };
}

/** The ids of a lab's steps, from its headings alone: a small part of the time that all of it takes. */
export function stepIds(text: string): string[] {
  const body = withPlainLineEnds(text).replace(/^---\n[\s\S]*?\n---[ \t]*\n/, '');
  const pieces = readMarkdown(body, new Problems(''));
  return pieces.flatMap((piece) => (piece.type === 'heading' ? slug(piece.title) : []));
}

export function withPlainLineEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
