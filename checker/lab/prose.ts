import MarkdownIt, { type Token } from 'markdown-it';
import { slug } from './slug.ts';

/** What of a Markdown file is there for people, as far as it can be wrong; lines as in the file. */
export interface Prose {
  /** What `#…` may lead to. */
  anchors: string[];
  /** Links and images, as written but for escapes. */
  links: Written[];
  /** Code within a paragraph. */
  code: Written[];
}

export interface Written {
  text: string;
  line: number;
}

/** Reads the prose of a Markdown file, below its front matter if it has one. */
export function readProse(text: string): Prose {
  const tokens = new MarkdownIt({ html: true }).parse(withoutFrontMatter(text), {});
  const prose: Prose = { anchors: [], links: [], code: [] };
  let start = 1;
  for (const [index, token] of tokens.entries()) {
    // A cell of a table is where its row is.
    start = token.map ? token.map[0] + 1 : start;
    if (token.type === 'heading_open') prose.anchors.push(anchorOf(tokens[index + 1], prose.anchors));
    if (token.type === 'html_block') prose.anchors.push(...idsIn(token.content));
    if (token.type === 'inline') readInline(token, start, prose);
  }
  return prose;
}

/** Lines stay what they are. */
function withoutFrontMatter(text: string): string {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return source.replace(/^---[^\S\n]*\n[\s\S]*?\n---[^\S\n]*(?=\n|$)/, (front) => front.replace(/[^\n]/g, ''));
}

/** As GitHub numbers headings of the same words. */
function anchorOf(heading: Token | undefined, before: string[]): string {
  const id = slug((heading?.children ?? []).map(({ content }) => content).join(''));
  for (let count = 0; ; count++) {
    const anchor = count === 0 ? id : `${id}-${count}`;
    if (!before.includes(anchor)) return anchor;
  }
}

function idsIn(html: string): string[] {
  return [...html.matchAll(/\s(?:id|name)=["']?([^\s"'>]+)/g)].map(([, id = '']) => id);
}

/** Markdown says only where a paragraph starts: what is in it is looked for in its text. */
function readInline({ content, children }: Token, start: number, prose: Prose): void {
  const flat = content.replaceAll('\n', ' ');
  let offset = 0;
  const line = () => start + content.slice(0, offset).split('\n').length - 1;
  const pending: string[] = [];
  for (const child of children ?? []) {
    const found = child.content === '' ? -1 : flat.indexOf(child.content, offset);
    if (found >= 0) offset = found;
    for (const text of pending.splice(0)) prose.links.push({ text, line: line() });
    if (child.type === 'link_open') pending.push(String(child.attrGet('href') ?? ''));
    else if (child.type === 'image') prose.links.push({ text: String(child.attrGet('src') ?? ''), line: line() });
    else if (child.type === 'code_inline') prose.code.push({ text: child.content, line: line() });
    else if (child.type === 'html_inline') prose.anchors.push(...idsIn(child.content));
    if (found >= 0) offset += child.content.length;
  }
}
