import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import stringWidth from 'fast-string-width';
import { speak } from '../words/index.ts';
import { liveLine } from './live-line.ts';
import { fakeOutput } from './output.fixture.ts';

const erase = '\r\u001b[2K';

describe('the live line', () => {
  afterEach(() => speak('en'));

  it('is not there without a terminal', async () => {
    const output = fakeOutput();
    const line = liveLine(output);
    line.show('building');
    line.detail('layer 1');
    line.print('built');
    line.clear();
    await pause(150);
    expect(output.printed()).to.equal('built\n');
  });

  it('is written over on a terminal, never wider than it, whatever it tells', () => {
    for (const [language, width] of [
      ['en', 40],
      ['en', 132],
      ['ko', 40],
      ['ko', 60],
    ] as const) {
      speak(language);
      const output = fakeOutput({ live: true, width });
      const line = liveLine(output);
      line.show('이미지를 만드는 중입니다 '.repeat(10));
      line.detail(`\u001b[31mwaiting:\u001b[0m two\nlines and 😀 ${'more '.repeat(50)}`);
      line.show('next');
      line.detail('waiting: exit 1:\n  first\r\n  second');
      line.print('stays');
      line.clear();
      const [, ...drawn] = output.printed().split(erase);
      expect(drawn.length).to.be.at.least(4);
      for (const text of drawn) expect(stringWidth(text), text).to.be.below(width);
      expect(drawn.filter((text) => text.includes('\n'))).to.deep.equal(['stays\n']);
    }
  });

  it('tells for how long, and turns', async () => {
    const output = fakeOutput({ live: true });
    const line = liveLine(output);
    line.show('building');
    line.detail('layer 1');
    await pause(300);
    line.clear();
    const drawn = output
      .printed()
      .split(erase)
      .filter((text) => text !== '');
    expect(drawn[0]).to.equal('/ building 0.0 s');
    expect(drawn[1]).to.match(/^- building: layer 1 0\.1 s$/);
    expect(drawn.at(-1)).to.match(/ 0\.[23] s$/);
  });

  it('leaves what is printed above it, and nothing of itself', async () => {
    const output = fakeOutput({ live: true });
    const line = liveLine(output);
    line.show('building');
    line.print('one is built');
    line.clear();
    line.print('all is built');
    const before = output.printed();
    await pause(150);
    expect(output.printed()).to.equal(before);
    expect(before).to.equal(
      `${erase}/ building 0.0 s${erase}one is built\n${erase}- building 0.0 s${erase}all is built\n`,
    );
  });
});
