import MarkdownIt, { type Token } from 'markdown-it';
import { marker, type Plain, toPlain } from './dialects.ts';
import { type Tab, tabsOf } from './tabs.ts';

/** What of a tutorial can have a meaning, in document order; lines as in the file. */
export type Piece = Heading | Block | Text;

export interface Heading {
  type: 'heading';
  line: number;
  depth: number;
  /** Plain text. */
  title: string;
}

/** A code block: fenced, indented, or in a tag of some dialect. */
export interface Block {
  type: 'block';
  line: number;
  /** The line of its text's first. */
  textLine: number;
  info: string;
  text: string;
  /** What stands behind its end: `{{execute HOST1}}`. */
  behind?: string;
  /** True where its fence is never closed. */
  unclosed?: true;
  /** Where it is in one that stands beside others. */
  tab?: Tab;
}

/** A paragraph. */
export interface Text {
  type: 'text';
  line: number;
  /** With code in it as it is. */
  text: string;
  /** What stands in it between backticks. */
  codes: Code[];
  /** True in a list with numbers. */
  numbered: boolean;
}

export interface Code {
  line: number;
  code: string;
  /** What stands in front of it and behind it, up to the next. */
  before: string;
  behind: string;
}

/** Reads Markdown of any kind: front matter, shortcodes and the like are prose to it. */
export function readPieces(body: string, firstLine = 1): Piece[] {
  const tabs = tabsOf(body.split('\n'));
  const plain = toPlain(body);
  const tokens = new MarkdownIt({ html: true }).parse(plain.lines.join('\n'), {});
  const pieces: Piece[] = [];
  const lists: boolean[] = [];
  for (const [index, token] of tokens.entries()) {
    if (/^(?:ordered|bullet)_list_/.test(token.type)) {
      if (token.nesting > 0) lists.push(token.type.startsWith('ordered'));
      else lists.pop();
    }
    for (const piece of piecesOf(token, tokens[index + 1], plain, firstLine, lists.at(-1) ?? false)) {
      const tab = tabs[piece.line - firstLine];
      pieces.push(piece.type === 'block' && tab ? { ...piece, tab } : piece);
    }
  }
  return pieces;
}

function piecesOf(token: Token, next: Token | undefined, plain: Plain, firstLine: number, numbered: boolean): Piece[] {
  const at = token.map?.[0] ?? 0;
  const line = firstLine + at;
  switch (token.type) {
    case 'heading_open':
      return token.level > 0
        ? []
        : [{ type: 'heading', line, depth: Number(token.tag.slice(1)), title: plainText(next) }];
    case 'paragraph_open':
      return next ? [textOf(next, line, numbered)] : [];
    case 'fence': {
      const info = `${token.info.trim()} ${plain.titles.get(at) ?? ''}`.trim();
      const behind = plain.behind.get(at);
      const unclosed = plain.unclosed.has(at) ? { unclosed: true as const } : {};
      return [
        {
          type: 'block',
          line,
          textLine: line + 1,
          info,
          text: token.content,
          ...(behind ? { behind } : {}),
          ...unclosed,
        },
      ];
    }
    case 'code_block':
      // What is indented deep below a list or a tag can be Markdown of its own, not code.
      if (/^ {0,3}(?:```|~~~)/m.test(token.content)) return readPieces(token.content, line);
      return [{ type: 'block', line, textLine: line, info: '', text: token.content }];
    case 'html_block': {
      const block = token.content.includes(marker) ? plain.blocks.get(at) : undefined;
      return block ? [{ type: 'block', line, ...block, textLine: block.textLine + firstLine - 1 }] : [];
    }
    default:
      return [];
  }
}

function plainText(heading: Token | undefined): string {
  const parts = (heading?.children ?? []).filter(({ type }) => type !== 'html_inline');
  return parts
    .map(({ content }) => content)
    .join('')
    .trim();
}

function textOf({ children, content }: Token, line: number, numbered: boolean): Text {
  const codes: Code[] = [];
  let before = '';
  let here = line;
  for (const { type, content: text } of children ?? []) {
    const last = codes.at(-1);
    if (type === 'code_inline') {
      codes.push({ line: here, code: text, before, behind: '' });
      before = '';
    } else {
      const said = type.endsWith('break') ? '\n' : type === 'text' ? text : '';
      if (type.endsWith('break')) here++;
      before += said;
      if (last) last.behind += said;
    }
  }
  return { type: 'text', line, text: content, codes, numbered };
}
