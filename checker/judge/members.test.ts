import { expect } from 'chai';
import type { HistoryExpectation } from '../model.ts';
import { judge } from './judge.ts';
import { globalTask, node, observation, second, service, task } from './observation.fixture.ts';
import { holds } from './verdict.fixture.ts';

describe('a node that left the swarm and joined it again', () => {
  const again = node(3, { id: 'again', joinedAt: second(60) });
  const lost = { state: 'running', desired: 'shutdown', nodeId: 'node-3', nodeName: 'docker-node3' } as const;

  for (const state of ['ready', 'down'] as const) {
    const nodes = [node(1), node(2), node(3, { state }), again];
    const everywhere = [1, 2].map((number) => globalTask(number, { createdAt: second(number) }));
    const there = globalTask(3, { id: 'now', nodeId: 'again', createdAt: second(61) });

    it(`is one node to a global service, while the entry from before is ${state}`, () => {
      const seen = observation({
        nodes,
        services: [service({ mode: 'global' })],
        tasks: [...everywhere, globalTask(3, { ...lost, id: 'before' }), there],
      });
      holds({ kind: 'service', service: 'simple', replicas: { running: 3, desired: 3 } }, seen);
      const shows: HistoryExpectation['shows'] = [{ state: 'running' }];
      const history = { kind: 'history', service: 'simple', shows } as const;
      holds({ ...history, slot: 'every' }, seen);
      holds({ ...history, slot: 'docker-node3' }, seen);
    });

    it(`runs nothing that it ran before, while that entry is ${state}`, () => {
      const seen = observation({ nodes, tasks: [task(1), task(2, { on: 3 })] });
      const judged = judge({ kind: 'service', service: 'simple', replicas: { running: 2, desired: 2 } }, seen);
      expect(judged.holds).to.equal(false);
    });
  }
});
