import MarkdownIt, { type Token } from 'markdown-it';
import type { Inline, Passage, Reading } from '../model.ts';
import { Problems } from '../written/index.ts';
import { readTags } from './details.ts';
import { Folds } from './folds.ts';

/**
 * A lab's prose as a person should see it who does the lab: what is run and what is folded as prose stays; hints, solutions
 * and checks are left out, since they are shown when they are asked for. `steps` are those of the lab, in its order.
 */
export function readForPeople(text: string): Reading {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const sections = sectionsOf(withoutHidden(tokensOf(source.replace(/^---\n[\s\S]*?\n---[ \t]*(?=\n|$)/, ''))));
  const [intro = [], ...steps] = sections;
  return { intro: passages(intro), steps: steps.map(passages) };
}

/** A piece of Markdown, such as a hint. */
export function readPassages(markdown: string): Passage[] {
  return passages(tokensOf(markdown));
}

function tokensOf(markdown: string): Token[] {
  return new MarkdownIt({ html: true }).parse(markdown, {});
}

/** Split at the headings of steps, which are not part of what follows. */
function sectionsOf(tokens: Token[]): Token[][] {
  const sections: Token[][] = [[]];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.type === 'heading_open' && token.tag === 'h2' && token.level === 0) {
      sections.push([]);
      at += 2;
    } else sections.at(-1)?.push(token);
  }
  return sections;
}

/** Without what stands in a fold of hints or solutions, and without checks. */
function withoutHidden(tokens: Token[]): Token[] {
  const folds = new Folds(new Problems(''));
  return tokens.filter((token) => {
    if (token.type === 'html_block') {
      for (const tag of readTags(token.content.split('\n'), 0, Number.POSITIVE_INFINITY)) {
        if (tag.type === 'open') folds.open(tag);
        else if (tag.type === 'summary') folds.summarise(tag);
        else folds.close(tag);
      }
      return false; // markup is nothing to read
    }
    if (token.type === 'fence' && /^yaml\s+check\b/.test(token.info.trim())) return false;
    return !folds.has('hint') && !folds.has('solution');
  });
}

/** Reads tokens up to the end of the block that they are in. */
function passages(tokens: Token[]): Passage[] {
  const found: Passage[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const end = token.nesting === 1 ? closing(tokens, at) : at;
    const passage = passageOf(token, tokens.slice(at + 1, end));
    if (passage) found.push(passage);
    at = end + 1;
  }
  return found;
}

function closing(tokens: Token[], open: number): number {
  const { level } = tokens[open] as Token;
  const end = tokens.findIndex(({ nesting, level: other }, at) => at > open && nesting === -1 && other === level);
  return end < 0 ? tokens.length : end;
}

function passageOf(token: Token, inside: Token[]): Passage | undefined {
  switch (token.type) {
    case 'heading_open':
      return { type: 'heading', title: token.tag === 'h1', text: inlineOf(inside[0]) };
    case 'paragraph_open':
      return { type: 'paragraph', text: inlineOf(inside[0]) };
    case 'fence': {
      const [language = '', ...words] = token.info.trim().split(/\s+/);
      const node = words.find((word) => word.startsWith('node='))?.slice('node='.length);
      return { type: 'code', language, lines: linesOf(token), ...(node && { node }) };
    }
    case 'code_block':
      return { type: 'code', language: '', lines: linesOf(token) };
    case 'bullet_list_open':
    case 'ordered_list_open': {
      const start = Number(token.attrGet('start') ?? 1);
      const items = parts(inside, 'list_item_open').map(passages);
      return { type: 'list', ...(token.type === 'ordered_list_open' && { start }), items };
    }
    case 'blockquote_open':
      return { type: 'quote', passages: passages(inside) };
    case 'table_open': {
      const [head = [], ...rows] = parts(inside, 'tr_open').map((row) =>
        [...parts(row, 'th_open'), ...parts(row, 'td_open')].map(([cell]) => inlineOf(cell)),
      );
      return { type: 'table', head, rows };
    }
    case 'hr':
      return { type: 'rule' };
    default:
      return undefined;
  }
}

/** What is in each block of this kind, however deep it stands. */
function parts(tokens: Token[], kind: string): Token[][] {
  const found: Token[][] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.type !== kind) continue;
    const end = closing(tokens, at);
    found.push(tokens.slice(at + 1, end));
    at = end;
  }
  return found;
}

function linesOf({ content }: Token): string[] {
  return content.replace(/\n$/, '').split('\n');
}

function inlineOf(token: Token | undefined): Inline[] {
  const marks = { strong: false, emphasis: false, link: '' };
  const text: Inline[] = [];
  const add = (words: string, more: Partial<Inline> = {}) => {
    if (words !== '') text.push({ text: words, ...marked(marks), ...more });
  };
  for (const child of token?.children ?? []) {
    switch (child.type) {
      case 'strong_open':
      case 'strong_close':
        marks.strong = child.nesting === 1;
        break;
      case 'em_open':
      case 'em_close':
        marks.emphasis = child.nesting === 1;
        break;
      case 'link_open':
      case 'link_close':
        marks.link = child.nesting === 1 ? String(child.attrGet('href') ?? '') : '';
        break;
      case 'softbreak':
        add(' ');
        break;
      case 'hardbreak':
        add('\n');
        break;
      case 'code_inline':
        add(child.content, { code: true });
        break;
      case 'image':
        add(child.content, { link: String(child.attrGet('src') ?? '') });
        break;
      case 'html_inline':
        break;
      default:
        add(child.content);
    }
  }
  return text;
}

function marked({ strong, emphasis, link }: { strong: boolean; emphasis: boolean; link: string }): Partial<Inline> {
  return { ...(strong && { strong }), ...(emphasis && { emphasis }), ...(link !== '' && { link }) };
}
