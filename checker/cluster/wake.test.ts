import { expect } from 'chai';
import type { ClusterNode } from './types.ts';
import { wake } from './wake.ts';

describe('waking nodes', () => {
  it('restarts those whose engine does not answer, and leaves the others alone', async () => {
    const restarted: string[] = [];
    const node = (name: string, ping: () => Promise<unknown>) =>
      ({
        name,
        engine: { streams: { ping } },
        restart: async () => void restarted.push(name),
      }) as unknown as ClusterNode;
    await wake(
      [
        node('lives', async () => 'OK'),
        node('hangs', () => new Promise(() => {})),
        node('refuses', () => Promise.reject(new Error('no'))),
      ],
      50,
    );
    expect(restarted.sort()).to.deep.equal(['hangs', 'refuses']);
  });
});
