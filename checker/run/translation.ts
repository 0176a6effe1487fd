/** A lab may stand beside itself in another language: `lab.ko.md` beside `lab.md`. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { stepIds } from '../lab/index.ts';
import type { Lab, Problem } from '../model.ts';
import { language, languages, say } from '../words/index.ts';
import { readTextNow } from './text.ts';

type Parsed = { lab?: Lab; problems: Problem[] };

/** The lab of a folder: in the language that is spoken, where it is there in that. */
export async function labIn(folder: string): Promise<string> {
  const original = join(folder, 'lab.md');
  const translated = join(folder, `lab.${language}.md`);
  return stat(translated).then(
    () => translated,
    () => original,
  );
}

/**
 * The lab with the step ids of its English original, if it has one: who names a step, and what tools record of it, does not
 * depend on a language. Other steps than the original's are a problem.
 */
export function withOriginalIds(parsed: Parsed, ids: readonly string[] | undefined, file: string): Parsed {
  if (ids === undefined || parsed.lab === undefined) return parsed;
  const { steps } = parsed.lab;
  if (ids.length === steps.length) {
    const named = steps.map((step, index) => ({ ...step, id: ids[index] ?? step.id }));
    return { ...parsed, lab: { ...parsed.lab, steps: named } };
  }
  const message = say.run.otherSteps(steps.length, originalOf(file), ids.length);
  return { problems: [...parsed.problems, { file, line: 1, id: 'other-steps', severity: 'error', message }] };
}

/** The step ids of the English original of a lab, if it is a translation. */
export function originalIds(path: string): string[] | undefined {
  const original = originalOf(path);
  if (original === path) return undefined;
  try {
    return stepIds(readTextNow(original));
  } catch {
    return undefined; // it has none: its own ids are as good
  }
}

/** `labs/x/lab.ko.md` -> `labs/x/lab.md`. */
function originalOf(path: string): string {
  const translated = new RegExp(`\\.(${languages.join('|')})\\.md$`);
  return path.replace(translated, '.md');
}
