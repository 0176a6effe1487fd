import MarkdownIt, { type Token } from 'markdown-it';
import { readTags, type Tag } from './details.ts';
import type { Problems } from './problems.ts';

/** What of a Markdown file has a meaning in a lab, in document order; lines as in the file. */
export type Piece = Heading | Fence | Tag;

export interface Heading {
  type: 'heading';
  line: number;
  title: string;
}

export interface Fence {
  type: 'fence';
  /** The line of the opening fence: the text starts one below. */
  line: number;
  info: string;
  text: string;
}

/** Reads Markdown; what would look like a runnable fence to its author and is not one is a problem. */
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
          problems.error(line, 'fence-unclosed', `this fence has no closing \`${token.markup}\``);
        }
        return [{ type: 'fence', line, info: token.info.trim(), text: token.content }];
      case 'html_block':
      case 'inline':
      case 'code_block':
        findHiddenFence(token, line, problems);
        return hasHtml(token) ? readTags(lines, start, end) : [];
      default:
        return [];
    }
  });
}

function plainText(heading: Token | undefined): string {
  return (heading?.children ?? []).map(({ content }) => content).join('');
}

function isClosed(lines: string[], markup: string): boolean {
  const last = lines.length > 1 ? (lines.at(-1) ?? '') : '';
  const text = last.replace(/^[\s>]*/, '').trimEnd();
  return text.startsWith(markup) && text.replaceAll(markup.slice(0, 1), '') === '';
}

/** HTML without a blank line below it, or four spaces of indentation, make a fence plain text without a warning. */
function findHiddenFence(token: Token, line: number, problems: Problems): void {
  const text = token.content.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const [index, content] of text.split('\n').entries()) {
    if (!/^[\s>]*(?:`{3,}|~{3,})\s*(?:sh|console|yaml\s+check)(?:\s|$)/.test(content)) continue;
    const why = token.type === 'html_block' ? 'put a blank line between it and the HTML above' : 'indent it less';
    problems.error(line + index, 'fence-hidden', `Markdown does not read this as a fence: ${why}`);
  }
}

function hasHtml({ type, children }: Token): boolean {
  return type === 'html_block' || (children ?? []).some((child) => child.type === 'html_inline');
}
