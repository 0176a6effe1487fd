/** Prose for a terminal: passages -> lines, as wide as it is. */
import type { Inline, Passage } from '../../model.ts';
import { cut, type Paint, paint, type Style, wrapStyled } from '../../report/index.ts';
import { say } from '../../words/index.ts';
import { tableLines } from './table.ts';

/** How prose is written. */
export interface TextStyle extends Style {
  /** True: lines of code that are too long for the width stay whole; else output is cut and commands go on below. */
  whole?: boolean;
}

/** The passages as lines, an empty one between each two. */
export function renderPassages(passages: readonly Passage[], style: TextStyle): string[] {
  return passages.flatMap((passage, index) => [...(index > 0 ? [''] : []), ...render(passage, style)]);
}

/** Text that goes on below where it does not fit, every line of it indented. */
export function flow(text: string, width: number, first = '', later = ' '.repeat(first.length)): string[] {
  const lines = wrapStyled(text, Math.max(10, width - later.length), { hard: true, trim: true }).split('\n');
  return lines.map((line, index) => `${index === 0 ? first : later}${line}`);
}

function render(passage: Passage, style: TextStyle): string[] {
  const colours = paint(style);
  const { width } = style;
  switch (passage.type) {
    case 'heading':
      return flow(colours.bold(inline(passage.text, colours, style)), width);
    case 'paragraph':
      return flow(inline(passage.text, colours, style), width);
    case 'code':
      return code(passage, colours, style);
    case 'list':
      return passage.items.flatMap((item, index) => {
        const mark = passage.start === undefined ? '- ' : `${passage.start + index}. `;
        const inner = renderPassages(item, { ...style, width: width - mark.length });
        return inner.map((line, at) => (line === '' ? '' : `${at === 0 ? mark : ' '.repeat(mark.length)}${line}`));
      });
    case 'quote':
      return renderPassages(passage.passages, { ...style, width: width - 2 }).map(
        (line) => `${colours.dim('|')} ${line}`,
      );
    case 'table':
      return tableLines(passage, style, (cell) => inline(cell, colours, style));
    case 'rule':
      return [colours.dim('-'.repeat(Math.min(width, 20)))];
  }
}

/** Commands are bold and can be copied; what they print is dim. */
function code({ language, lines, node }: Passage & { type: 'code' }, colours: Paint, style: TextStyle): string[] {
  const indent = '    ';
  const shown = lines.flatMap((line) => {
    const isCommand = language === 'sh' || (language === 'console' && /^(?:\S+@\S+:\S*)?[$#] /.test(line));
    if (style.whole) return [`${indent}${line}`];
    if (isCommand) {
      const begin = indent + ' '.repeat(line.search(/\S|$/));
      return flow(line.trimStart(), style.width, begin).map((one) => colours.bold(one));
    }
    return [colours.dim(`${indent}${cut(line, style.width - indent.length)}`)];
  });
  return node === undefined ? shown : [colours.dim(say.learn.onNode(node)), ...shown];
}

/** Without colour, signs say what colours would. */
function inline(text: readonly Inline[], colours: Paint, { colour }: TextStyle): string {
  return text
    .map((one, index) => {
      let words = one.text;
      if (one.code) words = colour ? colours.cyan(words) : `\`${words}\``;
      if (one.strong) words = colour ? colours.bold(words) : words;
      if (one.emphasis) words = colour ? colours.italic(words) : `*${words}*`;
      if (one.link === undefined) return words;
      const ends = text[index + 1]?.link !== one.link;
      const told = ends && one.link !== one.text ? ` (${one.link})` : '';
      return `${colours.underline(words)}${colours.dim(told)}`;
    })
    .join('');
}
