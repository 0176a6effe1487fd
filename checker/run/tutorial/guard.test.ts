import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Command } from '../../model.ts';
import { apiContainer, apiService, apiTask, type FakeCluster, fakeCluster } from '../../observe/cluster.fixture.ts';
import { command } from '../lab.fixture.ts';
import type { CommandReport } from '../run-command.ts';
import { Belongings } from './belongings.ts';
import { type DestroyQuestion, Guard } from './guard.ts';

describe('a command that reaches beyond what a page made', () => {
  let fake: FakeCluster;
  let own: Belongings;
  let asked: DestroyQuestion[];
  let answer: boolean;

  beforeEach(() => {
    fake = fakeCluster();
    own = new Belongings();
    [asked, answer] = [[], false];
    const task = apiTask('db', 1, 'running');
    fake.services.push(apiService('db'));
    fake.tasks.push(task);
    fake.nodes[0].containers.push(apiContainer(task, 'db'));
    fake.nodes[0].volumes.push('data');
    fake.nodes[0].images.push('simplenode:0.1');
  });

  const guard = () =>
    new Guard(
      fake.cluster,
      own,
      (script) => script,
      async (question) => {
        asked.push(question);
        return answer;
      },
    );

  /** What is asked about a command, by name; `run` where nothing is. */
  const told = async (script: string, changes: Partial<Command> = {}, by = guard()): Promise<string> => {
    const found = await by.obstacleTo(command(script, changes), fake.cluster.manager);
    if (!found) return 'run';
    return [found.kind, ...(found.others ?? []).map(({ kind, name }) => `${kind} ${name}`)].join(', ');
  };

  const db = 'destroys, service db';
  const container = 'destroys, container db.1.db-1';
  const table: [script: string, told: string][] = [
    ['docker service rm db', db],
    ['docker service rm id-of-db', db],
    ['docker service rm nobody', 'run'],
    ['docker service rm $(docker service ls -q)', db],
    ['docker service ls -q | xargs docker service rm', db],
    ['docker service update --image simplenode:0.2 db', db],
    ['docker service scale db=0', db],
    ['docker rm -f $(docker ps -aq)', container],
    ['docker exec db.1.db-1 rm -rf /data', container],
    ['docker volume rm data', 'destroys, volume data'],
    ['docker rmi simplenode:0.1', 'destroys, image simplenode:0.1'],
    ['docker rmi simplenode:0.2', 'run'],
    ['docker system prune -f', 'run'],
    ['docker node rm --force docker-node3', 'destroys, node docker-node3'],
    ['docker node rm --force docker-node9', 'run'],
    ['docker node demote docker-node2', 'run'],
    ['docker node demote docker-node1', 'destroys, node docker-node1'],
    ['docker node update --availability drain docker-node1', db],
    ['docker node update --availability drain self', db],
    ['docker node update --availability drain docker-node2', 'run'],
    ['docker swarm leave --force', 'destroys, swarm docker-node1, service db'],
    ['docker swarm init --force-new-cluster', 'destroys, swarm docker-node1, service db'],
    ['X=db; docker service rm $X', db],
    ['eval "$RUN"', 'destroys'],
    ['echo x > /opt/swarmlab-test-none', 'destroys, file /opt/swarmlab-test-none'],
    ['rm -rf /opt/swarmlab-test-none', 'run'],
    ['docker service ls -q | wc -l', 'run'],
    ['halt', 'host'],
  ];
  for (const [script, expected] of table) {
    it(`is told of ${script}: ${expected}`, async () => {
      expect(await told(script)).to.equal(expected);
      expect(asked).to.have.length(expected.startsWith('destroys') ? 1 : 0);
    });
  }

  const makes = (by: Guard, what: Command, work: () => void) =>
    by.watch(what, fake.cluster.manager, false, async () => work());

  it('is not one that removes what a command above made, and its containers', async () => {
    const by = guard();
    await makes(by, command('docker service create --name mole simplenode:0.1'), () =>
      fake.services.push(apiService('mole')),
    );
    const task = apiTask('mole', 2, 'running');
    const one = apiContainer(task, 'mole');
    fake.nodes[0].containers.push({ ...one, Labels: { ...one.Labels, 'com.docker.swarm.service.id': 'id-of-mole' } });
    expect(await told('docker service rm mole', {}, by)).to.equal('run');
    expect(await told('docker rm -f mole.2.mole-2', {}, by)).to.equal('run');
    expect(await told('docker service rm mole db', {}, by)).to.equal(db);
    fake.nodes[0].volumes.push('new');
    expect(await told('docker volume rm new', {}, by)).to.equal('run');
  });

  it('is one that removes what has the name of what a command above failed to make', async () => {
    const by = guard();
    await makes(by, command('docker service create --name db simplenode:0.1; true'), () => {});
    expect(await told('docker service rm db', {}, by)).to.equal(db);
  });

  it('is one that removes what came while a node did not answer, or between two commands', async () => {
    const by = guard();
    fake.swarm = false;
    await makes(by, command('touch a'), () => {
      fake.swarm = true;
      fake.services.push(apiService('late'));
    });
    fake.services.push(apiService('between'));
    expect(await told('docker service rm late between', {}, by)).to.equal('destroys, service late, service between');
  });

  it('is none of a swarm that the page itself began', async () => {
    own.swarm = true;
    fake.services.length = 0;
    for (const script of ['docker swarm leave --force', 'docker node rm docker-node3', 'docker swarm ca --rotate'])
      expect(await told(script), script).to.equal('run');
  });

  it('is never run where it ends a swarm that others formed, even with a yes', async () => {
    answer = true;
    expect(await told('docker swarm leave --force')).to.equal('run');
    fake.cluster.attached = true;
    expect(await told('docker swarm leave --force')).to.equal('host');
    expect(asked).to.have.length(1);
  });

  it('is run after a yes, which told what goes', async () => {
    answer = true;
    expect(await told('docker service rm db', { line: 7 })).to.equal('run');
    expect(asked[0]).to.deep.include({
      obstacle: { kind: 'destroys', what: 'docker service rm', others: [{ kind: 'service', name: 'db' }], count: 1 },
    });
  });

  it('excuses what comes behind it and needs what it removed, and nothing else', async () => {
    const failed = (line: number, stderr: string, exit = 1) =>
      ({ line, stderr, exit, script: 'docker service rm mole' }) as CommandReport;
    const by = guard();
    expect(by.excuseOf(failed(9, 'service mole not found'))).to.equal(undefined);
    answer = true;
    await told('docker service ls -q | xargs docker service rm', { line: 5 }, by);
    expect(by.excuseOf(failed(9, 'service mole not found'))).to.deep.equal({
      kind: 'gone',
      what: 'docker service rm',
      line: 5,
    });
    expect(by.excuseOf(failed(9, 'invalid argument'))).to.equal(undefined);
    expect(by.excuseOf(failed(5, 'service mole not found'))).to.equal(undefined);
    await told('docker swarm leave --force', { line: 7 }, by);
    const noSwarm = 'Error response from daemon: This node is not a swarm manager.';
    expect([noSwarm, 'no such service'].map((said) => by.excuseOf(failed(9, said))?.line)).to.deep.equal([7, 5]);
  });

  it('tells names without what a terminal acts upon, and fifty at most', async () => {
    for (let at = 0; at < 60; at++) fake.nodes[0].volumes.push(`v${at}\u001b[2J\nx`);
    const found = await guard().obstacleTo(command('docker volume rm $(docker volume ls -q)'), fake.cluster.manager);
    expect(found?.count).to.equal(61);
    expect(found?.others).to.have.length(50);
    expect(found?.others?.map(({ name }) => name).join('')).not.to.match(/\p{C}/u);
  });

  it('asks nodes what names stand for, and takes no answer for all of them', async () => {
    expect(await told('docker service rm $(echo db)')).to.equal(db);
    expect(await told('docker service rm $(echo other)')).to.equal('run');
    expect(await told('docker service rm $(cat /no/such/file)')).to.equal(db);
  });

  it('is one in a script that is on the node', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'swarmlab-test-'));
    await writeFile(join(folder, 'clean.sh'), 'docker service rm db\n');
    expect(await told(`sh ${folder}/clean.sh`)).to.equal(db);
    expect(await told(`cd ${folder} && ./clean.sh`)).to.equal(db);
    await rm(folder, { recursive: true });
  });

  it('knows the folder in which commands above left the terminal', async () => {
    const by = guard();
    await makes(by, command('cd /etc'), () => {});
    expect(await told('echo x > hosts', {}, by)).to.equal('host');
  });
});
