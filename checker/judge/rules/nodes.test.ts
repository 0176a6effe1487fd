import { expect } from 'chai';
import { node, observation, range, second } from '../observation.fixture.ts';
import { fails, holds, why } from '../verdict.fixture.ts';

describe('nodes', () => {
  it('counts by state and role', () => {
    const all = { ready: range('3'), down: range('0'), managers: range('1'), workers: range('>=2') };
    const { actual, expected } = holds({ kind: 'nodes', ...all }, observation());
    expect(expected).to.equal('ready: 3, down: 0, managers: 1 and workers: at least 2');
    expect(actual).to.include('docker-node1 (leader, ready), docker-node2 (worker, ready)');
    const seen = observation({ nodes: [node(1), node(2, { state: 'down' }), node(3, { role: 'manager' })] });
    expect(why({ kind: 'nodes', ...all }, seen).split('; ')).to.deep.equal([
      'ready: 2 (docker-node1 and docker-node3), expected 3',
      'down: 1 (docker-node2), expected 0',
      'managers: 2 (docker-node1 and docker-node3), expected 1',
      'workers: 1 (docker-node2), expected at least 2',
    ]);
  });

  it('counts a node once that left and joined again, as what it is now', () => {
    const before = node(2, { id: 'node-2-before', role: 'manager' });
    const again = node(2, { joinedAt: second(60) });
    for (const state of ['ready', 'down'] as const) {
      const seen = observation({ nodes: [node(1), { ...before, state }, again] });
      expect(why({ kind: 'nodes', ready: range('3') }, seen)).to.equal(
        'ready: 2 (docker-node1 and docker-node2), expected 3',
      );
      holds({ kind: 'nodes', ready: range('2'), managers: range('1'), workers: range('1') }, seen);
    }
  });

  it('counts as down what is listed of it from before', () => {
    const seen = observation({
      nodes: [node(1), node(2, { id: 'before', state: 'down' }), node(2, { joinedAt: second(60) })],
    });
    expect(why({ kind: 'nodes', down: range('0') }, seen)).to.equal('down: 1 (docker-node2), expected 0');
  });

  it('is on its way while a state is not known', () => {
    const seen = observation({ nodes: [node(1), node(2, { state: 'unknown' })] });
    expect(fails({ kind: 'nodes', ready: range('2') }, seen).converging).to.equal(
      'the state of docker-node2 is unknown',
    );
    expect(fails({ kind: 'nodes', ready: range('4') }, observation())).not.to.have.property('converging');
  });

  it('says when there is no swarm', () => {
    expect(why({ kind: 'nodes', down: range('0') }, observation({ swarm: false, nodes: [] }))).to.include('swarm init');
  });
});
