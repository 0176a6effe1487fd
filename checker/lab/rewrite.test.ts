import { expect } from 'chai';
import type { Command } from '../model.ts';
import { parseLab } from './index.ts';
import { rewriteOutputs } from './rewrite.ts';

/** The page with the first output of it replaced: its first line stays, the others become these. */
function rewritten(page: string, ...lines: string[]) {
  const blocks = parseLab(page, 'page.md').lab?.steps.flatMap((step) => step.blocks) ?? [];
  const command = blocks.find((block): block is Command => block.type === 'command' && block.output !== undefined);
  const output = command?.output ?? expect.fail('no output');
  return rewriteOutputs(page, [{ output, lines: [{ keep: 0 }, ...lines.map((text) => ({ text }))] }]);
}

const page = ['# Prose  ', '', '```console', '$ docker ps', 'one', 'two', '```', '', 'More prose.', ''].join('\n');

describe('outputs written into a file', () => {
  it('replace their own lines, and nothing else', () => {
    expect(rewritten(page, 'new', ' and more ').text).to.equal(page.replace('two\n', 'new\n and more\n'));
    expect(rewritten(page).text).to.equal(page.replace('two\n', ''));
  });

  it('have the line ends of the file, and its byte order mark', () => {
    const windows = `\uFEFF${page.replaceAll('\n', '\r\n')}`;
    expect(rewritten(windows, 'new').text).to.equal(windows.replace('two', 'new'));
  });

  it('are indented as the list or the quote that they stand in', () => {
    const inside = (prefix: string) =>
      page
        .split('\n')
        .map((line) => (prefix + line).trimEnd())
        .join('\n');
    for (const prefix of ['   ', '> ', '   > ']) {
      const nested = `1. Item\n\n${inside(prefix)}`;
      expect(rewritten(nested, 'new', '', 'last').text, prefix).to.equal(
        nested.replace(`${prefix}two`, `${prefix}new\n${prefix.trimEnd()}\n${prefix}last`),
      );
    }
  });

  it('may end the file, without a line end', () => {
    const indented = 'Type:\n\n    $ docker ps\n    one\n    two';
    expect(rewritten(indented, 'a', 'b').text).to.equal('Type:\n\n    $ docker ps\n    one\n    a\n    b');
  });

  it('are left where the file has other characters than were read', () => {
    const fresh = [{ output: { file: 'f', line: 2, lines: ['x'] }, lines: [] }];
    expect(rewriteOutputs('a\nb\n', fresh)).to.deep.equal({ text: 'a\nb\n', left: fresh });
  });

  it('may be several, in any order', () => {
    const output = (line: number, ...lines: string[]) => ({ file: 'f', line, lines });
    const fresh = [
      { output: output(1, 'a'), lines: [{ text: '1' }, { text: '2' }] },
      { output: output(3, 'c'), lines: [{ keep: 0 }, { text: 'd' }] },
    ];
    expect(rewriteOutputs('a\nb\nc\n', fresh).text).to.equal('1\n2\nb\nc\nd\n');
  });
});
