import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Check, Command, Lab, StepReport } from '../../model.ts';
import { apiService, apiTask, type FakeCluster, fakeCluster } from '../../observe/cluster.fixture.ts';
import { type Recorder, record } from '../../observe/index.ts';
import { run as shell } from '../../shell/index.ts';
import { runLabs } from '../index.ts';
import { check, command, lab, step } from '../lab.fixture.ts';
import type { CommandReport } from '../run-command.ts';
import { runStep, type StepContext } from '../step.ts';
import { excuseOf } from './excuse.ts';
import { Tutorial } from './index.ts';
import { nodeOf } from './nodes.ts';

/** Stands for docker on the nodes, which here are this machine: it says what the test wants, and fails as it wants. */
const docker = (answers: string) => command(`docker() { case "$*" in ${answers} esac; }`, { line: 1 });

const shows = (...lines: string[]) => ({ output: { file: 'page.md', line: 99, lines, terminal: true as const } });

describe('a run of a tutorial', () => {
  let fake: FakeCluster;
  let recorder: Recorder;

  beforeEach(async () => {
    fake = fakeCluster();
    fake.nodes[2].images.push('simplenode:0.1');
    recorder = await record(fake.cluster, { node: 200, look: 400 });
  });
  afterEach(() => recorder.stop());

  const page = (blocks: (Command | Check)[], changes: Partial<Lab>): Lab => {
    // Each on a line of its own, from 1; those that a test gave a line keep it.
    const lines = blocks.map((block, index) => ({ ...block, line: block.line === 10 ? index + 1 : block.line }));
    return lab('page', [step('one', ...lines)], { tutorial: true, owns: { services: [] }, ...changes });
  };

  const run = async (blocks: (Command | Check)[], changes: Partial<Lab> = {}, allowed = false): Promise<StepReport> => {
    const tutorial = page(blocks, changes);
    const { signal } = new AbortController();
    const context: StepContext = {
      ...{
        cluster: fake.cluster,
        recorder,
        patience: 'deadline',
        signal,
        onEvent: () => {},
        lab: tutorial,
        variables: {},
      },
      tutorial: new Tutorial(tutorial, fake.cluster, recorder, {
        patience: { longest: 2000, rest: 100 },
        mayDestroy: async () => allowed,
      }),
    };
    const [one = expect.fail()] = tutorial.steps;
    return runStep(one, context);
  };

  const told = ({ commands }: StepReport) =>
    commands.map(({ line, verdict, obstacle }) => {
      const why = obstacle ? [obstacle.kind, obstacle.what, obstacle.line ?? ''] : [];
      return [line, verdict, ...why].join(' ').trim();
    });

  it('goes on in one terminal: variables, functions and the folder stay', async () => {
    const report = await run([
      command('cd /tmp && A="x y"; f() { echo "f $1"; }'),
      command('sudo f 1; pwd; echo "$A"; false; echo on'),
      command('exit 3'),
    ]);
    expect(told(report)).to.deep.equal(['1 pass', '2 pass', '3 fail']);
    expect(report.commands[1]?.stdout).to.equal('f 1\n/tmp\nx y\non\n');
    expect(report.commands[1]?.script).to.equal('sudo f 1; pwd; echo "$A"; false; echo on');
  });

  it('is stopped by nothing that does not pass', async () => {
    const report = await run([command('false'), command('echo a', shows('b')), command('true')]);
    expect(told(report)).to.deep.equal(['1 fail', '2 fail', '3 pass']);
    expect(report.verdict).to.equal('fail');
  });

  it('does not run what cannot be run, and passes where all the rest does', async () => {
    const report = await run([
      command('touch /no', { obstacle: { kind: 'placeholder', what: '<ID>' } }),
      command('true'),
    ]);
    expect(told(report)).to.deep.equal(['1 skipped placeholder <ID>', '2 pass']);
    expect(report.verdict).to.equal('pass');
    expect(report.commands[0]).to.include({ exit: -1, why: '`<ID>` is a placeholder' });
  });

  it('reports a page as a tutorial, with the verdict of what was run', async () => {
    const { signal } = new AbortController();
    const cannot = command('a', { obstacle: { kind: 'placeholder', what: '<ID>' } });
    const one = page([cannot], {});
    const other = page([cannot, command('true')], {});
    const { labs, verdict } = await runLabs([other, one], fake.cluster, { signal, onEvent: () => {} });
    expect(labs.map((report) => [report.tutorial, report.verdict])).to.deep.equal([
      [true, 'pass'],
      [true, 'skipped'],
    ]);
    expect(verdict).to.equal('skipped');
  });

  it('proves nothing where nothing was run', async () => {
    expect((await run([command('a', { obstacle: { kind: 'placeholder', what: '<ID>' } })])).verdict).to.equal(
      'skipped',
    );
  });

  it('does not start containers of images that nobody has', async () => {
    const report = await run([
      docker('*) echo made;;'),
      command('docker service create --name web nginx'),
      command('docker service ps web'),
      command('docker service create --name api simplenode:0.1'),
      command('docker run nginx'),
    ]);
    expect(told(report)).to.deep.equal([
      '1 pass',
      '2 skipped image nginx',
      '3 skipped missing web 2',
      '4 pass',
      '5 skipped image nginx',
    ]);
    expect(fake.asked).to.deep.equal(['nginx']);
  });

  it('starts those that a registry has', async () => {
    fake.registry.push('nginx');
    expect(
      told(await run([docker('*) echo made;;'), command('docker service create --name web nginx')])),
    ).to.deep.equal(['1 pass', '2 pass']);
  });

  it('blames no output for what was not made, or not changed', async () => {
    const report = await run([
      docker('*) echo nothing;;'),
      command('docker service create --name web nginx'),
      command('docker service ls', shows('web')),
      command('docker service ls', shows('else')),
      command('docker service update --image nginx api'),
      command('docker service inspect api', shows('nginx')),
      command('docker node update --availability drain worker1'),
      command('docker ps', shows('a task')),
    ]);
    expect(told(report)).to.deep.equal([
      '1 pass',
      '2 skipped image nginx',
      '3 skipped missing web 2',
      '4 fail',
      '5 skipped image nginx',
      '6 skipped unchanged api 5',
      '7 skipped node worker1',
      '8 skipped unchanged tasks 7',
    ]);
  });

  it('skips what needs something that failed to be made', async () => {
    const report = await run([
      docker('network*) echo wrong >&2; return 1;; *) echo made;;'),
      command('docker network create net'),
      command('docker service create --network net --name web simplenode:0.1'),
      command('docker service ps web'),
      command('docker node ls'),
    ]);
    expect(told(report)).to.deep.equal([
      '1 pass',
      '2 fail',
      '3 skipped missing net 2',
      '4 skipped missing web 3',
      '5 pass',
    ]);
  });

  it('saves the files that the page gives, and none over one that is there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'swarmlab-page-'));
    writeFileSync(join(folder, 'own.yml'), 'own');
    const give = (name: string, text: string) => ({ files: [{ name, text, line: 3 }] });
    const deploy = (name: string) => `docker stack deploy -c ${name} shop`;
    const report = await run([
      docker('*) cat "${4}";;'),
      command(`cd ${folder}`),
      command(deploy('stack.yml'), give('stack.yml', "it's: one\n")),
      command(deploy('stack.yml'), give('stack.yml', "it's: two\n")),
      command(deploy('own.yml'), give('own.yml', 'other')),
      command(deploy('none.yml')),
    ]);
    expect(told(report)).to.deep.equal([
      '1 pass',
      '2 pass',
      '3 pass',
      '4 pass',
      '5 pass',
      '6 skipped missing none.yml',
    ]);
    expect(report.commands.slice(2, 5).map(({ stdout }) => stdout)).to.deep.equal([
      "it's: one\n",
      "it's: two\n",
      'own',
    ]);
    rmSync(folder, { recursive: true });
  });

  it('goes on with what is there already', async () => {
    const exists = docker(
      '"network create"*) echo "network with name net already exists" >&2; return 1;; *) echo made;;',
    );
    const make = command('docker network create net');
    expect(told(await run([exists, make, command('docker network inspect net')]))).to.deep.equal([
      '1 pass',
      '2 skipped exists net',
      '3 pass',
    ]);
  });

  it('does not blame a page for services of the page before', async () => {
    const failing = docker('*) echo "no such service" >&2; return 1;;');
    const scale = command('docker service scale web=2');
    expect(told(await run([failing, scale, command('docker service ps web')]))).to.deep.equal([
      '1 pass',
      '2 skipped missing web',
      '3 skipped missing web',
    ]);
    expect(told(await run([failing, scale], { owns: { services: ['wep'] } }))).to.deep.equal(['1 pass', '2 fail']);
    fake.services.push(apiService('web'));
    expect(told(await run([failing, scale], {}, true))).to.deep.equal(['1 pass', '2 fail']);
  });

  it('looks again while the swarm is on its way', async () => {
    const counter = `/tmp/swarmlab-test-${process.pid}`;
    const looks = `n=$(cat ${counter} 2>/dev/null || echo 0); echo $((n + 1)) > ${counter}; [ $n -gt 0 ] && echo 2/2 || echo 1/2`;
    const report = await run([
      docker(`*) ${looks};;`),
      command('docker service ls', shows('2/2')),
      command(`rm ${counter}`),
    ]);
    expect(told(report)).to.deep.equal(['1 pass', '2 pass', '3 pass']);
  });

  describe('that shows the containers of a node', () => {
    const header = 'CONTAINER ID   IMAGE   NAMES';
    const [one, other] = ['a', 'b'].map((letter) => `0123456789ab   nginx   web.1.${letter.repeat(25)}`);
    const nobody = docker(`*) echo '${header}';;`);
    const ps = command('docker ps', shows(header, one ?? ''));

    it('does not say which nodes the swarm should choose', async () => {
      fake.services.push(apiService('web'));
      fake.tasks.push(apiTask('web', 1, 'running'));
      expect(told(await run([nobody, ps]))).to.deep.equal(['1 pass', '2 skipped placement web']);
      const somebody = docker(`*) echo '${header}'; echo '${other}';;`);
      const none = command('docker ps', shows(header));
      const make = command('docker service create --name web simplenode:0.1');
      expect(told(await run([somebody, make, ps, none]))).to.deep.equal([
        '1 pass',
        '2 pass',
        '3 pass',
        '4 skipped placement web',
      ]);
    });

    it('says that it runs somewhere', async () => {
      expect(told(await run([nobody, ps]))).to.deep.equal(['1 pass', '2 fail']);
      fake.services.push(apiService('web'));
      fake.tasks.push(apiTask('web', 1, 'failed'));
      expect(told(await run([nobody, ps]))).to.deep.equal(['1 pass', '2 fail']);
    });

    it('leaves services out of account that were there before, not those that were made above', async () => {
      const both = ['NAME   REPLICAS   IMAGE', 'web    1/1        nginx', 'api    1/1        nginx'];
      const list = docker(`"service ls") printf '%s\\n' '${both.join("' '")}';; *) echo made;;`);
      const ls = command('docker service ls', shows(...both.slice(0, 2)));
      fake.services.push(apiService('web'), apiService('api'));
      expect(told(await run([list, ls]))).to.deep.equal(['1 pass', '2 skipped beside api']);
      const make = command('docker service create --name api simplenode:0.1');
      expect(told(await run([list, make, ls]))).to.deep.equal(['1 pass', '2 pass', '3 fail']);
    });

    it('does not say how long containers stay of what was removed', async () => {
      const rm = command('docker service rm web');
      expect(told(await run([nobody, rm, ps]))).to.deep.equal(['1 pass', '2 pass', '3 skipped over web 2']);
      fake.services.push(apiService('web'));
      expect(told(await run([nobody, rm, ps], {}, true))).to.deep.equal(['1 pass', '2 pass', '3 fail']);
    });
  });

  it('judges checks of what was made only', async () => {
    const service = (name: string) => check({ kind: 'service', service: name }, { line: 50 });
    const report = await run([command('docker service create --name web nginx'), service('web'), check(3)]);
    expect(report.checks.map(({ verdict, why }) => `${verdict} ${why ?? ''}`.trim())).to.deep.equal([
      'skipped there is no service `web`: line 1 was to make it',
      'pass',
    ]);
    expect(report).to.include({ verdict: 'pass', points: 2, earned: 1 });
  });

  it('leaves no file on the nodes', async () => {
    const tutorial = new Tutorial(lab('page', []), fake.cluster, recorder);
    const script = tutorial.wrap('A=1');
    const [file = ''] = /\/tmp\/swarmlab-[\w-]+/.exec(script) ?? [];
    await shell(['bash', '-c', script]);
    expect(existsSync(file)).to.equal(true);
    await tutorial.end();
    expect(existsSync(file)).to.equal(false);
  });
});

describe('the node that a prompt means', () => {
  const name = (host?: string) => nodeOf(host, fakeCluster().cluster)?.name;

  it('is the one of that name, or by its role and number', () => {
    expect([undefined, 'docker-node2', 'manager', 'manager1', 'swarm-master'].map(name)).to.deep.equal([
      'docker-node1',
      'docker-node2',
      'docker-node1',
      'docker-node1',
      'docker-node1',
    ]);
    expect(['worker1', 'worker2', 'node1', 'node-3', 'vm2'].map(name)).to.deep.equal([
      'docker-node2',
      'docker-node3',
      'docker-node1',
      'docker-node3',
      'docker-node2',
    ]);
  });

  it('is the one of that number among others of its name, or the manager where all prompts name one machine', () => {
    const among = (host: string, ...hosts: string[]) => nodeOf(host, fakeCluster().cluster, hosts)?.name;
    expect(['ds1', 'ds2', 'ds3'].map((host) => among(host, 'ds1', 'ds2', 'ds3'))).to.deep.equal([
      'docker-node1',
      'docker-node2',
      'docker-node3',
    ]);
    expect(among('worker2node', 'worker2node', 'master1node')).to.equal('docker-node3');
    expect(among('laptop', 'laptop', 'laptop')).to.equal('docker-node1');
    expect([among('alpha', 'alpha', 'beta'), among('ip-10-0-0-5', 'ip-10-0-0-5', 'x')]).to.deep.equal([
      undefined,
      undefined,
    ]);
  });

  it('is none where nothing tells it', () => {
    expect(['manager2', 'worker3', 'node4', 'laptop', 'node0-a'].map(name)).to.deep.equal(Array(5).fill(undefined));
  });
});

describe('what is not the fault of a command', () => {
  const excuse = (stderr: string, exit = 1): string | undefined => {
    const report: CommandReport = {
      line: 1,
      node: 'n',
      script: 'docker build .',
      exit,
      seconds: 0,
      stdout: '',
      stderr,
      verdict: 'fail',
      expected: '',
      actual: '',
    };
    const found = excuseOf(report);
    return found && `${found.kind} ${found.what}`;
  };

  it('is what the node lacks', () => {
    expect(excuse('bash: line 5: jq: command not found', 127)).to.equal('program jq');
    expect(excuse("docker: 'compose' is not a docker command.")).to.equal('program docker compose');
    expect(excuse('curl: (6) Could not resolve host: manager1')).to.equal('node manager1');
    expect(excuse('Error: node worker7 not found')).to.equal('node worker7');
    expect(excuse('lookup registry-1.docker.io: no such host')).to.equal('internet docker build');
  });

  it('is not what its author got wrong', () => {
    expect(excuse('bash: line 5: dokcer: command not found', 127)).to.equal(undefined);
    expect(excuse("docker: 'servic' is not a docker command.")).to.equal(undefined);
    expect(excuse('curl: (7) Failed to connect to localhost port 8080: Connection refused')).to.equal(undefined);
    expect(excuse('jq: command not found', 0)).to.equal(undefined);
  });
});
