import { setTimeout as pause } from 'node:timers/promises';
import { AssertionError, expect, use } from 'chai';
import { BrokenError, UsageError } from '../errors.ts';
import { apiService, apiTask, type FakeCluster, fakeCluster } from '../observe/cluster.fixture.ts';
import { failure } from '../run/lab.fixture.ts';
import { speak } from '../words/index.ts';
import { type Service, type Swarm, swarmlab, watch } from './index.ts';

use(swarmlab);
speak('en'); // tests assert English words, whatever their developer's language is

describe('assertions about a swarm', () => {
  let fake: FakeCluster;
  let swarm: Swarm;
  let web: Service;

  beforeEach(async () => {
    fake = fakeCluster();
    fake.services = [apiService('web', 2)];
    fake.tasks = [apiTask('web', 1, 'running'), apiTask('web', 2, 'running')];
    swarm = await watch(fake.cluster);
    web = swarm.service('web');
  });
  afterEach(() => swarm.stop());

  it('hold where they are so', async () => {
    await expect(web).to.run(2);
    await expect(web).to.run('>=1').of('simplenode:0.1').on(2);
    await expect(web).to.be.created;
    await expect(web).to.be.replicated;
    await expect(web).to.publish();
    await expect(web).to.have.spec({ replicas: '2/2', image: 'simplenode:0.1', labels: {} });
    await expect(web).to.have.tasks({ running: [{ count: 2 }], failed: 0 });
    await expect(web).to.have.containers({ running: 0 });
    await expect(web).to.have.history([{ state: 'running', image: 'simplenode:0.1' }]);
    await expect(web).to.have.history({ slot: 'every', count: 1 });
    await expect(swarm.service('api')).to.be.absent;
    await expect(swarm.service('api')).to.be.absent.withContainers();
    await expect(swarm).to.have.nodes({ ready: 3, managers: 1 });
  });

  it('fail where they are not', async () => {
    const wrong = [
      () => expect(web).to.run(3).within('50ms'),
      () => expect(web).to.run(2).of('simplenode:0.2').within('50ms'),
      () => expect(web).to.run(2).on(['docker-node1']).within('50ms'),
      () => expect(swarm.service('api')).to.be.created.within('50ms'),
      () => expect(web).to.be.absent.within('50ms'),
      () => expect(web).to.be.global.within('50ms'),
      () => expect(web).to.publish('8000:5000').within('50ms'),
      () => expect(web).to.have.spec({ replicas: 3 }).within('50ms'),
      () => expect(web).to.have.tasks({ shutdown: 1 }).within('50ms'),
      () => expect(web).to.have.containers({ running: 2 }).within('50ms'),
      () => expect(web).to.have.updated({ order: 'start-first' }).within('50ms'),
      () =>
        expect(web)
          .to.have.history([{ error: /unhealthy/ }])
          .within('50ms'),
      () => expect(swarm).to.have.nodes({ ready: 4 }).within('50ms'),
    ];
    for (const claim of wrong) {
      const error = await failure(claim());
      expect(error, String(claim)).to.be.instanceOf(AssertionError);
    }
  });

  it('fail with both sides, the reason and the next command, and lead to the test', async () => {
    const claim = expect(web, 'after the update').to.run(3).of('simplenode:0.1').within('50ms');
    const error = await failure(claim);
    expect(error).to.include({ expected: 'web has 3 running tasks with simplenode:0.1', showDiff: true });
    expect(error).to.have.property('actual').that.contains('2 running: web.1');
    expect(error.message).to.match(/^after the update: FAILED tasks web\n {2}expected: web has 3 running tasks/);
    expect(error.message).to.match(/\n {2}why: .*\n {2}next: +swarmlab shell --cluster fake -- docker service ps/);
    expect(error.stack).to.match(/^AssertionError: after the update: FAILED/);
    const property = await failure(expect(swarm.service('api')).to.be.created.within('50ms'));
    for (const { stack } of [error, property]) {
      expect(stack?.match(/\n {4}at .*/)?.[0]).to.include('chai.test.ts');
    }
  });

  it('wait until they are so', async () => {
    fake.tasks = [apiTask('web', 1, 'running'), apiTask('web', 2, 'starting')];
    const claim = expect(web).to.run(2);
    await pause(50);
    fake.tasks = [apiTask('web', 1, 'running'), apiTask('web', 2, 'running')];
    await claim;
  });

  it('fail where they are not so in time, though on their way', async () => {
    fake.tasks = [apiTask('web', 1, 'running'), apiTask('web', 2, 'starting')];
    const error = await failure(expect(web).to.run(2).within('50ms'));
    expect(error).to.be.instanceOf(AssertionError);
    expect(error.message).to.match(/^NOT YET tasks web\n/);
  });

  it('may have to stay so', async () => {
    const since = performance.now();
    await expect(web).to.run(2).for('300ms');
    expect(performance.now() - since).to.be.at.least(300);
  });

  it('ask URLs', async () => {
    const nowhere = swarm.url('http://127.0.0.1:1/');
    await expect(nowhere).to.be.silent;
    const error = await failure(
      expect(nowhere)
        .to.answer({ status: 200, body: /^Hello/ })
        .within('50ms'),
    );
    expect(error.message).to.include('http://127.0.0.1:1/ answers: status 200, body /^Hello/');
    expect(await failure(expect(nowhere).to.answer().within('50ms'))).to.be.instanceOf(AssertionError);
  });

  it('are judged as soon as the sentence ends, awaited or not, and take no more then', async () => {
    const claim = expect(web).to.run(2);
    await Promise.resolve();
    expect(() => claim.of('simplenode:0.2')).to.throw(UsageError, 'in the same sentence');
    expect(() => claim.within('1s')).to.throw(UsageError, 'in the same sentence');
    await claim;
  });

  it('are thrown where nobody hears that they do not hold', async () => {
    const others = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    const thrown = new Promise<Error>((resolve) => process.once('uncaughtException', resolve));
    try {
      expect(web).to.run(3).within('50ms');
      const error = await thrown;
      expect(error.message).to.include('nobody awaited it');
      expect(error.cause).to.be.instanceOf(AssertionError);
    } finally {
      for (const listener of others) process.on('uncaughtException', listener);
    }
  });

  it('are held to what a lab may say', async () => {
    const slips: [Promise<void>, RegExp][] = [
      [expect(web).to.run('many'), /expected a count such as `2`/],
      [expect(web).to.publish('8000'), /expected a port such as/],
      [expect(web).to.have.updated({ gap: 'soon' }), /expected a duration such as/],
      [expect(web).to.have.updated({}), /asserts nothing/],
      [expect(web).to.have.history([{ error: /x/g }]), /flags/],
      [expect(web).to.run(2).within('soon'), /expected a duration such as/],
      // @ts-expect-error: a slip that the compiler finds first
      [expect(web).to.have.updated({ ordr: 'start-first' }), /unknown key `ordr`.*did you mean `order`/],
    ];
    for (const [claim, why] of slips) {
      const error = await failure(claim);
      expect(error).to.be.instanceOf(UsageError);
      expect(error.message).to.match(why);
    }
  });

  it('are not negated: what is not so yet would pass', () => {
    expect(() => expect(web).not.to.run(3)).to.throw(UsageError, '`.not` does not go with `run`');
    expect(() => expect(web).to.not.be.absent).to.throw(UsageError, '`absent`');
    expect(() => expect(swarm.url('http://a/')).not.to.answer()).to.throw(UsageError, '`silent`');
  });

  it('are about the right subject', () => {
    expect(() => expect('web').to.run(2)).to.throw(UsageError, "expect(swarm.service('…'))");
    expect(() => expect(web).to.answer()).to.throw(UsageError, "expect(swarm.url('…'))");
    expect(() => expect(web).to.have.nodes({ ready: 3 })).to.throw(UsageError, 'expect(swarm)');
  });

  it('are not what chai says of any object', () => {
    expect(() => expect(swarm.service('api')).to.exist).to.throw(UsageError, '`created`');
    expect(() => expect(web).to.be.ok).to.throw(UsageError, '`created`');
    expect('a text').to.exist.and.be.ok;
    expect(() => expect(undefined).to.exist).to.throw(AssertionError);
  });

  it('are no verdict on a cluster that does not answer', async () => {
    const claim = expect(web).to.run(3).within('200ms');
    fake.nodes[1].health = 'dead';
    const error = await failure(claim);
    expect(error).to.be.instanceOf(BrokenError);
    expect(error.message).to.include('docker-node2');
  });

  it('end with the watch', async () => {
    const claim = failure(expect(web).to.run(3));
    await pause(20);
    swarm.stop();
    expect(await claim).not.to.be.instanceOf(AssertionError);
    expect(fake.nodes.map((node) => node.heard())).to.deep.equal([false, false, false]);
  });
});
