import { readFileSync, statSync } from 'node:fs';
import { decode, formatProblem, lintTranslated, type Source } from '../lab/index.ts';
import type { Problem } from '../model.ts';
import { answerProblems } from '../prove/index.ts';
import { jsonText } from '../report/index.ts';
import { findLabs, isMarkdown, type LabFile } from '../run/index.ts';
import { languages, say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';

/**
 * `swarmlab lint`: every problem of the labs at once, in all their languages, and of the answers beside them. Exit code 2 where
 * one is an error; warnings are advice, and who wants them to count has them in the JSON.
 */
export async function lint(words: string[], format: 'text' | 'json', { out, student }: Context): Promise<number> {
  const read = await findLabs(words, { student, marking: true });
  const unread = read.filter(({ problems }) => problems.some(({ id }) => ['not-utf-8', 'too-large'].includes(id)));
  const labs = [
    ...new Map(
      read.filter((found) => !unread.includes(found)).map((found) => [originalOf(found.file), found]),
    ).values(),
  ];
  const sources = labs.map(({ file }) => inAllLanguages(file));
  const problems = [
    ...unread.flatMap((found) => found.problems),
    ...sources.flatMap((languages) => lintTranslated(languages, lookUp)),
    ...sameIds(labs),
    ...(await answerProblems(labs.flatMap(({ lab }) => lab ?? []))),
  ];
  const files = sources.flat().length + unread.length;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  out.write(format === 'json' ? jsonText(problems) : toText(problems, files, errors));
  return errors === 0 ? exitCodes.passed : exitCodes.usage;
}

/** Labs are called by their ids, and progress and work handed in are kept by them. */
function sameIds(labs: readonly LabFile[]): Problem[] {
  const first = new Map<string, string>();
  return labs.flatMap(({ lab, file }): Problem[] => {
    if (!lab || lab.tutorial) return [];
    const other = first.get(lab.id);
    if (other === undefined) first.set(lab.id, file);
    const message = say.commands.lint.sameId(lab.id, other ?? '');
    return other === undefined ? [] : [{ file, line: 1, id: 'same-lab-id', severity: 'error', message }];
  });
}

function toText(problems: Problem[], files: number, errors: number): string {
  const lines = [...problems.map(formatProblem), say.commands.lint.total(files, errors, problems.length - errors)];
  return lines.map((line) => `${line}\n`).join('');
}

/** `lab.md` and its translations beside it, whichever of them was found. */
function inAllLanguages(file: string): Source[] {
  const original = originalOf(file);
  const translations = !original.endsWith('.md')
    ? []
    : languages.map((language) => original.replace(/\.md$/, `.${language}.md`));
  return [original, ...translations].flatMap((path) => {
    const text = lookUp(path);
    return text === undefined ? [] : { file: path, text };
  });
}

function originalOf(file: string): string {
  return file.replace(new RegExp(`\\.(?:${languages.join('|')})\\.md$`), '.md');
}

/** What a path leads to: the text of a Markdown file, nothing of anything else that is there. */
function lookUp(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isFile() || !isMarkdown(path)) return '';
  const decoded = decode(readFileSync(path));
  return 'text' in decoded ? decoded.text : '';
}
