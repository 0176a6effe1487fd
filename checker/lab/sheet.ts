import type { Lab } from '../model.ts';
import { say } from '../words/index.ts';
import { asGiven } from './parameters.ts';

/** What a sheet begins with: only such a file is written over. */
export const sheetMark = '<!-- swarmlab sheet -->';

/** A lab to hand out to one student: its Markdown with their names and numbers, and theirs on top in place of the front matter. */
export function sheetOf(text: string, lab: Lab, student: string): string {
  const body = asGiven(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), lab).replace(
    /^---\n[\s\S]*?\n---[ \t]*\n+/,
    '',
  );
  const visible = lab.steps
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.type === 'check' ? block.points : 0), 0);
  return `${sheetMark}\n\n${say.lab.sheet(plain(student), lab.minutes, lab.points ?? visible)}\n\n${body}`;
}

/** A name may hold what is markup elsewhere. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');
}
