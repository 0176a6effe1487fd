import { expect } from 'chai';
import { effectOf } from './effects.ts';
import { keyOf, keyOfLine } from './keys.ts';
import { after, passedSteps, press, sample } from './learn.fixture.ts';
import { begin } from './state.ts';

describe('a key', () => {
  it('means the same in capitals, and on a Korean keyboard', () => {
    for (const [text, key] of [
      ['h', 'hint'],
      ['H', 'hint'],
      ['ㅗ', 'hint'],
      ['ㅂ', 'quit'],
      ['?', 'help'],
      ['x', 'other'],
    ]) {
      expect(keyOf(text, {}), text).to.equal(key);
    }
    expect(keyOf(undefined, { name: 'pagedown' })).to.equal('pageDown');
    expect(keyOf(' ', { name: 'space' })).to.equal('pageDown');
    expect(keyOf(undefined, { name: 'constructor' })).to.equal('other');
    expect(keyOf('\x03', { name: 'c', ctrl: true })).to.equal('interrupt');
    expect(keyOf('\x0f', { name: 'o', ctrl: true })).to.equal('other');
  });

  it('is no line that was meant for a shell', () => {
    for (const line of ['history', 'service simple', 'sudo docker ps', 'reset replication', 'hh', 'constructor'])
      expect(keyOfLine(line), line).to.equal('other');
  });

  it('is a letter or its word where lines are typed', () => {
    expect(['hint', ' q ', '', '?'].map(keyOfLine)).to.deep.equal(['hint', 'quit', 'other', 'help']);
  });

  it('does what it says, one thing at a time', () => {
    expect(effectOf(after(['do']), 'check')).to.deep.equal({ do: 'check', step: sample().steps[2] });
    expect(effectOf(after(['do'], { type: 'doing', what: 'check' }), 'check')).to.equal(undefined);
    expect(effectOf(after(['do'], { type: 'doing', what: 'check' }), 'shell')).to.equal(undefined);
    expect(effectOf(after([]), 'check'), 'nothing to check').to.equal(undefined);
    expect(effectOf(after([]), 'report')).to.deep.equal({ do: 'report' });
    expect(effectOf(after([]), 'next')).to.equal(undefined);
  });

  it('shows one hint more, until there are no more', () => {
    expect(effectOf(after(['do']), 'hint')).to.deep.equal({ do: 'keepHint', step: 'challenge', hints: 1 });
    const kept = { ...passedSteps('do'), challenge: { attempts: 0, hints: 3 } };
    expect(effectOf(begin(sample(), kept), 'hint')).to.equal(undefined);
  });

  it('answers a question, and nothing but a yes is one', () => {
    const asked = after(['do'], press('reset'));
    expect(effectOf(asked, 'yes')).to.deep.equal({ do: 'reset', step: sample().steps[2] });
    for (const key of ['other', 'quit', 'reset', 'check'] as const) expect(effectOf(asked, key)).to.equal(undefined);
    const kept = { ...passedSteps('do'), challenge: { attempts: 0, hints: 3 } };
    const solution = { ...begin(sample(), kept), asking: 'solution' as const };
    expect(effectOf(solution, 'yes')).to.deep.equal({ do: 'keepSolution', step: 'challenge' });
    expect(effectOf(after([]), 'yes')).to.equal(undefined);
  });

  it('quits, also while help is shown; Ctrl-C ends everything', () => {
    const helped = after([], press('help'));
    expect(effectOf(helped, 'quit')).to.deep.equal({ do: 'quit' });
    expect(effectOf(helped, 'report')).to.equal(undefined);
    expect(effectOf(after([], press('reset')), 'interrupt')).to.deep.equal({ do: 'interrupt' });
  });
});
