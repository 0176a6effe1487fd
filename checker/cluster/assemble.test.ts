import { expect } from 'chai';
import type { Engine } from '../engine/index.ts';
import { assemble } from './assemble.ts';
import type { ClusterNode } from './types.ts';

describe('the facts of a cluster', () => {
  async function versionToldFor(Version: unknown): Promise<string> {
    const engine = { calls: { version: async () => ({ Version }) } } as unknown as Engine;
    const node = { name: 'docker-node1', engine } as ClusterNode;
    const nodes = { name: 'a', driver: 'ssh', nodes: [node], managers: 1, ports: new Map(), alike: {}, images: engine };
    const { facts } = assemble({ ...nodes, mesh: async () => 'ipvs', patience: async () => 1, close: () => {} });
    return (await facts()).engineVersion;
  }

  it('name the version of its engine, and nothing else that the engine says in its place', async () => {
    for (const version of ['26.1.5+dfsg1', '29.0.0-rc.1', '1'.repeat(100)])
      expect(await versionToldFor(version)).to.equal(version);
    for (const other of ['1'.repeat(101), '', '26.1\n', '26.1 \x1b[2J', '<b>', undefined, {}, ['26.1']])
      expect(await versionToldFor(other)).to.equal('unknown');
  });
});
