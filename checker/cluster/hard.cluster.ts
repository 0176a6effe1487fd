import { type AddressInfo, createServer, type Server } from 'node:net';
import { expect } from 'chai';
import { findLocalEngine, type LocalEngine } from '../engine/index.ts';
import { type BrokenError, explain } from '../errors.ts';
import { describeOnEngine, prefix, withCluster } from '../testing/cluster.ts';
import { startSwarmlab } from '../testing/program.ts';
import { say } from '../words/index.ts';
import { clusterNames } from './containers/down.ts';
import { freeAmong } from './containers/ports.ts';
import { imageId } from './images/index.ts';
import { down, status, swarmInfo, up } from './index.ts';
import { containerName, hostPorts, hostTag, labels, networkName, nodeNames } from './names.ts';

describeOnEngine('a cluster in a bad hour', ['one', 'two'], ([one = '', two = '']) => {
  let local: LocalEngine;

  before(async () => {
    local = (await findLocalEngine()) ?? expect.fail('no engine');
  });
  after(() => local?.engine.close());

  const node = (name: string, cluster = one) => local.engine.calls.getContainer(containerName(cluster, name));
  const converge = async (cluster = one) => (await up(cluster, () => {})).close();
  const failure = async () =>
    up(one, () => {}).then(
      ({ close }) => {
        close();
        expect.fail('it came up');
      },
      (error: unknown) => error as BrokenError,
    );
  const left = async (cluster: string) => {
    const filters = { label: [`${labels.cluster}=${cluster}`] };
    const containers = await local.engine.calls.listContainers({ all: true, filters });
    const networks = await local.engine.calls.listNetworks({ filters });
    return { containers: containers.length, networks: networks.length };
  };
  /** Makes a network of somebody else's on the addresses around this one. */
  const occupy = (address: string) =>
    local.engine.calls.createNetwork({
      Name: `${prefix}-foreign`,
      IPAM: { Driver: 'default', Config: [{ Subnet: address.replace(/\d+$/, '0/24') }] },
    });
  /** Makes a node anew by hand, with these changes. */
  const remake = async (name: string, change: (made: Made) => Made) => {
    const { Config, HostConfig, NetworkSettings } = await node(name).inspect();
    await node(name).remove({ force: true, v: true });
    const [network = '', { IPAMConfig } = {}] = Object.entries(NetworkSettings.Networks)[0] ?? [];
    const EndpointsConfig = { [network]: { IPAMConfig, Aliases: [name] } };
    const { Image, Hostname, Labels, ExposedPorts } = Config;
    const made = {
      name: containerName(one, name),
      Image,
      Hostname: Hostname ?? name,
      Labels,
      ExposedPorts,
      HostConfig,
    };
    return local.engine.calls.createContainer({ ...change(made), NetworkingConfig: { EndpointsConfig } });
  };

  it('comes up once where it is brought up twice at the same moment, and beside another, past a port that is taken', async () => {
    const [port = 0] = await freeAmong(hostPorts);
    const taken = await listen(port);
    const doing: string[] = [];
    const clusters = await Promise.all([
      up(one, (what) => doing.push(what)),
      up(one, (what) => doing.push(what)),
      up(two, () => {}),
    ]);
    for (const { ports, close } of clusters) {
      expect(ports.get(port)).not.to.equal(`127.0.0.1:${port}`);
      close();
    }
    taken.close();
    expect(doing).to.include(say.cluster.doing.waitForOther(one));
    for (const name of [one, two]) {
      expect((await status(name)).state, name).to.equal('up');
      expect(await left(name), name).to.deep.equal({ containers: 3, networks: 1 });
    }
  });

  it('goes on after Ctrl-C in the middle, on other addresses than those that somebody took', async () => {
    const { address = '' } = (await status(two)).nodes[0] ?? {};
    await down(two);
    const foreign = await occupy(address);
    try {
      const program = startSwarmlab(['up', '--cluster', two]);
      await program.said(/starting docker-node1/);
      process.kill(program.pid ?? 0, 'SIGINT');
      const { exit, stdout } = await program.ended;
      expect(exit).to.equal(130);
      expect(stdout).to.include(
        `interrupted: what there is of cluster ${two} stays as it is\nnext: swarmlab up --cluster ${two}`,
      );
      await converge(two);
      const seen = await status(two);
      expect(seen.state).to.equal('up');
      expect(seen.nodes[0]?.address).not.to.equal(address);
    } finally {
      await foreign.remove();
    }
  });

  it('goes away after it was killed while it came up', async () => {
    await down(two);
    const program = startSwarmlab(['up', '--cluster', two]);
    await program.said(/making them one swarm/);
    process.kill(program.pid ?? 0, 'SIGKILL');
    await program.ended;
    expect(await down(two)).to.have.length.within(1, 3);
    expect(await left(two)).to.deep.equal({ containers: 0, networks: 0 });
    expect((await status(two)).state).to.equal('down');
  });

  it('says that a disk is full, and comes up once there is room', async () => {
    const mount = {
      Type: 'tmpfs' as const,
      Target: '/var/lib/docker',
      Source: '',
      TmpfsOptions: { SizeBytes: 2 ** 17, Mode: 0o700 },
    };
    await remake('docker-node3', (made) => ({ ...made, HostConfig: { ...made.HostConfig, Mounts: [mount] } }));
    const error = await failure();
    expect(explain(error)).to.include('there is no space left where the engine of docker-node3 keeps its data');
    expect(error.next).to.match(/^docker .*system df$/);
    await node('docker-node3').remove({ force: true, v: true });
    await converge();
    expect((await status(one)).state).to.equal('up');
  });

  it('says which port was taken while its manager was stopped, and goes on once that is free', async () => {
    const taken = await listen(0);
    const { port } = taken.address() as AddressInfo;
    const PortBindings = { '8000/tcp': [{ HostIp: '127.0.0.1', HostPort: `${port}` }] };
    await remake('docker-node1', (made) => ({ ...made, HostConfig: { ...made.HostConfig, PortBindings } }));
    const error = await failure();
    expect(explain(error)).to.include(
      `port ${port} of this machine, which docker-node1 had when it was made, is taken`,
    );
    taken.close();
    await converge();
    expect((await status(one)).state).to.equal('up');
  });

  it('makes a new swarm where somebody took its addresses while it was stopped', async () => {
    const { address = '' } = (await status(one)).nodes[0] ?? {};
    const [, ...workers] = nodeNames(3); // those that are stopped wait 20 s for their manager before they answer
    await Promise.all([
      node('docker-node1').kill(),
      ...workers.map((name) => node(name).remove({ force: true, v: true })),
    ]);
    await local.engine.calls.getNetwork(networkName(one)).remove();
    const foreign = await occupy(address);
    await converge();
    await withCluster(one, async ({ nodes }) => {
      for (const { name, address: now, engine } of nodes) {
        expect(now.replace(/\d+$/, ''), name).not.to.equal(address.replace(/\d+$/, ''));
        expect((await swarmInfo(engine)).NodeAddr, name).to.equal(now);
      }
    });
    expect((await status(one)).state).to.equal('up');
    await foreign.remove();
  });

  it('keeps a node that an older version made, of an image of another name and with fewer labels', async () => {
    const older = `${prefix}-older`;
    const { Image } = (await node('docker-node2').inspect()).Config;
    await local.engine.calls.getImage(Image).tag({ repo: older });
    try {
      const { id } = await remake('docker-node2', (made) => ({
        ...made,
        Image: older,
        Labels: { [labels.cluster]: one },
      }));
      await converge();
      expect((await node('docker-node2').inspect()).Id).to.equal(id);
      expect((await status(one)).state).to.equal('up');
      await node('docker-node2').remove({ force: true, v: true });
    } finally {
      await local.engine.calls.getImage(older).remove({ force: true });
    }
  });

  it('has back the images that were removed by hand', async function () {
    const isAlone = (await clusterNames(local)).every((name) => name.startsWith(prefix));
    if (!isAlone && process.env.CI !== 'true') return this.skip(); // a neighbour may be about to load it
    await local.engine.calls.getImage(hostTag('simplenode:0.3')).remove({ force: true });
    await converge();
    expect(await imageId(local.engine, hostTag('simplenode:0.3'))).not.to.equal(undefined);
  });
});

interface Made {
  name: string;
  Image: string;
  Hostname: string;
  Labels: Record<string, string>;
  ExposedPorts: Record<string, object>;
  HostConfig: object;
}

async function listen(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}
