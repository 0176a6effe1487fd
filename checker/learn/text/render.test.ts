import { stripVTControlCharacters } from 'node:util';
import { expect } from 'chai';
import { readPassages } from '../../lab/index.ts';
import { widthOf } from '../../report/index.ts';
import { renderPassages } from './render.ts';

describe('prose in a terminal', () => {
  const rendered = (markdown: string, width = 30, more: object = {}) =>
    renderPassages(readPassages(markdown), { colour: false, width, ...more });

  it('goes on below where a line is full, in Korean too', () => {
    for (const text of [
      'Words that go on and on, further than a line.',
      '한글은 두 칸을 차지하는 글자이므로 폭을 따로 셉니다.',
      'x'.repeat(70),
    ]) {
      const lines = rendered(text, 20);
      expect(lines.length).to.be.greaterThan(2);
      for (const line of lines) expect(widthOf(line), line).to.be.at.most(20);
    }
  });

  it('says without colour what looks different, and where links lead', () => {
    expect(rendered('`code` *so* **bold** [here](http://a.b) <http://c.d>', 80)).to.deep.equal([
      '`code` *so* bold here (http://a.b) http://c.d',
    ]);
    const [coloured = ''] = rendered('`code` **bold**', 80, { colour: true });
    expect(coloured).to.include('\x1b[');
    expect(stripVTControlCharacters(coloured)).to.equal('code bold');
  });

  it('keeps commands whole and their lines indented, and cuts outputs', () => {
    expect(rendered('```sh\ndocker service create \\\n  --name a-very-long-name\n```')).to.deep.equal([
      '    docker service create \\',
      '      --name a-very-long-name',
    ]);
    expect(
      rendered('```console\n$ docker service ps simple --no-trunc\nID   NAME   IMAGE   NODE  DESIRED\n```'),
    ).to.deep.equal(['    $ docker service ps simple', '    --no-trunc', '    ID   NAME   IMAGE   NODE …']);
    expect(rendered('```text\nA very long line that stays as it is\n```', 30, { whole: true })).to.deep.equal([
      '    A very long line that stays as it is',
    ]);
  });

  it('says on which node commands belong', () => {
    expect(rendered('```sh node=docker-node2\nls\n```')).to.deep.equal(['on docker-node2:', '    ls']);
  });

  it('hangs lists, one in the other', () => {
    expect(rendered('1. one is longer than a line of this width\n   - two\n2. three')).to.deep.equal([
      '1. one is longer than a line',
      '   of this width',
      '',
      '   - two',
      '2. three',
    ]);
  });

  const table =
    '| code | meaning |\n|---|---|\n| 0 | all of it passed |\n| 3 | the cluster failed, and nobody is to blame |';

  it('sets tables in columns, and breaks the widest', () => {
    expect(rendered(table, 40)).to.deep.equal([
      'code  meaning',
      '----  ----------------------------------',
      '0     all of it passed',
      '3     the cluster failed, and nobody is',
      '      to blame',
    ]);
  });

  it('tells tables row by row where columns would be too narrow', () => {
    expect(rendered(table, 16)).to.deep.equal([
      'code: 0',
      'meaning: all',
      '  of it passed',
      '',
      'code: 3',
      'meaning: the',
      '  cluster',
      '  failed, and',
      '  nobody is to',
      '  blame',
    ]);
  });
});
