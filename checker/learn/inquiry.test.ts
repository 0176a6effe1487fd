import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { apiService, apiTask, fakeCluster } from '../observe/cluster.fixture.ts';
import { record } from '../observe/index.ts';
import { type Judging, lookAtStep } from '../run/index.ts';
import { check, step } from '../run/lab.fixture.ts';
import { inquiry, isAtRest } from './inquiry.ts';
import { stand } from './learn.fixture.ts';

describe('asking why a step does not hold', () => {
  it('knows when nothing is on its way', () => {
    expect(isAtRest([stand({ holds: true }), stand(undefined), stand({ why: 'no' })])).to.equal(true);
    expect(isAtRest([stand({ why: 'no' }), stand({ why: 'no', converging: 'a task is starting' })])).to.equal(false);
  });

  it('says nothing of how it stood at first, and the causes once something else stays missing', async () => {
    const fake = fakeCluster();
    const run = (replicas: number) => {
      fake.services = [apiService('simple', replicas)];
      fake.tasks = Array.from({ length: replicas }, (_, index) => apiTask('simple', index + 1, 'running'));
    };
    run(1);
    const recorder = await record(fake.cluster);
    const { signal } = new AbortController();
    const judging: Judging = { cluster: fake.cluster, recorder, patience: 'none', signal, onEvent: () => {} };
    const wanted = step('three', check({ kind: 'service', service: 'simple', replicas: { running: 3, desired: 3 } }));
    const ask = inquiry(judging);
    const causes = async () => ask(wanted, (await lookAtStep(wanted, judging)).checks);
    try {
      expect(await causes()).to.deep.equal([]);
      await pause(1600);
      expect(await causes()).to.deep.equal([]);
      run(2);
      await pause(200);
      expect(await causes()).to.deep.equal([]);
      await pause(1600);
      expect(await causes(), 'it is asked for now').to.deep.equal([]);
      await pause(200);
      expect((await causes()).map(({ says }) => says)).to.deep.equal(['simple asks for 2 replicas']);
    } finally {
      recorder.stop();
    }
  });
});
