import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Passage } from '../model.ts';
import { packageRoot } from '../package-root.ts';
import { readForPeople, readPassages } from './reading.ts';

describe('a lab as a person reads it', () => {
  const words = (passages: Passage[]): string => JSON.stringify(passages);

  it('has no hint, no solution and no check in it, and all the rest', () => {
    const { intro, steps } = readForPeople(
      [
        '---\nid: a\n---\n\n# Title\n\nIntro.\n\n## One\n\nText.\n\n```yaml check\n- nodes: { ready: 3 }\n```\n',
        '<details><summary>Hint</summary>\n\nSECRET\n\n</details>\n\n<details><summary>More</summary>\n\nFolded.\n\n</details>\n',
        '<details><summary>Solution</summary>\n\n```sh\nSECRET\n```\n\n</details>\n\nEnd.\n\n## Two\n\n```sh node=docker-node2\nls\n```\n',
      ].join('\n'),
    );
    expect(intro).to.deep.equal([
      { type: 'heading', title: true, text: [{ text: 'Title' }] },
      { type: 'paragraph', text: [{ text: 'Intro.' }] },
    ]);
    expect(steps).to.deep.equal([
      ['Text.', 'Folded.', 'End.'].map((text) => ({ type: 'paragraph', text: [{ text }] })),
      [{ type: 'code', language: 'sh', lines: ['ls'], node: 'docker-node2' }],
    ]);
  });

  it('has as many steps as the lab, and gives nothing away, in both languages', () => {
    for (const [file, secrets] of [
      ['lab.md', ['yaml', 'Solution', 'Hint 1', 'SERVICE=NUMBER']],
      ['lab.ko.md', ['yaml', '해답', '정답', '힌트', 'SERVICE=NUMBER']],
    ] as const) {
      const { steps } = readForPeople(readFileSync(join(packageRoot, 'labs/01-replication', file), 'utf8'));
      expect(steps).to.have.length(6);
      for (const secret of secrets) expect(words(steps.flat())).not.to.include(secret);
      expect(words(steps[5] ?? [])).not.to.include('docker service scale');
    }
  });

  it('keeps what text looks like', () => {
    expect(readPassages('a **b *c*** `d e` [f **g**](http://h) ![i](j.png)\nk  \nl')).to.deep.equal([
      {
        type: 'paragraph',
        text: [
          { text: 'a ' },
          { text: 'b ', strong: true },
          { text: 'c', strong: true, emphasis: true },
          { text: ' ' },
          { text: 'd e', code: true },
          { text: ' ' },
          { text: 'f ', link: 'http://h' },
          { text: 'g', strong: true, link: 'http://h' },
          { text: ' ' },
          { text: 'i', link: 'j.png' },
          { text: ' ' },
          { text: 'k' },
          { text: '\n' },
          { text: 'l' },
        ],
      },
    ]);
  });

  it('keeps lists in lists, tables, quotes and code', () => {
    expect(readPassages('3. a\n   - b\n4. c\n')).to.deep.equal([
      {
        type: 'list',
        start: 3,
        items: [
          [
            { type: 'paragraph', text: [{ text: 'a' }] },
            { type: 'list', items: [[{ type: 'paragraph', text: [{ text: 'b' }] }]] },
          ],
          [{ type: 'paragraph', text: [{ text: 'c' }] }],
        ],
      },
    ]);
    expect(readPassages('| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | |\n')).to.deep.equal([
      {
        type: 'table',
        head: [[{ text: 'a' }], [{ text: 'b' }]],
        rows: [
          [[{ text: '1' }], [{ text: '2' }]],
          [[{ text: '3' }], []],
        ],
      },
    ]);
    expect(readPassages('> q\n\n---\n\n    code\n')).to.deep.equal([
      { type: 'quote', passages: [{ type: 'paragraph', text: [{ text: 'q' }] }] },
      { type: 'rule' },
      { type: 'code', language: '', lines: ['code'] },
    ]);
  });
});
