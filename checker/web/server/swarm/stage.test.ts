import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { apiContainer, apiService, apiTask, type FakeCluster, fakeCluster } from '../../../observe/cluster.fixture.ts';
import { Film } from '../../scene/index.ts';
import { type FakeLine, fakeLine } from './line.fixture.ts';
import { Stage } from './stage.ts';
import { watchSwarm } from './watching.ts';

describe('the swarm that pages see', () => {
  let fake: FakeCluster;
  let stage: Stage;
  let over: AbortController;
  let watching: Promise<void>;
  const follow = (line: FakeLine) => {
    const film = line.last('film');
    return line.told.reduce((shown, message) => {
      if (message.type === 'scene') shown.add(message.delta);
      return shown;
    }, new Film(film));
  };
  const until = async (holds: () => boolean) => {
    while (!holds()) await pause(10);
  };

  beforeEach(() => {
    fake = fakeCluster();
    fake.services = [apiService('simple')];
    fake.tasks = [apiTask('simple', 1, 'preparing')];
    stage = new Stage();
    over = new AbortController();
    watching = watchSwarm(stage, async () => fake.cluster, over.signal);
  });
  afterEach(async () => {
    for (const node of fake.nodes) node.health = 'well';
    over.abort();
    await watching;
  });

  it('is the same for a page that was there and for one that comes', async () => {
    const first = fakeLine();
    stage.opened(first);
    await until(() => follow(first).last.tasks.length > 0);
    fake.tasks = [apiTask('simple', 1, 'running')];
    await until(() => follow(first).last.tasks[0]?.state === 'running');
    const second = fakeLine();
    stage.opened(second);
    expect(follow(second).last).to.deep.equal(follow(first).last);
    expect(second.last('film')?.now).to.be.closeTo(Date.now(), 60_000);
  });

  it('is told again only where it changed, and never to a page that went', async () => {
    const [here, gone] = [fakeLine(), fakeLine()];
    for (const line of [here, gone]) stage.opened(line);
    await until(() => follow(here).last.tasks.length > 0);
    stage.closed(gone);
    const told = here.told.length;
    const looks = fake.looks;
    await until(() => fake.looks > looks + 3);
    expect(here.told.length).to.equal(told);
    fake.tasks = [];
    await until(() => follow(here).last.tasks[0]?.erasedAt !== undefined);
    expect(gone.told.length).to.be.at.most(told);
  });

  it('cuts off a page that does not take what it is told', async () => {
    const line = fakeLine();
    stage.opened(line);
    await until(() => follow(line).last.tasks.length > 0);
    line.backlog = 1e9;
    fake.tasks = [apiTask('simple', 1, 'running')];
    await until(() => line.isClosed);
  });

  it('goes on without a node that does not answer, and has it again when it does', async () => {
    const line = fakeLine();
    stage.opened(line);
    const silent = () => follow(line).last.nodes.flatMap(({ name, silent }) => (silent ? [name] : []));
    await until(() => follow(line).last.nodes.length > 0);
    fake.nodes[2].health = 'dead';
    fake.nodes[2].hangUp();
    await until(() => silent().includes('docker-node3'));
    fake.tasks = [apiTask('simple', 1, 'running')];
    await until(() => follow(line).last.tasks[0]?.state === 'running');
    fake.nodes[2].health = 'well';
    await until(() => silent().length === 0);
    expect(line.last('swarmTrouble')).to.deep.equal({ type: 'swarmTrouble' });
  }).timeout(20_000);

  it('says why it is not seen, and comes back', async () => {
    const line = fakeLine();
    stage.opened(line);
    await until(() => follow(line).last.nodes.length > 0);
    for (const node of fake.nodes) {
      node.health = 'dead';
      node.hangUp();
    }
    await until(() => line.last('swarmTrouble')?.why !== undefined);
    for (const node of fake.nodes) node.health = 'well';
    await until(() => line.last('swarmTrouble')?.why === undefined);
  }).timeout(20_000);

  it('tells of the last probes of a task, as one line each', async () => {
    const line = fakeLine();
    const task = apiTask('simple', 2, 'running');
    const container = apiContainer(task, 'simple', { Status: 'Up 5 seconds (unhealthy)' });
    fake.nodes[1].containers = [container];
    const probe = (n: number) => ({ Start: `2026-01-02T03:04:0${n}Z`, ExitCode: n, Output: `\u001b[31mno\n${n}` });
    const Log = [1, 2, 3, 4, 5, 6].map(probe);
    fake.nodes[1].details.set(container.Id, { State: { Pid: 1, Running: true, Health: { Status: 'unhealthy', Log } } });
    fake.tasks = [task];
    stage.opened(line);
    await until(() => follow(line).last.tasks.some(({ health }) => health === 'unhealthy'));
    stage.said(line, { type: 'probes', task: task.ID });
    await until(() => line.last('probes') !== undefined);
    const found = line.last('probes');
    expect(found?.probes.map(({ exit }) => exit)).to.deep.equal([2, 3, 4, 5, 6]);
    expect(found?.probes[0]?.output).to.match(/no 2$/).and.not.include('\u001b');
    stage.said(line, { type: 'probes', task: 'no-such-task' });
    await until(() => line.last('probes')?.task === 'no-such-task');
    expect(line.last('probes')?.probes).to.deep.equal([]);
  });
});
