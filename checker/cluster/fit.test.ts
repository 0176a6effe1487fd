import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { BrokenError } from '../errors.ts';
import { type FakeCluster, fakeCluster } from '../observe/cluster.fixture.ts';
import { assertFit, hindrancesOf } from './fit.ts';
import type { ClusterNode } from './types.ts';

describe('what keeps nodes from their work', function () {
  this.timeout(30_000);
  let fake: FakeCluster;
  let folder: string;

  beforeEach(async () => {
    fake = fakeCluster();
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-fit-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const node = (number: number) => fake.cluster.nodes[number - 1] as ClusterNode;
  const found = async () => (await hindrancesOf(fake.cluster, 8_000)).map(({ node, kind }) => `${node} ${kind}`);
  /** Has a node's programs find another one of this name. */
  const program = async (number: number, name: string, script: string) => {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, name), 0o755);
    node(number).enter = (argv) => ['env', `PATH=${folder}:${process.env.PATH}`, ...argv];
  };
  const disk = (number: number, says: string) => program(number, 'stat', `echo room ${says} /var/lib/docker/`);
  /** As a manager's engine lists the nodes. */
  const listed = (state: string) => {
    const nodes = [1, 2, 3].map((id) => ({ ID: `node-${id}`, Status: { State: id === 3 ? state : 'ready' } }));
    Object.assign(node(1).engine.calls, { listNodes: async () => nodes });
  };
  it('is nothing where all is well', async () => {
    expect(await found()).to.deep.equal([]);
    await assertFit(fake.cluster);
  });

  it('is a disk without room, for bytes or for files, and not one that tells no files', async () => {
    await disk(2, '3 4096 1000 1000');
    expect(await hindrancesOf(fake.cluster)).to.deep.equal([
      { node: 'docker-node2', kind: 'disk', folder: '/var/lib/docker' },
    ]);
    await disk(2, '300000 4096 2 1000');
    expect(await found()).to.deep.equal(['docker-node2 disk']);
    await disk(2, '300000 4096 0 0');
    expect(await found()).to.deep.equal([]);
  });

  it('is a network that does not lead to the manager, or from it to anybody', async () => {
    const cut = (number: number) => program(number, 'timeout', 'echo Network is unreachable >&2; exit 1');
    await cut(1); // it is the others who have to find it
    expect(await found()).to.deep.equal([]);
    await cut(2);
    expect(await hindrancesOf(fake.cluster)).to.deep.equal([
      { node: 'docker-node2', kind: 'apart', from: ['docker-node1'] },
    ]);
    await cut(3);
    const from = ['docker-node2', 'docker-node3'];
    expect(await hindrancesOf(fake.cluster)).to.deep.equal([{ node: 'docker-node1', kind: 'apart', from }]);
    const nodes = fake.cluster.nodes.slice(1); // the manager is stopped on purpose
    expect(await hindrancesOf({ ...fake.cluster, nodes })).to.deep.equal([]);
  });

  it('is a swarm that counts a node as down which takes itself for a part of it', async () => {
    listed('down');
    expect(await found()).to.deep.equal(['docker-node3 down']);
    listed('unknown'); // of a swarm that just has another leader
    expect(await found()).to.deep.equal([]);
    listed('down');
    const left = { SystemTime: new Date().toISOString(), Swarm: { LocalNodeState: 'inactive', NodeID: '' } };
    Object.assign(node(3).engine.calls, { info: async () => left }); // whoever left did so by a command
    expect(await found()).to.deep.equal([]);
  });

  it('is an engine that ends or hangs, and a node on which no program starts', async () => {
    fake.nodes[1].health = 'dead';
    node(3).enter = () => ['sh', '-c', 'echo OCI runtime exec failed >&2; exit 126'];
    expect(await hindrancesOf(fake.cluster)).to.deep.equal([
      {
        node: 'docker-node2',
        kind: 'silent',
        why: 'docker-node2: read its state: docker exec docker-node2 exited with 1',
      },
      { node: 'docker-node3', kind: 'programs', why: 'OCI runtime exec failed' },
    ]);
    fake.nodes[1].health = 'hung';
    expect((await hindrancesOf(fake.cluster, 100)).map(({ kind }) => kind)).to.include('silent');
    fake.nodes[1].health = 'dead';
  });

  it('is told in words, with the command that mends it', async () => {
    await disk(2, '0 4096 0 1000');
    const error = await assertFit(fake.cluster).catch((error: unknown) => error);
    expect(error).to.be.instanceOf(BrokenError);
    expect(error).to.include({
      message: 'docker-node2: its disk is full: there is no space left in /var/lib/docker',
      next: 'swarmlab up --cluster fake',
    });
  });
});
