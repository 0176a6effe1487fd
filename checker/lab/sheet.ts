import type { Lab } from '../model.ts';
import { say } from '../words/index.ts';
import { pointsOf } from './judged.ts';
import { asGiven } from './parameters.ts';

/** What a sheet begins with: only such a file is written over. */
export const sheetMark = '<!-- swarmlab sheet -->';

/** A lab to hand out to one student: its Markdown with their names and numbers, and theirs on top in place of the front matter. */
export function sheetOf(text: string, lab: Lab, student: string): string {
  const body = asGiven(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), lab).replace(
    /^---\n[\s\S]*?\n---[ \t]*\n+/,
    '',
  );
  return `${sheetMark}\n\n${say.lab.sheet(plain(student), lab.minutes, lab.points ?? pointsOf(lab.steps))}\n\n${body}`;
}

/** A name may hold what is markup elsewhere. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');
}
