import { expect } from 'chai';
import { parseLab } from './index.ts';
import { sample } from './sample.fixture.ts';
import { course, manual, post } from './tutorial/pages.fixture.ts';

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

  it('does not throw when a tutorial is cut off anywhere, or parts of it are lost, repeated or replaced', () => {
    const next = numbers(11);
    const scraps = [
      '',
      "'",
      '"',
      '`',
      '$(',
      '${',
      '<<E',
      '<(',
      '\\\n',
      '>',
      '$ ',
      '# ',
      '```',
      '    ',
      '<A>',
      '\r',
      '\0',
      '- ',
      '{',
      ')',
    ];
    for (const page of [manual, post, course]) {
      for (let length = 0; length < page.length; length += 13) survives(page.slice(0, length));
      for (let round = 0; round < 150; round++) {
        const at = next(page.length);
        const scrap = next(3) === 0 ? page.slice(at, at + next(200)) : (scraps[next(scraps.length)] ?? '');
        survives(page.slice(0, at) + scrap + page.slice(at + next(20)));
      }
    }
  });

  it('reads a tutorial of any size in time', () => {
    const fence = (lines: string[]) => ['```sh', ...lines, '```'].join('\n');
    survives(fence(Array(3000).fill("echo 'it''s open")));
    survives(fence(["echo '", ...Array(3000).fill('line')]));
    survives(fence(['cat <<E', ...Array(3000).fill('line')]));
    survives(fence(Array(3000).fill('$ docker service ls')));
    survives(fence([`echo ${'$('.repeat(2000)}`]));
    survives(fence([`echo ${'"$('.repeat(500)}`]));
  });
});
