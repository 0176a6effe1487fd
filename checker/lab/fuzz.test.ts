import { expect } from 'chai';
import { parseLab } from './index.ts';
import { sample } from './sample.fixture.ts';

/** The same numbers in every run, so that a failure can be seen again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

function survives(text: string): void {
  const { problems } = parseLab(text, 'lab.md');
  const last = text.split(/\r\n?|\n/).length;
  for (const { line } of problems) expect(line, text).to.be.within(1, last);
}

describe('any input at all', function () {
  this.timeout(60_000); // it only computes, and a machine may be busy
  it('does not throw when a lab is cut off anywhere', () => {
    for (let length = 0; length < sample.length; length += 17) survives(sample.slice(0, length));
  });

  it('does not throw when parts of a lab are lost, repeated or replaced', () => {
    const next = numbers(7);
    const scraps = [
      '',
      '\t',
      '- ',
      ': ',
      '"',
      '{',
      '[',
      '`',
      '```',
      '&a ',
      '*a',
      '>',
      '<details>',
      '\r',
      '\0',
      '/(/',
      '!x ',
      '__proto__: 1\n',
    ];
    for (let round = 0; round < 250; round++) {
      const at = next(sample.length);
      const scrap = next(3) === 0 ? sample.slice(at, at + next(200)) : (scraps[next(scraps.length)] ?? '');
      survives(sample.slice(0, at) + scrap + sample.slice(at + next(20)));
    }
  });

  it('does not throw where a parser gives up', () => {
    const check = (yaml: string) => sample.replace('- service: simple', yaml);
    const bomb = [...'bcdefgh'].map((name, index) => `  ${name}: &${name} [${`*${'abcdefg'[index]}, `.repeat(9)}]`);
    survives(check(`- a: &a [1]\n${bomb.join('\n')}`));
    survives(check('['.repeat(300)));
    survives(check('- service: &a\n    b: *a'));
    survives(check('- __proto__: { service: a }'));
    survives('> '.repeat(5_000));
  });
});
