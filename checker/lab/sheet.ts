import type { Lab } from '../model.ts';
import { say } from '../words/index.ts';
import { Problems } from '../written/index.ts';
import { kindOf } from './fences.ts';
import { readForeignFrontMatter } from './front-matter.ts';
import { checksOf, pointsOf } from './judged.ts';
import { readMarkdown } from './markdown.ts';
import { asGiven } from './parameters.ts';
import { withPlainLineEnds } from './parse.ts';

/** What a sheet begins with: only such a file is written over. */
export const sheetMark = '<!-- swarmlab sheet -->';

/**
 * A lab to hand out to one student: its Markdown with their names and numbers, and theirs on top in place of the front matter. What
 * is judged stands there with its points alone, unless the checks themselves are wanted.
 */
export function sheetOf(text: string, lab: Lab, student: string, withChecks = false): string {
  const { body } = readForeignFrontMatter(asGiven(withPlainLineEnds(text), lab));
  const tasks = (withChecks ? body : withPointsForChecks(body, lab)).replace(/^\n+/, '');
  const head = say.lab.sheet.head(plain(student), lab.minutes, lab.points ?? pointsOf(lab.steps));
  return [sheetMark, head, ...(lab.sheetCode === undefined ? [] : [say.lab.sheet.code(lab.sheetCode)]), tasks].join(
    '\n\n',
  );
}

/** Lines of `body` are those of the lab. */
function withPointsForChecks(body: string, lab: Lab): string {
  const checks = lab.steps.flatMap(checksOf);
  const lines = body.split('\n');
  const silent = new Problems('');
  for (const piece of readMarkdown(body, silent).reverse()) {
    if (piece.type !== 'fence' || kindOf(piece, silent) !== 'check') continue;
    const { line, text } = piece;
    const length = text.split('\n').length + 1;
    const inside = checks.filter((check) => check.line > line && check.line < line + length);
    const points = inside.reduce((sum, check) => sum + check.points, 0);
    const indent = /^[\s>]*/.exec(lines[line - 1] ?? '')?.[0] ?? '';
    lines.splice(line - 1, length, indent + say.lab.sheet.checked(points));
  }
  return lines.join('\n');
}

/** A name may hold what is markup elsewhere. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');
}
