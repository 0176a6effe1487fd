import { expect } from 'chai';
import type { Engine } from '../engine/index.ts';
import type { SwarmNode } from './roles.ts';
import { makeUsual, type SwarmSettings, unusualOf } from './usual.ts';

/** A swarm as docker 26.1 makes it. */
const fresh: SwarmSettings = {
  Version: { Index: 10 },
  Spec: {
    Orchestration: { TaskHistoryRetentionLimit: 5 },
    Dispatcher: { HeartbeatPeriod: 5_000_000_000 },
    EncryptionConfig: { AutoLockManagers: false },
  },
  DefaultAddrPool: ['10.0.0.0/8'],
  SubnetSize: 24,
};

function node(number: number, changes: Partial<SwarmNode> = {}, spec: Partial<SwarmNode['Spec']> = {}): SwarmNode {
  return {
    ID: `id-${number}`,
    Version: { Index: number },
    CreatedAt: '2026-01-02T03:04:05Z',
    Spec: { Role: 'worker', Availability: 'active', ...spec },
    Description: { Hostname: `docker-node${number}` },
    Status: { State: 'ready' },
    ...changes,
  };
}

const old = node(3, { ID: 'old', Status: { State: 'down' }, CreatedAt: '2026-01-02T03:00:00Z' });
const used: SwarmSettings = {
  ...fresh,
  Spec: {
    Orchestration: { TaskHistoryRetentionLimit: 0 },
    Dispatcher: { HeartbeatPeriod: 60_000_000_000 },
    EncryptionConfig: { AutoLockManagers: true },
  },
  DefaultAddrPool: ['172.30.0.0/16'],
};
const nodes = [
  node(1, {}, { Availability: 'drain' }),
  node(2, {}, { Labels: { disk: 'ssd', az: 'a' } }),
  node(3),
  old,
  node(4, { Status: { State: 'down' } }),
  node(5, { ID: 'just-left' }),
  node(5, { ID: 'just-joined', CreatedAt: '2026-01-02T03:05:00Z' }),
];

describe('what makes a swarm another one than a new one', () => {
  it('is nothing of a new one, nor of one whose engine tells nothing', () => {
    expect(unusualOf(fresh, [node(1), node(2), node(4, { Status: { State: 'down' } })])).to.deep.equal([]);
    expect(unusualOf({ Version: { Index: 1 }, Spec: {} }, [])).to.deep.equal([]);
  });

  it('is found, with the command that mends it', () => {
    expect(unusualOf(used, nodes)).to.deep.equal([
      { kind: 'history', limit: 0, next: 'docker swarm update --task-history-limit 5' },
      { kind: 'heartbeat', seconds: 60, next: 'docker swarm update --dispatcher-heartbeat 5s' },
      { kind: 'autolock', next: 'docker swarm update --autolock=false' },
      { kind: 'pool' },
      {
        kind: 'availability',
        node: 'docker-node1',
        availability: 'drain',
        next: 'docker node update --availability active docker-node1',
      },
      {
        kind: 'labels',
        node: 'docker-node2',
        labels: ['az', 'disk'],
        next: 'docker node update --label-rm az --label-rm disk docker-node2',
      },
      { kind: 'former', node: 'docker-node3', id: 'old', next: 'docker node rm old' },
    ]);
  });

  it('is mended with nothing else changed, and asked for no change where there is none', async () => {
    const asked: unknown[] = [];
    const engine = (settings: SwarmSettings, listed: SwarmNode[]) => {
      const calls = {
        swarmInspect: async () => settings,
        listNodes: async () => listed,
        swarmUpdate: async (options: unknown) => void asked.push(options),
        getNode: (id: string) => ({
          update: async ({ _body }: { _body: unknown }) => void asked.push([id, _body]),
          remove: async () => void asked.push(`rm ${id}`),
        }),
      };
      return { name: 'm', calls } as unknown as Engine;
    };
    const labelled = {
      ...used,
      Spec: { ...used.Spec, Labels: { 'swarmlab.lab': 'one' }, CAConfig: { ForceRotate: 1 } },
    };
    await makeUsual(engine(labelled, nodes));
    expect(asked).to.deep.equal([
      {
        _query: { version: 10 },
        _body: { ...fresh.Spec, Labels: { 'swarmlab.lab': 'one' }, CAConfig: { ForceRotate: 1 } },
      },
      ['id-1', { Role: 'worker', Availability: 'active', Labels: {} }],
      ['id-2', { Role: 'worker', Availability: 'active', Labels: {} }],
      'rm old',
      'rm just-left',
    ]);
    asked.length = 0;
    await makeUsual(engine(fresh, [node(1)]));
    expect(asked).to.deep.equal([]);
  });
});
