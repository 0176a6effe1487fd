/** What every driver owes to those who use its nodes: one table, driver by case. */
import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { findLocalEngine, watch } from '../engine/index.ts';
import { BrokenError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { commandLine, leased, run, open as start } from '../shell/index.ts';
import { describeOnClusters, prefix } from '../testing/cluster.ts';
import { type Account, makeAccount, serveSsh } from '../testing/sshd.ts';
import { choose } from './chosen.ts';
import { type Cluster, type ClusterNode, dissolveSwarm, down, open, status, type Terminal, up } from './index.ts';
import { containerName } from './names.ts';

/** How a driver opens a cluster over nodes that are there, the first so many of them. */
type Opener = (cluster: Cluster, nodes: number) => Promise<Cluster>;

describeOnClusters('a driver', ['one', 'two'], (get) => {
  let account: Account;
  const openers: Record<string, Opener> = {
    containers: ({ name }) => open(name),
    ssh: (cluster, nodes) => openAs('ssh', account, cluster, sshNodes(account, cluster.nodes.slice(0, nodes))),
    vagrant: (cluster, nodes) => {
      const folder = join(account.folder, `vagrant-${cluster.name}`);
      writeVagrant(account, folder, cluster.nodes.slice(0, nodes));
      return openAs('vagrant', account, cluster, `    folder: ${folder}\n`);
    },
  };

  before(async () => {
    account = await makeAccount();
    await serveSsh(account, get());
  });
  after(() => {
    choose({});
    account?.forget();
  });

  // Each takes a node from the second cluster for good, the last that is left.
  for (const [index, [driver, opener]] of Object.entries(openers).entries()) {
    describe(driver, () => {
      const left = 3 - index;
      let cluster: Cluster;
      let other: Cluster;
      const node = () => cluster.nodes[1] ?? expect.fail('no node');
      const on = (argv: string[], input = '') => run(node().enter(argv), { input });
      const running = async (word: string) =>
        (await on(['sh', '-c', `grep -slzx '${word}' /proc/[0-9]*/cmdline`])).stdout;

      before(async () => {
        const [one, two] = get();
        if (!one || !two) throw new Error('no clusters');
        [cluster, other] = [await opener(one, 3), await opener(two, left)];
      });
      after(() => {
        cluster?.close();
        other?.close();
      });

      it('starts a program: its words, its output, its exit code', async () => {
        const words = ['', 'two words', "it's", '"$HOME"', '$(id)', 'a\\b', '*', 'one\ntwo', '~', '한글', '-x'];
        const { stdout } = await on(['printf', '<%s>', ...words]);
        expect(stdout).to.equal(words.map((word) => `<${word}>`).join(''));
        expect(await on(['sh', '-c', 'echo out; echo err >&2; exit 7'])).to.include({
          exit: 7,
          stdout: 'out\n',
          stderr: 'err\n',
        });
        expect((await on(['hostname'])).stdout.trim()).to.equal(node().name);
        expect((await on(['sh', '-c', 'kill -TERM $$'])).exit).to.be.above(128);
      });

      it('brings bytes there and back as they are, many of them', async () => {
        const sent = randomBytes(5_000_000);
        const program = start(node().enter(['bash', '-c', 'tee >(sha256sum >&2)']));
        const got = createHash('sha256');
        program.stdout.on('data', (chunk: Buffer) => got.update(chunk));
        program.stdin.end(sent);
        const hash = createHash('sha256').update(sent).digest('hex');
        expect((await program.ended).stderr).to.include(hash);
        expect(got.digest('hex')).to.equal(hash);
      });

      it('gives it a terminal where it is to have one', async () => {
        const line = commandLine(node().enter(['tty'], true));
        expect((await run(['script', '-qfec', line, '/dev/null'])).stdout).to.match(/\/dev\/pts\/\d+/);
      });

      it('gives a person a shell on a terminal: keys, bytes, its size, its exit code', async () => {
        const terminal = await node().terminal({ columns: 91, rows: 17 });
        const shown = screenOf(terminal);
        terminal.input.write('stty size; echo $TERM; hostname; pwd\n');
        await until(async () => /^17 91\r?\nxterm-256color\r?\ndocker-node2\r?\n\/root\r?\n/m.test(shown()));
        terminal.resize({ columns: 120, rows: 40 });
        terminal.input.write('until stty size | grep "40 120"; do sleep 0.1; done; echo 한"글"\n');
        await until(async () => shown().includes('한글'));
        terminal.input.write('~.\n\x10\x10\x15sleep 4245\n'); // nothing of it ends or stops the way there
        await until(async () => (await running('424[5]')) !== '');
        terminal.input.write('\x03');
        await until(async () => (await running('424[5]')) === '');
        terminal.input.write('exit 7\n');
        expect(await terminal.ended, shown()).to.equal(7);
      });

      it('lets a program wait whose terminal nobody reads, and brings all that it prints', async () => {
        const terminal = await node().terminal({ columns: 80, rows: 24 });
        const many = 30_000_000;
        terminal.input.write(
          `stty -echo -opost; echo begin; head -c ${many} /dev/zero | tr '\\0' x; echo; echo end; exit\n`,
        );
        await until(async () => (await running('hea[d]')) !== '');
        await pause(500);
        expect(await running('hea[d]')).not.to.equal('');
        let count = 0;
        let last = '';
        for await (const chunk of terminal.output) {
          last = `${last}${chunk}`.slice(-200);
          count += String(chunk).split('x').length - 1;
        }
        expect(last).to.match(/x\nend\n/);
        expect(count).to.be.within(many, many + 20); // and what the prompt shows
        expect(await terminal.ended).to.equal(0);
      });

      it('leaves nothing on a terminal that is closed, nor when who opened it is killed', async () => {
        const begin = 'trap "" HUP; exec sleep 4247\n';
        const left = async () => (await running('424[7]')) !== '';
        const terminal = await node().terminal({ columns: 80, rows: 24 });
        terminal.output.resume();
        terminal.input.write(begin);
        await until(left);
        terminal.close();
        await until(async () => !(await left()));
        const config = driver === 'containers' ? undefined : join(account.folder, `${cluster.name}.yaml`);
        const script = owning(cluster.name, config, begin);
        const owner = start([process.execPath, '--import', 'tsx', '--input-type=module', '--eval', script]);
        await until(left);
        process.kill(owner.pid ?? 0, 'SIGKILL');
        await until(async () => !(await left()));
        await owner.ended;
      });

      it('leaves nothing behind on the node when time is over, or when it is told to stop', async () => {
        const script = 'trap "" HUP; sleep 4242 & sleep 4243';
        const left = async () => (await running('424[23]')) !== '';
        const late = await run(node().enter(leased({ script })), { timeout: 700 });
        expect(late.timedOut).to.equal(true);
        await until(async () => !(await left()));
        const stop = new AbortController();
        const stopped = run(node().enter(leased({ script })), { signal: stop.signal });
        await until(left);
        stop.abort();
        await stopped;
        await until(async () => !(await left()));
      });

      it('ends what waits for its standard input when that closes', async () => {
        const waiting = start(node().enter(['sh', '-c', 'echo ready; cat; echo done']));
        await new Promise((resolve) => waiting.stdout.once('data', resolve));
        waiting.stdin.end();
        expect(await waiting.ended).to.include({ exit: 0, stdout: 'ready\ndone\n' });
      });

      it('answers fifty requests in flight, and tells of events meanwhile', async () => {
        const { engine } = node();
        const seen = new Set<string>();
        const events = await watch(engine, ['image'], ({ attributes: { name = '' } }) => seen.add(name));
        try {
          const fifty = Array.from({ length: 50 });
          const all = await Promise.all(fifty.flatMap(() => [engine.calls.ping(), engine.streams.ping()]));
          expect(new Set(all.map(String))).to.deep.equal(new Set(['OK']));
          await engine.calls.getImage('simplenode:0.1').tag({ repo: 'contract', tag: driver });
          await until(async () => seen.has(`contract:${driver}`));
          await engine.calls.getImage(`contract:${driver}`).remove();
        } finally {
          events.stop();
        }
        expect(await events.ended).to.equal(undefined);
      });

      it('keeps two clusters apart', async () => {
        const idsOf = async ({ nodes }: Cluster) =>
          Promise.all(nodes.map(async ({ engine }) => (await engine.calls.info()).ID));
        const file = `/tmp/contract-${driver}`;
        await run(cluster.manager.enter(['touch', file]), { input: '' });
        expect((await run(other.manager.enter(['ls', file]), { input: '' })).exit).not.to.equal(0);
        const [ours, theirs] = await Promise.all([idsOf(cluster), idsOf(other)]);
        expect(new Set([...ours, ...theirs]).size).to.equal(3 + left);
      });

      it('notices a node that vanishes, soon, and says which', async () => {
        const victim = other.nodes[left - 1] ?? expect.fail('no node');
        const program = run(victim.enter(['sleep', '4244']));
        const events = await watch(victim.engine, ['container'], () => {});
        await kill(get()[1]?.name ?? '', victim.name);
        const began = performance.now();
        const [why, outcome, call] = await Promise.all([
          events.ended,
          program,
          victim.engine.calls.ping().catch(String),
        ]);
        expect(why).to.be.a('string');
        expect(outcome.exit).to.be.above(0);
        expect(call).to.be.a('string').and.not.equal('OK');
        expect((performance.now() - began) / 1000).to.be.below(25);
      });
    });
  }

  describe('machines', () => {
    const nodes = () => get()[0]?.nodes ?? [];
    const openSchool = (written: string) => {
      choose({ config: writeConfig(account, 'school', 'ssh', written) });
      return open('school');
    };
    const refused = async (written: string) => {
      const error = await openSchool(written).catch((error: unknown) => error);
      return error instanceof BrokenError ? error : expect.fail(`not refused: ${error}`);
    };

    it('are refused with all that is in the way of any, and the next command', async () => {
      const [first, second, third] = nodes().map(({ address }) => address);
      const student = `useradd -m -p '*' student && cp -r /root/.ssh ~student/ && chown -R student: ~student/.ssh`;
      await run(nodes()[2]?.enter(['bash', '-c', student]) ?? [], { input: '' });
      const why = await refused(`    nodes:
      - { name: docker-node1, host: ${first}, port: 1 }
      - { name: docker-node2, host: root@${third} }
      - { name: docker-node3, host: ${third}, user: student }
`);
      const [unreached, other, forbidden] = why.message.split('\n');
      expect(unreached).to.match(/docker-node1: .* is not reached: .*Connection refused/);
      expect(other).to.match(/docker-node2 calls itself docker-node3/);
      expect(forbidden).to.match(/docker-node3: this account may not use the Docker Engine there/);
      expect(why.next).to.equal(`ssh -p 1 ${first}`);
      const stranger = await refused(`    nodes: [{ name: docker-node1, host: ${second}, user: nobody }]\n`);
      expect(stranger.message).to.match(/docker-node1: nobody@.* does not let this account in: .*Permission denied/);
    });

    it('are refused where their host keys are not known', async () => {
      const [{ address } = expect.fail('no node')] = nodes();
      account.knowNobody();
      try {
        const why = await refused(`    nodes: [{ name: docker-node1, host: ${address}, user: root }]\n`);
        expect(why.message).to.match(/^docker-node1: the host key of root@[\d.]+ is not known here/);
        expect(why.next).to.equal(`ssh root@${address}`);
      } finally {
        account.knowAll();
      }
    });

    it('are used as the swarm that they are, where that is not the kit`s', async () => {
      const isRefused = async (cluster: Cluster) => {
        const error = await cluster.assertOurs().catch((error: unknown) => error);
        cluster.close();
        expect(error).to.be.instanceOf(BrokenError);
      };
      await isRefused(await openSchool(`    swarm: attach\n${sshNodes(account, nodes())}`));
      expect(await down('school')).to.deep.equal([]);
      choose({ config: writeConfig(account, 'school', 'ssh', `    swarm: manage\n${sshNodes(account, nodes())}`) });
      await isRefused(await up('school', () => {}));
      expect(await down('school')).to.deep.equal([]);
      expect(await status('school')).to.include({ state: 'up', swarm: 'ready', driver: 'ssh' });
    });

    it('are made a swarm, and made to leave it, where they were in none', async () => {
      await dissolveSwarm(nodes());
      choose({ config: writeConfig(account, 'school', 'ssh', `    swarm: manage\n${sshNodes(account, nodes())}`) });
      expect(await status('school')).to.include({ state: 'down', swarm: 'none' });
      const cluster = await up('school', () => {});
      await cluster.assertOurs().finally(cluster.close);
      expect(await down('school')).to.deep.equal(['the swarm of docker-node1, docker-node2, docker-node3']);
      expect(await status('school')).to.include({ state: 'down', swarm: 'none' });
    });
  });

  async function kill(cluster: string, node: string): Promise<void> {
    const local = (await findLocalEngine()) ?? expect.fail('no engine');
    await local.engine.calls.getContainer(containerName(cluster, node)).kill();
    local.engine.close();
  }
});

/** The second is reached through the first. */
function sshNodes({ key }: Account, nodes: ClusterNode[]): string {
  const lines = nodes.map(({ name, address }, index) => {
    const jump = index === 1 ? `, jump: root@${nodes[0]?.address}` : '';
    return `      - { name: ${name}, host: ${address}, user: root, key: ${key}${jump} }\n`;
  });
  return `    nodes:\n${lines.join('')}`;
}

/** What `vagrant` would say of machines that run. */
function writeVagrant({ key, shadow }: Account, folder: string, nodes: ClusterNode[]): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(packageRoot, 'Vagrantfile'), join(folder, 'Vagrantfile')); // any other is asked about
  const blocks = nodes.map(
    ({ name, address }) => `Host ${name}
  HostName ${address}
  User root
  Port 22
  UserKnownHostsFile /dev/null
  StrictHostKeyChecking no
  PasswordAuthentication no
  IdentityFile ${key}
  IdentitiesOnly yes
  LogLevel FATAL
`,
  );
  writeFileSync(join(folder, 'ssh-config'), blocks.join('\n'));
  writeFileSync(join(folder, 'status'), nodes.map(({ name }) => `1600000000,${name},state,running\n`).join(''));
  shadow({ vagrant: 'exec cat "$1"' });
}

async function openAs(driver: string, account: Account, cluster: Cluster, written: string): Promise<Cluster> {
  const name = `${cluster.name.slice(prefix.length + 1)}-${driver}`;
  choose({ config: writeConfig(account, name, driver, written) });
  return open(name);
}

function writeConfig({ folder }: Account, name: string, driver: string, written: string): string {
  const config = join(folder, `${name}.yaml`);
  writeFileSync(config, `clusters:\n  ${name}:\n    driver: ${driver}\n${written}`);
  return config;
}

/** The terminal's screen, so far. */
function screenOf({ output }: Terminal): () => string {
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk;
  });
  return () => shown;
}

/** A program of this machine that opens a terminal on the second node, and types. */
function owning(cluster: string, config: string | undefined, typed: string): string {
  return `import { choose } from '${new URL('./chosen.ts', import.meta.url)}';
    import { open } from '${new URL('./index.ts', import.meta.url)}';
    choose(${JSON.stringify({ config })});
    const { nodes } = await open(${JSON.stringify(cluster)});
    const { output, input } = await nodes[1].terminal({ columns: 80, rows: 24 });
    output.resume();
    input.write(${JSON.stringify(typed)});`;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('it does not come to hold');
    await pause(50);
  }
}
