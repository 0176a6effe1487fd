import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect } from 'chai';
import { ask, findLocalEngine, type LocalEngine, privateSocket } from '../engine/index.ts';
import { run } from '../shell/index.ts';
import { describeOnEngine, isShared, prefix, withCluster } from '../testing/cluster.ts';
import { say } from '../words/index.ts';
import { type Cluster, down, formSwarm, isFormed, isFormedAs, status, swarmInfo, up } from './index.ts';
import { containerName, networkName, nodeNames } from './names.ts';
import { keepPatience, readPatience } from './patience.ts';
import type { SwarmNode } from './roles.ts';
import { nodeImageOf, usualSuite } from './suites.ts';

const names = nodeNames(3);
const networks = '/var/lib/swarmlab/docker/network/files/local-kv.db'; // of our own engine

describeOnEngine('a cluster of containers', ['main', 'other', 'blocked'], ([main = '', other = '', blocked = '']) => {
  let local: LocalEngine;

  before(async () => {
    const found = await findLocalEngine();
    if (!found) throw new Error('no engine');
    local = found;
    (await up(main, () => {})).close();
  });
  after(() => local?.engine.close());

  const container = (name: string, cluster = main) => local.engine.calls.getContainer(containerName(cluster, name));
  const ids = async () => Promise.all(names.map(async (name) => (await container(name).inspect()).Id));
  const program = async (cluster: Cluster, words: string[]) => run(cluster.manager.enter(words), { input: '' });
  const converge = async () => (await up(main, () => {})).close();

  it('comes up as one swarm of three nodes', async () => {
    const seen = await status(main);
    expect(seen).to.include({ state: 'up', swarm: 'ready' });
    expect(seen.nodes.map(({ name, state }) => `${name} ${state}`)).to.deep.equal(
      names.map((name) => `${name} running`),
    );
    await withCluster(main, async (cluster) => {
      expect(
        (await program(cluster, ['docker', 'node', 'ls', '--format', '{{.Hostname}}'])).stdout
          .split('\n')
          .sort()
          .join(' ')
          .trim(),
      ).to.equal(names.join(' '));
    });
  });

  it('has nodes that know each other by name', async () => {
    await withCluster(main, async ({ nodes }) => {
      for (const node of nodes) {
        for (const { name, address } of nodes) {
          const { stdout } = await run(node.enter(['getent', 'ahostsv4', name]), { input: '' });
          expect(stdout, `${name} on ${node.name}`).to.include(address);
        }
      }
    });
  });

  it('tells of itself as often as it is asked', async () => {
    await withCluster(main, async (cluster) => {
      for (const _ of Array(6)) expect(await cluster.facts()).to.include({ name: main, driver: 'containers' });
    });
  });

  it('measures once how much patience its nodes need, and keeps that on the manager', async () => {
    const kept = async () => withCluster(main, async ({ manager }) => readPatience(manager));
    const measured = await kept();
    expect(measured).to.be.within(1, 10);
    await withCluster(main, async ({ manager }) => keepPatience(manager, 7.5));
    await converge();
    await withCluster(main, async (cluster) => expect(await cluster.facts()).to.have.property('patience', 7.5));
    await withCluster(main, async ({ manager }) => keepPatience(manager, measured ?? 1));
  });

  it('stays as it is when it is brought up again', async () => {
    const before = await ids();
    await converge();
    expect(await ids()).to.deep.equal(before);
  });

  it('gets back a node that was stopped, with what it was', async () => {
    const before = await ids();
    await container('docker-node2').stop();
    expect((await status(main)).state).to.equal('partly');
    await converge();
    expect(await ids()).to.deep.equal(before);
    expect((await status(main)).state).to.equal('up');
  });

  it('gets back a node that was removed, and forgets its former self', async () => {
    await container('docker-node3').remove({ force: true, v: true });
    await converge();
    await withCluster(main, async ({ manager }) => {
      expect(await ask(manager.engine, 'list nodes', manager.engine.calls.listNodes())).to.have.length(3);
    });
  });

  it('takes a worker in that left, and one that is in another swarm', async () => {
    await withCluster(main, async ({ nodes: [, second, third] }) => {
      await second?.engine.calls.swarmLeave({ force: true });
      await third?.engine.calls.swarmLeave({ force: true });
      await third?.engine.calls.swarmInit({ ListenAddr: '0.0.0.0:2377', AdvertiseAddr: third.address });
    });
    await converge();
    await withCluster(main, async ({ nodes }) => expect(await isFormed(nodes)).to.equal(true));
  });

  it('makes a new swarm where the manager lost its own', async () => {
    await withCluster(main, async ({ manager }) => manager.engine.calls.swarmLeave({ force: true }));
    await converge();
    expect((await status(main)).state).to.equal('up');
  });

  it('rejoins by itself when a node restarts', async () => {
    await container('docker-node1').restart();
    await withCluster(main, async (cluster) => {
      // The first answer comes when the engine is ready.
      expect((await swarmInfo(cluster.manager.engine)).LocalNodeState).to.equal('active');
    });
  });

  it('comes back, at its addresses, where our own engine was killed while it removed a network', async () => {
    if (!local.ours) return; // the person's engine is the person's
    if (await isShared(local)) return; // nor is a neighbour's cluster ours to break
    const { address } = (await status(main)).nodes[0] ?? {};
    await killPrivateEngine();
    const half = (await readFile(networks, 'latin1')).replaceAll('"ipamV4Info"', '"ipamV4Inf0"'); // as libnetwork leaves it
    await writeFile(networks, half, 'latin1');
    const doing: string[] = [];
    const cluster = await up(main, (what) => doing.push(what));
    cluster.close();
    expect(doing).to.include(say.cluster.doing.forgetNetworks(`${networks}.broken`));
    expect(cluster.manager.address).to.equal(address);
    expect((await status(main)).state).to.equal('up');
    const rules = (await run(['iptables', '--wait', '-t', 'nat', '-S', 'POSTROUTING'], { input: '' })).stdout.split(
      '\n',
    );
    const ofNetwork = rules.filter((rule) => rule.includes(` ${address?.replace(/\d+$/, '0/24')} `));
    expect(ofNetwork, 'the rules of the network before would cut its nodes off from each other').to.have.length(1);
    (await up(`${prefix}-try`, () => {})).close(); // its nodes died too, and the engine is to stay after those of others
  });

  it('goes down beside others at the same moment, and the engine starts again after them', async () => {
    (await up(other, () => {})).close();
    await Promise.all([down(main), down(other)]);
    await converge();
    expect((await status(main)).state).to.equal('up');
  });

  it('loads an image that lacks on a node, and one that holds something else under its name', async () => {
    await withCluster(main, async ({ nodes: [first, second] }) => {
      await first?.engine.calls.getImage('simplenode:0.1').remove({ force: true });
      await second?.engine.calls.getImage('simplenode:0.2').tag({ repo: 'simplenode', tag: '0.1' });
    });
    await converge();
    await withCluster(main, async (cluster) => {
      for (const node of cluster.nodes) {
        const { Id } = await node.engine.calls.getImage('simplenode:0.1').inspect();
        expect(await cluster.contentOf(node, Id), node.name).to.equal('simplenode:0.1');
      }
    });
  });

  it('publishes a service on every node and on this machine, and follows its tasks', async () => {
    await withCluster(main, async (cluster) => {
      const create = [
        'docker',
        'service',
        'create',
        '--quiet',
        '--name',
        'web',
        '--publish',
        '8000:5000',
        'simplenode:0.1',
      ];
      expect((await program(cluster, create)).exit).to.equal(0);
      for (const { name } of cluster.nodes) {
        // A restarted manager is back in the nodes' gossip within a minute: that is the engines' own pace.
        const answer = await program(cluster, [
          'curl',
          '-s',
          '--retry',
          '90',
          '--retry-connrefused',
          '--retry-delay',
          '1',
          '-m',
          '5',
          `http://${name}:8000/`,
        ]);
        expect(answer.stdout, name).to.match(/^Hello V0\.1: /);
      }
      const here = await fetch(`http://${cluster.ports.get(8000)}/`);
      expect(await here.text()).to.match(/^Hello V0\.1: /);
      expect((await program(cluster, ['curl', '-s', '-m', '5', 'http://localhost:8000/'])).stdout).to.match(/^Hello/);
      await program(cluster, ['docker', 'service', 'scale', '--detach', 'web=3']);
      await until(async () => {
        const asks = 'for _ in 1 2 3 4 5 6; do curl -s -m 5 http://docker-node2:8000/; echo; done | sort -u | wc -l';
        return (await program(cluster, ['sh', '-c', asks])).stdout.trim() === '3';
      });
      await program(cluster, ['docker', 'service', 'rm', 'web']);
      await until(
        async () => (await program(cluster, ['curl', '-s', '-m', '2', 'http://docker-node3:8000/'])).exit === 7,
      );
    });
  });

  it('lives beside another, on another network and other ports, with nodes of another image, which it keeps', async () => {
    const own = { repo: `swarmlab/${prefix}`, tag: 'node' };
    const nodeImage = `${own.repo}:${own.tag}`;
    await local.engine.calls.getImage(nodeImageOf(usualSuite)).tag(own);
    const opened = await up(other, () => {}, { nodeImage });
    opened.close();
    expect(opened.alike).to.include({ nodeImage });
    (await up(other, () => {})).close();
    const refused = await up(other, () => {}, { engine: '20.10' }).then(
      () => expect.fail('it replaced the nodes'),
      (error: Error) => error,
    );
    expect(refused).to.include({ next: `swarmlab down --cluster ${other}` });
    await withCluster(main, async (cluster) => {
      expect(opened.manager.address).not.to.equal(cluster.manager.address);
      expect(opened.ports.get(8000)).not.to.equal(cluster.ports.get(8000));
    });
    expect(await down(other)).to.have.length(3);
    expect((await status(main)).state).to.equal('up');
    await local.engine.calls.getImage(nodeImage).remove();
  });

  it('undoes what it made where it cannot be finished, keeps its logs, and leaves what is not ours', async () => {
    const { engine } = local;
    const name = containerName(blocked, 'docker-node2');
    const foreign = await engine.calls.createContainer({ name, Image: 'swarmlab/node:trixie' });
    try {
      const failure = await up(blocked, () => {}).then(
        () => new Error('it came up'),
        (error: Error) => error,
      );
      expect(failure.message).to.match(/could not be brought up \(logs of its nodes are kept in .+\)/);
      expect((failure.cause as Error).message).to.equal(`a container ${name} exists that is not ours`);
      const left = await engine.calls.listContainers({ all: true, filters: { name: [blocked] } });
      expect(left.map(({ Id }) => Id)).to.deep.equal([foreign.id]);
      expect(await engine.calls.listNetworks({ filters: { name: [networkName(blocked)] } })).to.deep.equal([]);
      await down(blocked);
      expect((await foreign.inspect()).Id).to.equal(foreign.id);
    } finally {
      await foreign.remove({ force: true, v: true });
    }
  });

  it('grows, with as many managers as it is asked for, and keeps that size when a node is removed by hand', async () => {
    const roles = async () =>
      withCluster(main, async ({ manager }) => {
        const listed = (await ask(
          manager.engine,
          'list nodes',
          manager.engine.calls.listNodes(),
        )) as unknown as SwarmNode[];
        return listed.map(({ Description, Spec }) => `${Description.Hostname} ${Spec.Role}`).sort();
      });
    const grown = ['docker-node1 manager', 'docker-node2 manager', 'docker-node3 manager', 'docker-node4 worker'];
    (await up(main, () => {}, { nodes: 4, managers: 3 })).close();
    expect(await roles()).to.deep.equal(grown);
    await container('docker-node4').remove({ force: true, v: true });
    await converge();
    expect(await roles()).to.deep.equal(grown);
    const refused = await up(main, () => {}, { nodes: 3 }).catch((error: Error) => error.message);
    expect(refused).to.match(/has 4 nodes, and none of them is removed/);
  });

  it('is for a lab the swarm of just the nodes that the lab counts on', async () => {
    await withCluster(main, async ({ nodes }) => {
      const three = { nodes: nodes.slice(0, 3), managers: 1 };
      expect(await isFormedAs(three)).to.equal(false);
      await formSwarm(three, nodes.slice(3));
      expect(await isFormedAs(three)).to.equal(true);
    });
  });

  it('is gone when it is taken down, with its network and its volumes', async () => {
    const { engine } = local;
    const volumes = async () => (await engine.calls.listVolumes()).Volumes.length;
    const own = (await container('docker-node1').inspect()).Mounts.filter(
      ({ Type, Destination }) => Type === 'volume' && Destination === '/var/lib/docker',
    );
    expect(own).to.have.length(1);
    const before = await volumes();
    expect(await down(main)).to.have.length(4);
    expect(await volumes()).to.equal(before - 5); // one keeps its size
    expect((await status(main)).state).to.equal('down');
    expect(await down(main)).to.deep.equal([]);
  });
});

describeOnEngine('an engine of our own that does not run', ['asleep'], ([asleep = '']) => {
  it('is started to remove what is left in it, and stopped again', async () => {
    const local = (await findLocalEngine()) ?? expect.fail('no engine');
    if (!local.ours) return; // the person's engine is the person's
    if (await isShared(local)) return; // nor is a neighbour's cluster ours to break
    (await up(asleep, () => {})).close();
    await down(`${prefix}-try`);
    await killPrivateEngine();
    expect(await down(asleep)).to.deep.equal(names.map((node) => containerName(asleep, node)));
    expect(await findLocalEngine()).to.equal(undefined);
  });
});

async function killPrivateEngine(): Promise<void> {
  const pid = Number(await readFile(`${dirname(privateSocket)}/docker.pid`, 'utf8'));
  process.kill(pid, 'SIGKILL');
  await until(async () => (await findLocalEngine()) === undefined);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}
