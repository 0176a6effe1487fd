import { expect } from 'chai';
import { findLocalEngine, type LocalEngine } from '../engine/index.ts';
import { run } from '../shell/index.ts';
import { describeOnCluster } from '../testing/cluster.ts';
import { startSwarmlab } from '../testing/program.ts';
import { containerName, networkName } from './names.ts';

/** What of the cluster breaks it, and what of the message is then told. */
const faults: { name: string; make(node: string, network: string): string[]; told: RegExp; judge: string[] }[] = [
  {
    name: 'is cut off from the others',
    make: (node, network) => ['network', 'disconnect', network, node],
    told: /docker-node2 is cut off: it and docker-node1 do not reach each other/,
    judge: ['check', 'modes'],
  },
  {
    name: 'has a full disk',
    make: (node) => {
      const folder = '/var/lib/docker/containers';
      const script = `mount -t tmpfs -o size=1m tmpfs ${folder} && cat /dev/zero 2>/dev/null >${folder}/full; true`;
      return ['exec', node, 'sh', '-c', script];
    },
    told: /docker-node2: its disk is full: there is no space left in \/var\/lib\/docker\/containers/,
    judge: ['run', 'modes'],
  },
  {
    name: 'is paused',
    make: (node) => ['pause', node],
    told: /docker-node2 does not run|docker-node2\s+paused/,
    judge: ['run', 'modes'],
  },
];

describeOnCluster('a cluster on which a node cannot work', 'faults', (get) => {
  let local: LocalEngine;

  before(async () => {
    local = (await findLocalEngine()) ?? expect.fail('no engine');
  });
  after(() => local?.engine.close());

  const swarmlab = async (...words: string[]) => {
    const { exit, stdout, stderr } = await startSwarmlab([...words, '--cluster', get().name]).ended;
    return { exit, said: `${stdout}${stderr}`.replace(/\s+/g, ' ') };
  };

  for (const { name, make, told, judge } of faults) {
    it(`as it ${name}: it is to blame and not the student, and up mends it`, async () => {
      const node = containerName(get().name, 'docker-node2');
      const { exit } = await run([...local.docker, ...make(node, networkName(get().name))], { input: '' });
      expect(exit).to.equal(0);
      for (const words of [['status'], ['doctor', '--quick'], judge]) {
        const { exit, said } = await swarmlab(...words);
        expect(said, words.join(' ')).to.match(told).and.not.include('ECONN');
        expect(exit, words.join(' ')).to.equal(3);
        expect(said, words.join(' ')).to.include(`swarmlab up --cluster ${get().name}`);
      }
      expect((await swarmlab('up')).exit).to.equal(0);
      expect((await swarmlab('status')).exit).to.equal(0);
    });
  }
});
