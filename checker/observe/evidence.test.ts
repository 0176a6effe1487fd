import { expect } from 'chai';
import type { ContainerSeen } from '../model.ts';
import { fakeCluster } from './cluster.fixture.ts';
import { evidenceOf } from './evidence.ts';

const of = (node: string, id: string): ContainerSeen => ({
  node,
  id,
  name: `simple.1.${id}`,
  state: 'exited',
  service: 'simple',
  taskId: `task-${id}`,
  taskName: 'simple.1',
  image: 'simplenode:0.1',
  imageId: 'sha256:1',
});

describe('evidence', () => {
  it('is which images nodes have, and what the last probe of each container did', async () => {
    const { cluster, nodes } = fakeCluster();
    const probe = (ExitCode: number) => ({ ExitCode, Output: `exit ${ExitCode}` });
    nodes[1].details.set('a', {
      State: { Pid: 0, Running: false, Health: { Status: 'unhealthy', Log: [probe(1), probe(127)] } },
    });
    nodes[1].details.set('b', { State: { Pid: 0, Running: false } });
    nodes[0].images = ['simplenode:0.1'];
    const found = await evidenceOf(cluster, [of('docker-node2', 'a'), of('docker-node2', 'b')]);
    expect(found.images[0]).to.deep.equal({ node: 'docker-node1', names: ['simplenode:0.1'] });
    expect(found.images).to.have.length(3);
    expect(found.probes).to.deep.equal([{ taskId: 'task-a', health: 'unhealthy', exit: 127, output: 'exit 127' }]);
    expect(found.listening).to.deep.equal([]);
  });

  it('is of probes the last that was not killed with its container', async () => {
    const { cluster, nodes } = fakeCluster();
    const log = [
      { ExitCode: 7, Output: 'refused' },
      { ExitCode: 137, Output: '' },
    ];
    nodes[1].details.set('a', { State: { Pid: 0, Running: false, Health: { Status: 'unhealthy', Log: log } } });
    const found = await evidenceOf(cluster, [of('docker-node2', 'a')]);
    expect(found.probes.map(({ exit }) => exit)).to.deep.equal([7]);
  });

  it('is where running containers can be reached, as the kernel says', async () => {
    const { cluster, nodes } = fakeCluster();
    nodes[2].details.set('a', { State: { Pid: process.pid, Running: true } });
    const { listening } = await evidenceOf(cluster, [of('docker-node3', 'a')]);
    expect(listening).to.have.length(1);
    expect(listening[0]?.taskId).to.equal('task-a');
    expect(listening[0]?.ports).to.be.an('array');
  });

  it('is without what is gone, and without nodes that do not answer', async () => {
    const { cluster, nodes } = fakeCluster();
    nodes[0].health = 'dead';
    const found = await evidenceOf(cluster, [of('docker-node1', 'gone'), of('docker-node2', 'gone')]);
    expect(found.images.map(({ node }) => node)).to.deep.equal(['docker-node2', 'docker-node3']);
    expect(found.probes).to.deep.equal([]);
  });
});
