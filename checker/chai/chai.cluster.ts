import { AssertionError, expect, use } from 'chai';
import { failure } from '../run/lab.fixture.ts';
import { describeOnCluster } from '../testing/cluster.ts';
import { swarmlab as program } from '../testing/program.ts';
import { speak } from '../words/index.ts';
import { type Service, type Swarm, swarmlab, watch } from './index.ts';

use(swarmlab);
speak('en'); // tests assert English words, whatever their developer's language is

describeOnCluster('assertions about a real swarm', 'chai', (get) => {
  let swarm: Swarm;
  let web: Service;
  before(async () => {
    swarm = await watch(get().name);
    web = swarm.service('web');
  });
  after(() => swarm?.stop());

  const docker = async (...words: string[]) => {
    const { exit, stderr } = await program(['shell', '--cluster', get().name, '--', 'docker', ...words]);
    expect(exit, stderr).to.equal(0);
  };
  const url = () => swarm.url('http://docker-node{1,2,3}:8000/');

  it('hold of a service as it is, once it is so', async () => {
    await expect(web).to.be.absent.withContainers();
    await expect(url()).to.be.silent;
    await docker(
      'service',
      'create',
      '--detach',
      '--name',
      'web',
      '--replicas',
      '2',
      '--publish',
      '8000:5000',
      'simplenode:0.1',
    );
    await expect(web).to.run(2).of('simplenode:0.1').on(2);
    await expect(web).to.publish('8000:5000');
    await expect(web).to.be.replicated;
    await expect(web).to.have.containers({ running: 2, named: 'task.id' });
    await expect(url()).to.answer({ status: 200, body: /^Hello V0\.1: /, answeredBy: 2 });
    await expect(swarm).to.have.nodes({ ready: 3 });
  });

  it('fail of what is not so', async () => {
    const wrong = [
      expect(web).to.run(3).within('1s'),
      expect(web).to.run(2).of('simplenode:0.2').within('1s'),
      expect(web).to.publish('8001:5000').within('1s'),
      expect(web).to.be.global.within('1s'),
      expect(web).to.be.absent.within('1s'),
      expect(url())
        .to.answer({ body: /^Hello V0\.2: / })
        .within('1s'),
      expect(url()).to.be.silent.within('1s'),
    ].map(failure);
    for (const error of await Promise.all(wrong)) expect(error).to.be.instanceOf(AssertionError);
  });

  it('tell how an update went, and what became of each task', async () => {
    await docker(
      'service',
      'update',
      '--detach',
      '--image',
      'simplenode:0.2',
      '--update-order',
      'start-first',
      '--update-delay',
      '2s',
      'web',
    );
    await expect(web).to.have.updated({ state: 'completed', order: 'start-first', parallelism: 1, gap: '>=2s' });
    await expect(web).to.run(2).of('simplenode:0.2');
    const past = [
      { state: 'running', image: 'simplenode:0.2' } as const,
      { desired: 'shutdown', image: 'simplenode:0.1' } as const,
    ];
    await expect(web).to.have.history(past);
    await expect(web).to.have.history({ slot: 'every', shows: past, count: 2 });
    const error = await failure(expect(web).to.have.updated({ order: 'stop-first' }).within('1s'));
    expect(error).to.be.instanceOf(AssertionError);
    expect(error.message).to.match(/was updated start-first/);
    expect(await failure(expect(web).to.have.history({ slot: 'any', count: 5 }).within('1s'))).to.be.instanceOf(
      AssertionError,
    );
  });

  it('know that it is gone', async () => {
    await docker('service', 'rm', 'web');
    await expect(web).to.be.absent.withContainers();
    expect(await failure(expect(web).to.be.created.within('1s'))).to.be.instanceOf(AssertionError);
  });
});
