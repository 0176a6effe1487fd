/** A tag that folds a part of the document. Offsets are into the whole text, just after an opening tag or before a closing one. */
export interface Tag {
  type: 'open' | 'summary' | 'close';
  line: number;
  offset: number;
  /** What a summary says, without tags; empty for the others. */
  text: string;
}

const tags = /<details\b[^>]*>|<summary\b[^>]*>([\s\S]*?)<\/summary\s*>|<\/details\s*>/gi;

/** The details tags in `lines` from `start` to before `end`, both counted from 0; not those in comments or code. */
export function readTags(lines: string[], start: number, end: number): Tag[] {
  const before = lines.slice(0, start).reduce((sum, line) => sum + line.length + 1, 0);
  const html = lines
    .slice(start, end)
    .join('\n')
    .replace(/<!--[\s\S]*?-->|`[^`\n]*`/g, (hidden) => hidden.replace(/[^\n]/g, ' '));
  return [...html.matchAll(tags)].map((match): Tag => {
    const [tag, summary] = match;
    const line = start + html.slice(0, match.index).split('\n').length;
    const offset = before + match.index;
    if (tag.startsWith('</')) return { type: 'close', line, offset, text: '' };
    const text = (summary ?? '').replace(/<[^>]*>/g, '').trim();
    return { type: summary === undefined ? 'open' : 'summary', line, offset: offset + tag.length, text };
  });
}
