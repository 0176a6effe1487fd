import MarkdownIt, { type Token } from 'markdown-it';

/** What of a tutorial can have a meaning, in document order; lines as in the file. */
export type Piece = Heading | Block;

export interface Heading {
  type: 'heading';
  line: number;
  depth: number;
  /** Plain text. */
  title: string;
}

/** A code block, fenced or indented. */
export interface Block {
  type: 'block';
  line: number;
  /** The line of its text's first. */
  textLine: number;
  info: string;
  text: string;
}

/** Reads Markdown of any kind: front matter, shortcodes and the like are prose to it. */
export function readPieces(body: string, firstLine = 1): Piece[] {
  const tokens = new MarkdownIt({ html: true }).parse(body, {});
  return tokens.flatMap((token, index): Piece[] => {
    const line = firstLine + (token.map?.[0] ?? 0);
    switch (token.type) {
      case 'heading_open':
        if (token.level > 0) return [];
        return [{ type: 'heading', line, depth: Number(token.tag.slice(1)), title: plainText(tokens[index + 1]) }];
      case 'fence':
        return [{ type: 'block', line, textLine: line + 1, info: token.info.trim(), text: token.content }];
      case 'code_block':
        // What is indented below `!!! note` or `=== "Linux"` is Markdown of its own, not code.
        if (/^ {0,3}(?:```|~~~)/m.test(token.content)) return readPieces(token.content, line);
        return [{ type: 'block', line, textLine: line, info: '', text: token.content }];
      default:
        return [];
    }
  });
}

function plainText(heading: Token | undefined): string {
  const parts = (heading?.children ?? []).filter(({ type }) => type !== 'html_inline');
  return parts
    .map(({ content }) => content)
    .join('')
    .trim();
}
