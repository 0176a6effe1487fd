import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { parseTar } from 'nanotar';
import { ask, findLocalEngine } from '../engine/index.ts';
import { run } from '../shell/index.ts';
import { describeOnCluster } from '../testing/cluster.ts';
import { swarmlab } from '../testing/program.ts';

describeOnCluster('swarmlab export', 'export', (get) => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-export-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const onManager = async (script: string) => {
    const { exit, stderr } = await run(get().manager.enter(['sh', '-ec', script]), { input: '' });
    expect(exit, stderr).to.equal(0);
  };
  const exported = async (...words: string[]) => {
    const file = join(folder, 'bug.tar.gz');
    const { exit, stdout, stderr } = await swarmlab(['export', file, '--cluster', get().name, ...words]);
    expect(exit, stderr).to.equal(0);
    const tar = gunzipSync(await readFile(file));
    const files = new Map(parseTar(new Uint8Array(tar)).map(({ name, text }) => [name.replace(/^[^/]+\//, ''), text]));
    return { stdout, tar, files };
  };

  it('holds what tells of a bug, and nowhere a token, a key or a secret', async () => {
    const secrets = [
      'hunter2-in-variable',
      'hunter2-in-secret',
      'hunter2-in-config',
      'hunter2-in-label',
      'hunter2-in-word',
    ];
    const [variable, secret, config, label, word] = secrets;
    await onManager(`
      printf %s ${secret} | docker secret create db-secret -
      printf %s ${config} | docker config create site-config -
      docker service create --quiet --detach --name leaky --env DB_PASSWORD=${variable} --secret db-secret --config site-config \\
        --label com.example.token=${label} --restart-condition none simplenode:0.1 --password ${word}`);
    const { calls } = get().manager.engine;
    const { JoinTokens } = await ask(get().manager.engine, 'read tokens', calls.swarmInspect());
    const report = join(folder, 'report.json');
    await run(['sh', '-c', `echo '{"stdout":"docker swarm join --token ${JoinTokens.Worker}"}' > ${report}`], {
      input: '',
    });

    const { stdout, tar, files } = await exported('--report', report);
    for (const one of [...secrets, JoinTokens.Worker, JoinTokens.Manager]) {
      expect(tar.includes(one), one).to.equal(false);
      expect(tar.includes(Buffer.from(one).toString('base64').replace(/=+$/, '')), `${one} in base64`).to.equal(false);
    }
    expect(tar.includes('PRIVATE KEY')).to.equal(false);

    const nodes = get().nodes.flatMap(({ name }) => [`nodes/${name}/engine.log`, `nodes/${name}/info.json`]);
    const swarm = ['swarm', 'nodes', 'services', 'tasks', 'secrets', 'configs'].map((name) => `swarm/${name}.json`);
    expect([...files.keys()]).to.include.members([
      'README.txt',
      'about.json',
      'status.json',
      'findings.json',
      'host/info.json',
    ]);
    expect([...files.keys()]).to.include.members([...nodes, ...swarm, 'swarm/history.txt', 'reports/1-report.json']);
    expect(files.get('swarm/history.txt')).to.include('leaky.1');
    expect(files.get('swarm/services.json')).to.include('DB_PASSWORD=[redacted]').and.include('db-secret');
    expect(files.get('nodes/docker-node1/engine.log')).to.include('API listen on');
    expect(JSON.parse(files.get('status.json') ?? '')).to.include({ name: get().name, state: 'up' });
    expect(stdout)
      .to.match(/^wrote \S+bug\.tar\.gz: \d+ files, \d+ KiB$/m)
      .and.not.include('could not be read');
    expect(tar.length).to.be.below(20_000_000);
    await onManager('docker service rm leaky; docker secret rm db-secret; docker config rm site-config');
  });

  it('never writes over a file', async () => {
    const file = join(folder, 'bug.tar.gz');
    await run(['touch', file], { input: '' });
    const { exit, stderr } = await swarmlab(['export', file, '--cluster', get().name]);
    expect({ exit, stderr }).to.deep.equal({ exit: 2, stderr: `${file} is there already, and is left as it is\n` });
  });

  it('tells of a cluster that is half there as much as there is, and why the rest lacks', async () => {
    const local = (await findLocalEngine()) ?? expect.fail('no engine');
    const node = local.engine.calls.getContainer(`swarmlab-${get().name}-docker-node1`);
    await node.kill();
    const { stdout, files } = await exported();
    expect([...files.keys()]).to.include.members(['nodes/docker-node1/engine.log', 'nodes/docker-node2/info.json']);
    expect(files.get('README.txt')).to.match(/^ {2}swarm\/tasks\.json: no node that answers manages a swarm$/m);
    expect(stdout).to.match(/^ {2}swarm\/tasks\.json: no node that answers manages a swarm$/m);
    local.engine.close();
  });
});
