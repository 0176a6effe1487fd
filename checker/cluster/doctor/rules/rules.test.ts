import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from '../../../package-root.ts';
import { languages, speak } from '../../../words/index.ts';
import type { ClusterStatus } from '../../types.ts';
import type { Facts, Trial } from '../facts.ts';
import { machines } from '../machines.fixture.ts';
import { judge, rules } from './index.ts';

const { debian } = machines;
const status: ClusterStatus = {
  name: 'class',
  driver: 'containers',
  state: 'up',
  nodes: [],
  swarm: 'ready',
  ports: {},
};
const node = { name: 'docker-node1', state: 'exited' };
const facts = { name: 'class', driver: 'containers', engineVersion: '26.1.5', mesh: 'ipvs', patience: 1 } as const;
const withCluster = (changes: Partial<ClusterStatus>): Facts => ({ ...debian, cluster: { ...status, ...changes } });
const withTrial = (trial: Trial): Facts => ({ ...debian, trial });
const tried = (silent: string[]) => withTrial({ service: { port: 30099, nodes: 3, silent, seconds: 30 } });

const limit = { kind: 'history', limit: 0, next: 'docker swarm update --task-history-limit 5' } as const;

/** Of each rule: where it speaks, where it is silent though it is near, and what it says. */
const cases: [rule: string, speaks: Facts, silent: Facts, says: string | RegExp][] = [
  ['memory ok', debian, machines.small, '8.0 GiB of memory'],
  ['memory problem', machines.small, machines.elsewhere, '0.9 GiB of memory'],
  ['disk ok', debian, machines.full, '40.0 GiB free on /'],
  ['disk problem', machines.full, machines.ownDisk, '1.2 GiB free on /'],
  ['windows problem', machines.desktopForWindows, machines.desktopInWsl, 'this is Windows itself'],
  ['wsl1 problem', machines.wsl1, machines.engineInWsl, /WSL 1/],
  ['wsl2 note', machines.engineInWsl, machines.wsl1, /WSL 2/],
  ['wsl2-integration note', machines.besideDesktop, machines.desktopInWsl, /^Docker Desktop runs beside/],
  ['engine-silent problem', machines.silent, machines.elsewhere, /DOCKER_HOST=tcp:\/\/build\.example\.com:2375$/],
  ['engine-forbidden problem', machines.forbidden, machines.silent, /may not use .* \/var\/run\/docker\.sock$/],
  ['engine-absent note', machines.bare, machines.forbidden, 'no Docker Engine runs on this machine'],
  ['engine-absent problem', machines.bareMac, machines.bare, /install Docker Desktop/],
  ['engine-version ok', machines.ownEngine, machines.oldEngine, /26\.1\.5\+dfsg1 answers, started by the kit$/],
  ['engine-version problem', machines.badEngine, debian, 'Docker Engine 29.6.1 answers'],
  ['engine-old problem', machines.oldEngine, machines.podman, 'Docker Engine 19.03.15 answers'],
  ['windows-containers problem', machines.desktopForWindows, machines.desktopInWsl, /containers of Windows/],
  ['podman note', machines.podman, machines.fedora, /Podman 4\.9\.4/],
  ['docker-desktop note', machines.desktopOnMac, machines.engineInWsl, /Docker Desktop 4\.27\.2 \(137060\)/],
  ['engine-remote note', machines.elsewhere, machines.desktopOnMac, /another machine, build$/],
  ['rootless note', machines.rootless, debian, /without root/],
  ['cgroups-missing problem', machines.rootlessWithoutCgroups, machines.rootless, 'the engine has no control groups'],
  ['selinux note', machines.fedora, debian, /^SELinux/],
  ['engine-memory ok', machines.desktopOnMac, debian, /^8\.0 GiB of memory on the engine/],
  ['engine-memory problem', machines.smallDesktop, machines.small, /^1\.9 GiB of memory on the engine/],
  [
    'engine-disk ok',
    machines.ownDisk,
    machines.full,
    '90.0 GiB free where the engine keeps its data (/var/lib/docker)',
  ],
  ['engine-disk problem', machines.fullDesktop, machines.ownDisk, /^1\.5 GiB free where/],
  ['proxy note', machines.behindProxy, machines.desktopInWsl, /through the proxy http:\/\/proxy\.example\.com:3128$/],
  ['proxy-not-engine note', machines.proxyOfShell, machines.behindProxy, /proxy http:\/\/proxy\.example\.com:3128,/],
  ['proxy-loopback note', machines.localProxy, machines.proxyOfShell, /127\.0\.0\.1:3128/],
  ['docker-program ok', debian, machines.withoutProgram, 'the docker program is installed'],
  ['docker-program problem', machines.withoutProgram, machines.bare, 'no docker program'],
  ['cluster ok', withCluster({}), debian, 'cluster class is up'],
  ['cluster note', withCluster({ state: 'down' }), withCluster({}), 'cluster class is not up'],
  [
    'cluster-partly problem',
    withCluster({ state: 'partly', nodes: [node] }),
    withCluster({}),
    'cluster class is partly up: docker-node1 exited',
  ],
  ['swarm-unusual note', withCluster({ unusual: [limit] }), withCluster({}), /its task history limit is 0, not 5$/],
  ['ports ok', { ...debian, takenPorts: [] }, debian, 'ports 8000-8010 are free'],
  ['ports-taken note', { ...debian, takenPorts: [8000, 8001] }, { ...debian, takenPorts: [] }, /^8000, 8001 of ports/],
  ['mesh ok', withCluster({ facts }), withTrial({ mesh: 'iptables' }), 'the kernel has IPVS'],
  ['mesh-fallback note', withTrial({ mesh: 'iptables' }), withCluster({ facts }), 'the kernel has no IPVS'],
  [
    'clocks note',
    { ...debian, skews: [{ name: 'docker-node2', seconds: -3 }] },
    { ...debian, skews: [] },
    "the clock of docker-node2 is 3 s behind the manager's",
  ],
  ['service ok', tried([]), withTrial({ mesh: 'ipvs' }), 'a service answered on port 30099 of all 3 nodes'],
  ['service-silent problem', tried(['docker-node2']), tried([]), /did not answer on docker-node2 within 30 s/],
  ['cluster-broken problem', { ...debian, broken: 'it broke' }, debian, 'it broke'],
];

describe('the rules of the doctor', () => {
  afterEach(() => speak('en'));

  it('are each tried below', () => {
    const named = rules.map(({ id, level }) => `${id} ${level}`);
    expect(cases.map(([name]) => name)).to.deep.equal(named);
    expect(new Set(named).size).to.equal(named.length);
  });

  for (const [name, speaks, silent, says] of cases) {
    const found = (facts: Facts) => judge(facts).find(({ id, level }) => `${id} ${level}` === name);

    it(`find ${name} where it is so, and not where it is not`, () => {
      const finding = found(speaks);
      if (typeof says === 'string') expect(finding?.found).to.equal(says);
      else expect(finding?.found).to.match(says);
      expect(finding?.means).not.to.equal('');
      expect(found(silent)).to.equal(undefined);
    });
  }

  it('are those that the documentation lists', () => {
    const page = readFileSync(join(packageRoot, 'docs/troubleshooting.md'), 'utf8');
    const [, table = ''] = /^## What the doctor finds\n([\s\S]*?)^## /m.exec(page) ?? [];
    const firstCells = [...table.matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell);
    const listed = firstCells.flatMap((cell) => [...cell.matchAll(/`(.+?)`/g)].map(([, id = '']) => id));
    expect(listed).to.deep.equal([...new Set(listed)]);
    expect(listed.sort()).to.deep.equal([...new Set(rules.map(({ id }) => id))].sort());
  });

  it('find nothing that needs an answer on a usual machine', () => {
    expect(judge({ ...debian, takenPorts: [], cluster: status }).filter(({ level }) => level !== 'ok')).to.deep.equal(
      [],
    );
  });

  it('say of a cluster on other machines nothing that is of this one', () => {
    const facts: Facts = { machine: machines.bareMac.machine, elsewhere: true, cluster: { ...status, driver: 'ssh' } };
    expect(judge(facts).map(({ id, level }) => `${id} ${level}`)).to.deep.equal(['cluster ok']);
  });

  it('name the cluster in the next command', () => {
    const next = (name: string) => judge(withCluster({ name, state: 'down' })).find(({ id }) => id === 'cluster')?.next;
    expect([next('default'), next('class')]).to.deep.equal(['swarmlab up', 'swarmlab up --cluster class']);
  });

  it('show no password of a proxy', () => {
    for (const language of languages) {
      speak(language);
      for (const machine of Object.values(machines)) expect(JSON.stringify(judge(machine))).not.to.include('s3cret');
    }
  });

  it('tell what to do of every problem', () => {
    const without = cases
      .map(([name, speaks]) => judge(speaks).find(({ id, level }) => `${id} ${level}` === name))
      .filter((finding) => finding?.level === 'problem' && finding.next === undefined)
      .map((finding) => finding?.id);
    // Of these what was found, or what it means, says it: there is no command.
    expect(without).to.deep.equal(['memory', 'engine-absent']);
  });
});
