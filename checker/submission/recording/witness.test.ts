import { expect } from 'chai';
import { judge } from '../../judge/index.ts';
import { answer, node, observation, range, second } from '../../judge/observation.fixture.ts';
import type { Check, Observation } from '../../model.ts';
import { Witness } from './witness.ts';

describe('a witness', () => {
  const check = (expect: Check['expect'], lasts = 0): Check => {
    return { type: 'check', file: 'lab.md', line: 1, expect, within: 1000, for: lasts, points: 1 };
  };
  const ready = check({ kind: 'nodes', ready: range('3') });
  const lasting = check({ kind: 'nodes', ready: range('3') }, 5000);
  const urls = ['http://docker-node1:8000/'];
  const answers = check({ kind: 'http', urls, requests: 1, answers: true });
  const at = (seconds: number, changes: Partial<Observation> = {}) => observation({ at: second(seconds), ...changes });
  const down = { nodes: [node(1), node(2), node(3, { state: 'down' })] };

  function witnessed(...judged: [Check, Observation][]): Witness {
    const witness = new Witness();
    for (const [one, seen] of judged) {
      witness.onEvent({ type: 'checking', check: one, judgement: judge(one.expect, seen), seen });
    }
    return witness;
  }
  const times = (witness: Witness) => witness.looks().map((look) => (look.at - second(0)) / 1000);

  it('keeps the look at which a check held, and of one that does not the last', () => {
    expect(times(witnessed([ready, at(1, down)], [ready, at(2, down)], [ready, at(3)]))).to.deep.equal([3]);
    expect(times(witnessed([ready, at(1, down)], [ready, at(2, down)]))).to.deep.equal([2]);
  });

  it('keeps since when a check held for as long as it must', () => {
    const held = [1, 2, 3, 4, 5, 6].map((second): [Check, Observation] => [lasting, at(second)]);
    expect(times(witnessed(...held))).to.deep.equal([1, 6]);
  });

  it('keeps where a check ceased to hold, so that no span without it is taken for a whole one', () => {
    const broken: [Check, Observation][] = [
      [ready, at(1)],
      [lasting, at(1)],
      [lasting, at(3, down)],
      [lasting, at(7)],
      [lasting, at(8)],
    ];
    expect(times(witnessed(...broken))).to.deep.equal([1, 3, 7, 8]);
  });

  it('makes one look of what checks saw at the same moment, with all that they asked', () => {
    const seen = at(1);
    const asked = { ...seen, answers: [answer('http://docker-node1:8000/')] };
    const [look, ...others] = witnessed([ready, seen], [answers, asked]).looks();
    expect(others).to.deep.equal([]);
    expect(look).to.not.have.property('answers');
    expect(look?.asked).to.deep.equal([{ urls, requests: 1, answers: asked.answers }]);
  });

  it('tells what one who began to look just now saw from what a recorder knew at the same moment', () => {
    const looks = witnessed([ready, at(1)], [lasting, at(1, { watchedSince: second(0) })]).looks();
    expect(looks.map(({ watchedSince }) => watchedSince)).to.deep.equal([undefined, second(0)]);
  });
});
