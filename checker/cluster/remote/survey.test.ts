import { expect } from 'chai';
import { survey } from './survey.ts';
import type { Way } from './way.ts';

const way: Way = {
  name: 'docker-node1',
  options: [],
  destination: 'one',
  byHand: (command) => (command === undefined ? 'ssh one' : `ssh one '${command}'`),
};

const well = {
  lines: [
    'address docker-node1 127.0.1.1',
    'address docker-node2 10.0.0.2',
    'address docker-node3 ',
    'reached 10.0.0.9 50000 10.0.0.1 22',
    'mesh ipvs',
    'hostname docker-node1',
    '26.1.5',
  ],
  exit: 0,
};

/** Asks a node that says this. */
async function ask({ lines, exit }: typeof well) {
  const answer = ['sh', '-c', `printf '%s\\n' "$@"; exit ${exit}`, 'sh', ...lines];
  return survey(way, () => answer, ['docker-node1', 'docker-node2', 'docker-node3']);
}

/** The same node, but for one line and how the program ends. */
function but(begin: string, line: string, exit = 0): typeof well {
  return { lines: well.lines.map((one) => (one.startsWith(begin) ? line : one)), exit };
}

describe('what a machine says of itself', () => {
  it('is the addresses that others can use, where it was reached, and who balances ports', async () => {
    const { seen, obstacle } = await ask(well);
    expect(obstacle).to.equal(undefined);
    expect([...seen.addresses]).to.deep.equal([['docker-node2', '10.0.0.2']]);
    expect(seen).to.include({ reachedAt: '10.0.0.1', mesh: 'ipvs' });
  });

  it('is in the way of labs where it lacks something, and tells the next command', async () => {
    const denied = 'permission denied while trying to connect to the Docker daemon socket';
    for (const [said, why, next] of [
      [but('hostname', 'hostname web1'), /calls itself web1/, /hostnamectl set-hostname docker-node1/],
      [but('26', 'sh: docker: not found', 127), /no docker program/, /^ssh one$/],
      [but('26', denied, 1), /this account may not use the Docker Engine/, /usermod -aG docker/],
      [
        but('26', 'Cannot connect to the Docker daemon', 1),
        /no Docker Engine answers there: Cannot/,
        /systemctl start/,
      ],
      [but('mesh', 'mesh none'), /its kernel has no IPVS/, /modprobe ip_vs/],
      [{ lines: [], exit: 255 }, /is not reached/, /^ssh one$/],
    ] as const) {
      const { obstacle } = await ask({ ...said, lines: [...said.lines] });
      expect(obstacle?.why).to.match(why);
      expect(obstacle?.next).to.match(next);
    }
  });
});
