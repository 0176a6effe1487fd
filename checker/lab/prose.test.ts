import { expect } from 'chai';
import { readProse } from './prose.ts';

const read = (...lines: string[]) => readProse(lines.join('\n'));

describe('the prose of a lab', () => {
  it('has links and code, at the lines where they stand', () => {
    const { links, code } = read(
      '---',
      'id: x',
      '---',
      '',
      'See [the `README`',
      'file](../README.md#a), or',
      '![a picture](a%20b.png) and `docker service',
      'ls`, then `docker ps`.',
      '',
      '| a | [b](c.md) |',
      '|---|---|',
      '| `docker info` | [x][y] |',
      '',
      '[y]: d.md',
    );
    expect(links).to.deep.equal([
      { text: '../README.md#a', line: 5 },
      { text: 'a%20b.png', line: 7 },
      { text: 'c.md', line: 10 },
      { text: 'd.md', line: 12 },
    ]);
    expect(code).to.deep.equal([
      { text: 'README', line: 5 },
      { text: 'docker service ls', line: 7 },
      { text: 'docker ps', line: 8 },
      { text: 'docker info', line: 12 },
    ]);
  });

  it('has none in a fence', () => {
    expect(read('```md', '[a](b) `c`', '# d', '```')).to.deep.equal({ anchors: [], links: [], code: [] });
  });

  it('has the anchors that GitHub gives to headings, and those of HTML', () => {
    const lines = ['# A `b` c', '## Same', '### Same', '<a id="here"></a>', '', 'x <b id=there>y</b>', '', '## 단계 1'];
    expect(read(...lines).anchors).to.deep.equal(['a-b-c', 'same', 'same-1', 'here', 'there', '단계-1']);
    expect(read('---', 'title: x', '---', '## A').anchors).to.deep.equal(['a']);
    expect(read('# A', '', '---', '# B', '', '---').anchors).to.deep.equal(['a', 'b']);
  });
});
