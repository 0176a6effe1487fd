import { expect } from 'chai';
import { nearest, suggest } from '../written/index.ts';
import { expandBraces } from './braces.ts';
import { toMilliseconds } from './durations.ts';
import { toPattern } from './patterns.ts';
import { toPort } from './ports.ts';
import { toDurationRange, toRange } from './ranges.ts';
import { slug } from './slug.ts';

describe('the words of a lab', () => {
  it('durations are milliseconds', () => {
    const texts = ['500ms', '90s', '2m', '1m30s', '1.5s', '1h'];
    expect(texts.map(toMilliseconds)).to.deep.equal([500, 90_000, 120_000, 90_000, 1_500, 3_600_000]);
  });

  it('ranges keep what the author wrote', () => {
    expect(toRange(2)).to.deep.equal({ op: '=', value: 2, text: '2' });
    expect(toRange('=2')).to.deep.equal({ op: '=', value: 2, text: '=2' });
    expect(toRange('<= 12')).to.deep.equal({ op: '<=', value: 12, text: '<= 12' });
    expect(toDurationRange('>1m30s')).to.deep.equal({ op: '>', value: 90_000, text: '>1m30s' });
  });

  it('patterns between slashes are regular expressions', () => {
    expect(toPattern('/a/b/i')).to.deep.equal({ regex: 'a/b', flags: 'i' });
    expect(toPattern('/a')).to.deep.equal({ literal: '/a' });
    expect(toPattern('//')).to.deep.equal({ literal: '//' });
  });

  it('ports default to tcp through the mesh', () => {
    expect(toPort('80:5000')).to.deep.equal({ published: 80, target: 5000, protocol: 'tcp', mode: 'ingress' });
    expect(toPort('80:5000/host')).to.deep.equal({ published: 80, target: 5000, protocol: 'tcp', mode: 'host' });
  });

  it('braces expand as in a shell', () => {
    const expanded = (text: string) => [...expandBraces(text)];
    expect(expanded('n{1,2}:{8,9}')).to.deep.equal(['n1:8', 'n1:9', 'n2:8', 'n2:9']);
    expect(expanded('n{3..1}')).to.deep.equal(['n3', 'n2', 'n1']);
    expect(expanded('n{,x}')).to.deep.equal(['n', 'nx']);
    expect(expanded('n{1}{a}')).to.deep.equal(['n{1}{a}']);
    expect(new Set(expanded('{a,{b,c}}'))).to.deep.equal(new Set(['a', 'b', 'c']));
  });

  it('slugs are the anchors of GitHub', () => {
    expect(slug('Scale: 2 -> 4!')).to.equal('scale-2---4');
    expect(slug('롤링 업데이트, snake_case')).to.equal('롤링-업데이트-snake_case');
  });

  it('suggestions are near, or else all there is', () => {
    expect(nearest('failureAction', ['failure-action', 'monitor'])).to.equal('failure-action');
    expect(nearest('mode', ['node', 'mode'])).to.equal('mode');
    expect(nearest('xyz', ['failure-action', 'monitor'])).to.equal(undefined);
    expect(suggest('xyz', ['a', 'b', 'c'])).to.deep.equal({ names: ['a', 'b', 'c'] });
    expect(suggest('mod', ['mode', 'x'])).to.deep.equal({ near: 'mode', names: ['mode', 'x'] });
  });
});
