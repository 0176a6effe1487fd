/** A lab's prose -> what a page may show of it: blocks and words, links that lead to the web alone, commands with their nodes. Pure. */
import { readConsole, readPassages } from '../../../lab/index.ts';
import type { Inline, Passage } from '../../../model.ts';
import { Problems } from '../../../written/index.ts';
import type { TextBlock } from '../../protocol.ts';

/** `manager` is the node of commands that name none. */
export function blocksOf(passages: readonly Passage[], manager: string): TextBlock[] {
  return passages.flatMap((passage): TextBlock[] => {
    switch (passage.type) {
      case 'code':
        return codeBlocks(passage, manager);
      case 'list':
        return [{ ...passage, items: passage.items.map((item) => blocksOf(item, manager)) }];
      case 'quote':
        return [{ type: 'quote', passages: blocksOf(passage.passages, manager) }];
      case 'table':
        return [{ type: 'table', head: passage.head.map(safe), rows: passage.rows.map((row) => row.map(safe)) }];
      case 'rule':
        return [passage];
      default:
        return [{ ...passage, text: safe(passage.text) }];
    }
  });
}

/** The same of a piece of Markdown, such as a hint. */
export function blocksOfMarkdown(markdown: string, manager: string): TextBlock[] {
  return blocksOf(readPassages(markdown), manager);
}

/** What a session shows is typed line by line, a script as a whole. */
function codeBlocks({ language, lines, node }: Passage & { type: 'code' }, manager: string): TextBlock[] {
  const on = node ?? manager;
  if (language === 'sh') return [{ type: 'command', script: lines.join('\n'), node: on, output: [] }];
  if (language === 'console') {
    const problems = new Problems('');
    const commands = readConsole(lines.join('\n'), 1, problems);
    if (commands.length > 0 && problems.list().length === 0)
      return commands.map(({ script, node: own, output }) => ({
        type: 'command',
        script,
        node: own ?? on,
        output: output?.lines ?? [],
      }));
  }
  return [{ type: 'code', lines }];
}

/** Neither `javascript:` nor a file of this machine: what leads nowhere on the web is words. */
function safe(text: readonly Inline[]): Inline[] {
  return text.map(({ link, ...words }) => (link !== undefined && isOfTheWeb(link) ? { ...words, link } : words));
}

function isOfTheWeb(link: string): boolean {
  return /^https?:\/\//i.test(link) && URL.canParse(link);
}
