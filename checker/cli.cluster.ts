import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { containerName } from './cluster/names.ts';
import { findLocalEngine } from './engine/index.ts';
import { packageRoot } from './package-root.ts';
import { type Outcome, run } from './shell/index.ts';
import { describeOnCluster } from './testing/cluster.ts';
import { startOnTerminal, startSwarmlab, swarmlab, talking } from './testing/program.ts';

describeOnCluster('swarmlab on a real swarm', 'cli', (get) => {
  const on = () => ['--cluster', get().name];
  const docker = (...words: string[]) => swarmlab(['shell', ...on(), '--', 'docker', ...words]);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-test-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('says alone, and at the end of `up`, what to do next', async () => {
    const alone = await swarmlab([], { env: { SWARMLAB_CLUSTER: get().name } });
    expectExit(alone, 0);
    expect(alone.stdout).to.include(`${get().name} is up\n\nnext: swarmlab learn cluster --cluster ${get().name}\n`);
    const up = await swarmlab(['up', ...on()]);
    expectExit(up, 0);
    expect(up.stdout).to.match(/\nnext: swarmlab learn cluster --cluster \S+\n$/);
  });

  it('knows how a line that it is asked about goes on, and shows examples for every command', async () => {
    const lines = async (...words: string[]) => (await swarmlab(words)).stdout.trim().split('\n');
    const labs = await lines('complete', '--', 'check', 're');
    expect(labs.map((line) => line.split('\t')[0])).to.deep.equal(['replication', 'removal']);
    const steps = await lines('complete', '--', 'reset', '1', '--step', 'scale-');
    expect(steps).to.deep.equal(['scale-up-to-four\tScale up to four', 'scale-down-to-one\tScale down to one']);
    const commands = (await lines('complete', '--', '')).map((line) => line.split('\t')[0] ?? '');
    expect(commands).to.include.members(['up', 'learn', 'shell', 'help']).and.not.include('complete');
    const helps = await Promise.all(commands.filter((one) => one !== 'help').map((one) => lines(one, '--help')));
    for (const help of helps) expect(help).to.include('Examples:');
  });

  it('judges a satisfied lab, and reports in all formats', async () => {
    expectExit(
      await swarmlab([
        'run',
        'replication',
        ...on(),
        '--json',
        join(folder, 'r.json'),
        '--junit',
        join(folder, 'r.xml'),
        '--html',
        join(folder, 'r.html'),
        '--svg',
        join(folder, 'r.svg'),
      ]),
      0,
    );
    expect(JSON.parse(await readFile(join(folder, 'r.json'), 'utf8'))).to.deep.include({ schema: 1, verdict: 'pass' });
    expect(await readFile(join(folder, 'r.xml'), 'utf8')).to.match(
      /^<\?xml .*\n<testsuites name="swarmlab" tests="\d+" failures="0" errors="0"/,
    );
    expect(await readFile(join(folder, 'r.html'), 'utf8')).to.match(/^<!DOCTYPE html>\n<html lang="en"/);
    expect(await readFile(join(folder, 'r.svg'), 'utf8')).to.include('class="t-task ');
    const check = await swarmlab(['check', 'replication', ...on(), '--json', '-']);
    expectExit(check, 0);
    expect(JSON.parse(check.stdout)).to.deep.include({ verdict: 'pass' });
    const { labs } = JSON.parse((await swarmlab(['list', ...on(), '--json'])).stdout);
    const [lab] = labs.filter(({ id }: { id: string }) => id === 'replication');
    expect(lab, 'what was run is nobody’s progress, what was checked is').to.include({ passed: 1, done: true });
  });

  const wrong: [string, string[], RegExp][] = [
    ['one replica', ['--replicas', '1', '--publish', '8000:5000', 'simplenode:0.1'], /asks for 1 replica, not 3/],
    ['another image', ['--replicas', '3', '--publish', '8000:5000', 'simplenode:0.2'], /simplenode:0\.2/],
    ['no published port', ['--replicas', '3', 'simplenode:0.1'], /not published: 8000:5000/],
  ];
  for (const [what, words, reason] of wrong) {
    it(`fails ${what} where a lab wants something else, and says why`, async () => {
      await docker('service', 'rm', 'simple');
      expectExit(await docker('service', 'create', '--quiet', '--name', 'simple', ...words), 0);
      const outcome = await swarmlab(['check', 'replication', ...on()]);
      expectExit(outcome, 1);
      const shown = outcome.stdout.slice(outcome.stdout.indexOf('FAILED'));
      for (const part of ['expected:', 'actual:', 'why:', 'next:']) expect(shown).to.include(part);
      expect(
        shown
          .split('\n')
          .filter((line) => line.includes('why:'))
          .join(),
      ).to.match(reason);
    });
  }

  it('hands in what was judged, which is judged again as it was, and doubted in nothing', async () => {
    // What `run` left there counts for nobody: the student does it by hand.
    await docker('service', 'rm', 'simple');
    const right = ['--name', 'simple', '--replicas', '3', '--publish', '8000:5000', 'simplenode:0.1'];
    expectExit(await docker('service', 'create', '--quiet', ...right), 0);
    expectExit(await swarmlab(['check', 'replication', ...on()]), 0);
    const file = join(folder, 'ada.jsonl.gz');
    expectExit(await swarmlab(['submit', 'replication', ...on(), '--student', 'ada', '--out', file]), 0);
    const roster = join(folder, 'roster.yaml');
    const students = '  - { id: ada, evidence: ada.jsonl.gz }';
    await writeFile(roster, `labs: [replication]\njudge: end\nstudents:\n${students}\n`);
    const graded = await swarmlab(['grade', roster, '--out', join(folder, 'grades'), '--json', '-']);
    expectExit(graded, 0);
    const [ada] = JSON.parse(graded.stdout).students;
    expect(ada).to.deep.include({ status: 'graded', grade: 100, doubts: [] });
    const [step] = ada.labs[0].steps;
    expect(step.attempt, 'that of `run`, three wrong ones, the right one, and as it is now').to.include({
      number: 5,
      of: 6,
    });
  });

  it('refuses an unknown key with its place and the nearest name, before anything is done', async () => {
    const text = await readFile(join(packageRoot, 'labs/01-replication/lab.md'), 'utf8');
    const file = join(folder, 'wrong.md');
    const broken = text.replace('  replicas: 2/2', '  replica: 2/2');
    await writeFile(file, broken);
    const line = broken.split('\n').findIndex((found) => found.includes('  replica: 2/2')) + 1;
    const outcome = await swarmlab(['run', file, ...on()]);
    expectExit(outcome, 2);
    expect(outcome.stderr).to.include(`wrong.md:${line}: `).and.include('`replicas`');
  });

  it('stops the running command on Ctrl-C, and says what is left', async () => {
    await docker('service', 'rm', 'simple');
    const program = startSwarmlab(['run', 'replication', ...on()]);
    await program.said(/\$ docker service create/);
    await until(async () => (await docker('service', 'ls', '--quiet')).stdout !== '');
    signalTo(program);
    const outcome = await program.ended;
    expect(outcome.exit).to.equal(130);
    expect(outcome.stdout).to.match(
      /interrupted: .*\nleft on cluster \S+: service simple, created by lab replication\nnext: swarmlab reset replication/,
    );
    const left = await swarmlab([
      'shell',
      ...on(),
      '--',
      'sh',
      '-c',
      "cat /proc/[0-9]*/cmdline | tr '\\0' ' ' | grep -c 'docker service [c]reate' || true",
    ]);
    expect(left.stdout.trim()).to.equal('0');
  });

  it('writes the stale outputs of a tutorial anew, and nothing else of it', async () => {
    await docker('service', 'rm', 'simple'); // what else is there would be shown as well
    const file = join(folder, 'tutorial.md');
    const page = (replicas: string, nodes: string) =>
      [
        '1.  Create a *service*,  with two blanks:',
        '',
        '    ```console',
        '    $ docker service create --quiet --detach --name fresh --replicas 2 simplenode:0.1',
        '    $ docker service ls',
        '    ID             NAME    MODE         REPLICAS   IMAGE',
        `    lecwvwjcs7lm   fresh   replicated   ${replicas}        simplenode:0.1`,
        '    $ docker info --format "{{.Swarm.LocalNodeState}}, {{.Swarm.Nodes}} nodes"',
        `    active, ${nodes} nodes`,
        '    ```',
        '',
      ].join('\r\n');
    await writeFile(file, page('1/1', '4'));
    const asked = await swarmlab(['update', file, ...on()]);
    expectExit(asked, 1);
    expect(asked.stdout)
      .to.include('\n-    active, 4 nodes\n+    active, 3 nodes\n')
      .and.include('next: swarmlab update');
    expect(await readFile(file, 'utf8')).to.equal(page('1/1', '4'));
    expectExit(await swarmlab(['update', '--yes', file, ...on()]), 0);
    const fresh = (await readFile(file, 'utf8')).replace(/^ {4}\w{12} {3}fresh/m, '    lecwvwjcs7lm   fresh');
    expect(fresh).to.equal(page('2/2', '3'));
    const again = await swarmlab(['update', '--yes', file, ...on()]);
    expectExit(again, 0);
    expect(again.stdout).to.include('the outputs it shows are up to date');
  });

  it('resets to no step that the lab has not, and removes nothing that nobody agreed to lose', async () => {
    const toStep = (...words: string[]) => swarmlab(['reset', 'replication', ...on(), '--step', ...words]);
    const unknown = await toStep('scale-down');
    expectExit(unknown, 2);
    expect(unknown.stderr).to.include("did you mean 'scale-down-to-one'?").and.include('scale-up-to-four');
    expectExit(await swarmlab(['reset', 'replication', ...on()]), 0);
    expectExit(await docker('service', 'create', '--quiet', '--detach', '--name', 'simple', 'simplenode:0.1'), 0);
    const asked = await toStep('scale-down-to-one');
    expectExit(asked, 1);
    expect(asked.stdout)
      .to.include('this would remove service simple')
      .and.include('next: swarmlab reset replication --step scale-down-to-one --yes --cluster');
    expect((await docker('service', 'ls', '--format', '{{.Name}}')).stdout.split('\n')).to.include('simple');
  });

  it('does not let two runs work on one cluster', async () => {
    const first = startSwarmlab(['run', 'modes', ...on()]);
    await first.said(/\$ docker service create/);
    const second = await swarmlab(['run', 'modes', ...on()]);
    signalTo(first);
    await first.ended;
    expectExit(second, 3);
    expect(second.stderr).to.include('another run is at work').and.include('next: ');
  });

  it('runs a program on a node, with its output and its exit code', async () => {
    const outcome = await swarmlab(['shell', 'docker-node2', ...on(), '--', 'sh', '-c', 'hostname; exit 7']);
    expect(outcome).to.include({ exit: 7, stdout: 'docker-node2\n' });
  });

  it('opens a shell as labs show it: prompt, completion, the window as it is, history, exit code', async () => {
    const prompt = 'docker-node2:~\\$ ';
    const shell = startOnTerminal(['shell', 'docker-node2', ...on()], 91);
    await shell.said(new RegExp(`${prompt}$`));
    shell.type('docker service insp\t');
    await shell.said(/docker service inspect /);
    shell.type('\x15stty size\n');
    await shell.said(/24 91/);
    await shell.resize(117);
    shell.type("until stty size | grep '24 117'; do sleep 0.05; done; echo 스웜\n");
    await shell.said(/24 117\r\n스웜\r\n/);
    shell.type('exit 7\n');
    expectExit(await shell.ended, 7);
    const next = startOnTerminal(['shell', 'docker-node2', ...on()], 91);
    await next.said(new RegExp(`${prompt}$`));
    next.type('\x10\x10'); // two lines back, with Docker's own key for leaving without an end
    await next.said(/echo 스웜/);
    next.type('\x15exit\n');
    expectExit(await next.ended, 0);
  });

  it('leaves no shell on a node where the terminal is closed, or the program killed', async () => {
    const shells = async () => {
      const argv = ['shell', 'docker-node3', ...on(), '--', 'sh', '-c', "cat /proc/[0-9]*/cmdline | tr '\\0' ' '"];
      return (await swarmlab(argv)).stdout.split('bash -l').length - 1;
    };
    for (const whom of ['script', 'swarmlab']) {
      const shell = startOnTerminal(['shell', 'docker-node3', ...on()], 91);
      await shell.said(/docker-node3:~\$ $/);
      expect(await shells(), whom).to.equal(1);
      // The program stands in for the shell that `script` starts.
      const { stdout } = await run(['pgrep', '--parent', String(shell.pid)], { input: '' });
      process.kill(whom === 'script' ? (shell.pid ?? 0) : Number(stdout), 'SIGKILL');
      await shell.ended;
      await until(async () => (await shells()) === 0);
    }
  });

  it('runs labs and keeps their report, also where nobody reads what it says', async () => {
    const file = join(folder, 'unread.json');
    const unread = { under: ['bash', '-c', '"$@" | true; exit "${PIPESTATUS[0]}"', 'bash'] };
    await docker('service', 'rm', 'simple');
    expectExit(await swarmlab(['run', 'replication', ...on(), '--json', file], unread), 0);
    expect(JSON.parse(await readFile(file, 'utf8'))).to.include({ verdict: 'pass' });
  });

  it('is broken, and blames nobody, when a node dies', async () => {
    const local = (await findLocalEngine()) ?? expect.fail('no engine');
    const program = startSwarmlab(['run', 'removal', ...on()]);
    await program.said(/\$ docker service create/);
    await until(async () => (await docker('service', 'ls', '--quiet')).stdout !== '');
    await local.engine.calls.getContainer(containerName(get().name, 'docker-node2')).kill();
    local.engine.close();
    const outcome = await program.ended;
    expectExit(outcome, 3);
    expect(outcome.stdout).to.include('BROKEN').and.include('docker-node2: its engine does not answer');
    expect(outcome.stdout).not.to.include('FAILED');
    expectExit(await swarmlab(['up', ...on()]), 0);
    expectExit(await swarmlab(['reset', 'removal', ...on()]), 0); // what it had created was noted all the same
  });

  it('works from its own package, in an empty folder', async () => {
    const npm = (words: string[], cwd: string) =>
      run([...clean, 'npm', '--loglevel=error', '--ignore-scripts', ...words], { cwd, input: '' });
    const packed = await npm(['pack', '--pack-destination', folder], packageRoot);
    expectExit(packed, 0);
    const home = join(folder, 'home of a user');
    await mkdir(home);
    const tarball = join(folder, packed.stdout.trim());
    expectExit(await npm(['install', tarball, 'mocha', '@types/mocha', 'chai', '@types/chai'], home), 0);
    const npx = (words: string[]) =>
      run([...clean, `XDG_STATE_HOME=${home}`, `SWARMLAB_CLUSTER=${get().name}`, 'npx', ...words], {
        cwd: home,
        input: '',
      });
    const installed = (words: string[]) => npx(['swarmlab', ...words]);

    // The command line: what it finds beside it, what it starts, and a thread.
    expect((await installed(['list'])).stdout).to.include('replication');
    expect((await installed(['complete', '--', 'check', 're'])).stdout).to.match(/^replication\t/);
    expectExit(await installed(['lint']), 0);
    expectExit(await installed(['up']), 0);
    expectExit(await installed(['run', 'replication']), 0);
    expectExit(await installed(['check', 'replication']), 0);
    expectExit(await installed(['submit', 'replication', '--student', 'ada', '--out', 'ada.jsonl.gz']), 0);
    await writeFile(join(home, 'roster.yaml'), roster);
    const graded = await installed(['grade', 'roster.yaml', '--out', 'grades', '--json', '-']);
    expectExit(graded, 1); // what `run` did counts for nobody
    expect(JSON.parse(graded.stdout).students[0]).to.include({ id: 'ada', status: 'graded' });

    // The page of `watch`, with its files.
    const watch = talking([join(home, 'node_modules/.bin/swarmlab'), 'watch', ...on()], { cwd: home });
    try {
      await watch.said(/http:\/\/\S+\s/);
      const [page = ''] = /http:\/\/[^\s#]+/.exec(watch.heard()) ?? [];
      expect(await (await fetch(page)).text()).to.include('page.js');
      for (const file of ['page.js', 'page.css', 'icon.svg'])
        expect((await fetch(new URL(file, page))).status, file).to.equal(200);
    } finally {
      signalTo(watch);
      expectExit(await watch.ended, 0);
    }

    // What Mocha and chai load, and the library, for compilers too.
    await writeFile(join(home, 'simple.mts'), assertions);
    await writeFile(join(home, 'library.mts'), library(get().name));
    const tsc = [join(packageRoot, 'node_modules/typescript/bin/tsc'), '--strict', '--module', 'nodenext'];
    expectExit(await npx([...tsc, '--types', 'mocha', 'simple.mts', 'library.mts']), 0);
    const asked = await run([...clean, process.execPath, 'library.mjs'], { cwd: home, input: '' });
    expectExit(asked, 0);
    expect(asked.stdout).to.equal('replication: pass\n');
    const lab = 'node_modules/swarmlab/labs/01-replication/lab.md';
    const mocha = await npx(['mocha', '--require', 'swarmlab/mocha', '--grep', 'two replicas', lab, 'simple.mjs']);
    expectExit(mocha, 0);
    expect(mocha.stdout).to.include('2 passing');
  });
});

/** A test of somebody who uses the package. */
const assertions = `
  import { expect, use } from 'chai';
  import { after, before, describe, it } from 'mocha';
  import { type Swarm, swarmlab, watch } from 'swarmlab/chai';
  use(swarmlab);
  describe('simple', () => {
    let swarm: Swarm;
    before(async () => { swarm = await watch(); });
    after(() => swarm.stop());
    it('has two replicas', async () => {
      await expect(swarm.service('simple')).to.run(2).of('simplenode:0.1').within('1s');
    });
  });
`;

/** A program of somebody who uses the library. */
const library = (cluster: string) => `
  import { checkLab, open, type Report, toJson, validLabs } from 'swarmlab';
  const [lab] = await validLabs(['replication']);
  const step = lab?.steps.findLast(({ blocks }) => blocks.some(({ type }) => type === 'check'));
  if (!lab || !step) throw new Error('no lab');
  const cluster = await open('${cluster}');
  const { signal } = new AbortController();
  const report: Report = await checkLab(lab, step, cluster, { patience: 'converging', onEvent: () => {}, signal });
  cluster.close();
  console.log(\`\${JSON.parse(toJson(report)).labs[0].id}: \${report.verdict}\`);
`;

const roster = 'labs: [replication]\njudge: end\nstudents:\n  - { id: ada, evidence: ada.jsonl.gz }\n';

/** Tests are themselves run by npm, which tells the npm below it, by its environment, where to work. */
const clean = [
  'env',
  '-i',
  ...['PATH', 'HOME', 'DOCKER_HOST', 'NODE_EXTRA_CA_CERTS'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [`${name}=${value}`];
  }),
];

function expectExit(outcome: Outcome, exit: number): void {
  expect(outcome.exit, `${outcome.stdout}\n${outcome.stderr}`).to.equal(exit);
}

function signalTo({ pid }: { pid: number | undefined }): void {
  process.kill(pid ?? expect.fail('not started'), 'SIGINT');
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}
