import MarkdownIt, { type Token } from 'markdown-it';
import { say } from '../words/index.ts';
import type { Problems } from '../written/index.ts';
import { readTags, type Tag } from './details.ts';

/** What of a Markdown file has a meaning in a lab, in document order; lines as in the file. */
export type Piece = Heading | Fence | Tag;

/** A `##` heading; its title is plain text. */
export interface Heading {
  type: 'heading';
  line: number;
  title: string;
}

/** Any fenced block. */
export interface Fence {
  type: 'fence';
  /** The line of the opening fence: the text starts one below. */
  line: number;
  info: string;
  text: string;
}

/** Reads Markdown; what looks like a step or a runnable fence to its author and is none is a problem. */
export function readMarkdown(body: string, problems: Problems): Piece[] {
  const lines = body.split('\n');
  const tokens = new MarkdownIt({ html: true }).parse(body, {});
  return tokens.flatMap((token, index): Piece[] => {
    const [start, end] = token.map ?? [0, 0];
    const line = start + 1;
    switch (token.type) {
      case 'heading_open':
        // A heading in a list or a quote is no section of the document.
        if (token.tag !== 'h2' || token.level > 0) return [];
        return [{ type: 'heading', line, title: plainText(tokens[index + 1]) }];
      case 'fence':
        if (!isClosed(lines.slice(start, end), token.markup)) {
          problems.error(line, 'fence-unclosed', say.lab.fences.unclosed(token.markup));
        }
        return [{ type: 'fence', line, info: token.info.trim(), text: token.content }];
      case 'html_block':
      case 'inline':
      case 'code_block':
        findHidden(token, line, problems);
        return hasHtml(token) ? readTags(lines, start, end) : [];
      default:
        return [];
    }
  });
}

/** A title is one line in every list and report, and `&#10;` is a line end. */
export function oneLine(title: string): string {
  return title.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function plainText(heading: Token | undefined): string {
  return oneLine((heading?.children ?? []).map(({ content }) => content).join(''));
}

function isClosed(lines: string[], markup: string): boolean {
  const last = lines.length > 1 ? (lines.at(-1) ?? '') : '';
  const text = last.replace(/^[\s>]*/, '').trimEnd();
  return text.startsWith(markup) && text.replaceAll(markup.slice(0, 1), '') === '';
}

const runnable = /^[\s>]*(?:`{3,}|~{3,})\s*(?:sh|console|yaml\s+check)(?:\s|$)/;

/** HTML goes on up to a blank line, and four spaces make code: both hide a fence, and HTML also a heading, without a word. */
function findHidden({ type, content }: Token, firstLine: number, problems: Problems): void {
  const isHtml = type === 'html_block';
  const text = content.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const [index, line] of text.split('\n').entries()) {
    const what = runnable.test(line) ? 'fence' : isHtml && /^##\s/.test(line) ? 'heading' : undefined;
    if (!what) continue;
    const message = say.lab.fences.hidden(what, isHtml ? 'html' : 'indent');
    problems.error(firstLine + index, `${what}-hidden`, message);
  }
}

function hasHtml({ type, children }: Token): boolean {
  return type === 'html_block' || (children ?? []).some((child) => child.type === 'html_inline');
}
