import { expect } from 'chai';
import type { Cluster } from '../cluster/index.ts';
import { parseLab } from '../lab/index.ts';
import type { Check, Lab, LabReport, Report, ServiceExpectation } from '../model.ts';
import { type Recorder, record } from '../observe/index.ts';
import { describeOnCluster, describeOnClusters } from '../testing/cluster.ts';
import { say } from '../words/index.ts';
import { awaitChecks } from './await-checks.ts';
import { checkLab, prepare, resetToStep, runLabs, unusualSize, validLabs } from './index.ts';

/** A lab that `swarmlab new` writes, and the one that the documentation quotes, promise as much as the kit's own. */
const begun = parseLab(say.skeleton.lab('begun', 'A new lab'), 'lab.md').lab ?? expect.fail('it is not valid');
const labs = [...(await validLabs([])), ...(await validLabs(['docs/example'])), begun];
/**
 * Engines for the others would be as many as for all of these: `swarmlab run --up node-loss` runs one where there is time. So does
 * `swarmlab run exam`, whose minutes are not had here.
 */
const usual = labs.filter((lab) => Object.keys(unusualSize([lab])).length === 0 && lab.mode !== 'exam');
const labOf = (id: string): Lab => labs.find((lab) => lab.id === id) ?? expect.fail(`no lab ${id}`);

describeOnClusters('labs on real swarms, side by side', ['run-1', 'run-2', 'run-3'], (get) => {
  let report: Report;
  before(async () => {
    report = await runLabs(usual, get(), { onEvent: () => {}, signal: new AbortController().signal });
  });

  for (const { id } of usual) {
    it(`${id} is true`, () => expectPassed(report.labs.find((lab) => lab.id === id) ?? expect.fail('it was not run')));
  }
});

describeOnCluster('labs on a real swarm', 'run', (get) => {
  it('replication is true twice in a row, and without the others', async () => {
    for (const _ of [1, 2]) expectPassed(await runOne(get(), labOf('replication')));
  });

  it('what a person makes after `reset` is the lab’s, until the lab is run', async () => {
    const cluster = get();
    const lab = labOf('removal');
    const recorder = await record(cluster);
    try {
      await prepare(cluster, recorder, lab, 'person');
      await cluster.manager.engine.calls.createService(specification('spare'));
      await prepare(cluster, recorder, lab, 'person');
      expect((await recorder.now()).services.map(({ name }) => name)).not.to.include('spare');
      await prepare(cluster, recorder, lab);
      const { id } = await cluster.manager.engine.calls.createService(specification('spare'));
      const refused = await prepare(cluster, recorder, lab).then(
        () => expect.fail('it was removed'),
        (error: Error) => error,
      );
      expect(refused.message).to.match(/^service spare was not created by a lab/);
      await cluster.manager.engine.calls.getService(id).remove();
    } finally {
      recorder.stop();
    }
  });

  const middles = [
    { id: 'replication', before: 'scale-up-to-four', step: 'scale-down-to-one' },
    { id: 'rolling-update', before: 'read-the-history', step: 'stop-first' },
  ];
  for (const { id, before, step } of middles) {
    it(`${id} begins at ${step} where a person wants it to, and a service that is not the lab’s stays`, async () => {
      const cluster = get();
      const lab = labOf(id);
      const stepOf = (wanted: string) => lab.steps.find((one) => one.id === wanted) ?? expect.fail(`no step ${wanted}`);
      const foreign = cluster.manager.engine.calls.getService((await createForeign(cluster, `not-of-${id}`)).id);
      const tasks = await tasksOf(cluster, `not-of-${id}`);
      const recorder = await record(cluster);
      const options = { signal: new AbortController().signal, onEvent: () => {} };
      try {
        expect(await resetToStep(lab, stepOf(step), { cluster, recorder }, options)).to.equal(undefined);
        const check = async (wanted: string) => {
          const judging = { ...options, patience: 'converging' } as const;
          const [report] = (await checkLab(lab, stepOf(wanted), cluster, judging)).labs;
          return `${report?.verdict} ${report?.cause ?? ''}`.trim();
        };
        expect(await check(before)).to.equal('pass');
        expect(await check(step)).to.equal('fail');
        expect(await tasksOf(cluster, `not-of-${id}`)).to.deep.equal(tasks);
      } finally {
        recorder.stop();
        await foreign.remove();
      }
    });
  }

  it('a service of the same name that no lab created is left as it is, and not the student’s fault', async () => {
    const { manager } = get();
    await runOne(get(), { ...labOf('removal'), steps: [] }); // an owned name that is free
    const { id } = await manager.engine.calls.createService(specification('spare'));
    try {
      const report = await runOne(get(), labOf('removal'));
      expect(report).to.include({ verdict: 'broken', earned: 0 });
      expect(report.cause).to.match(/^service spare was not created by a lab, so it is left as it is/);
      expect(report.cause).to.include('-- docker service rm spare');
      expect((await manager.engine.calls.getService(id).inspect()).ID).to.equal(id);
    } finally {
      await manager.engine.calls.getService(id).remove();
    }
  });
});

describeOnCluster('judging on a real swarm', 'judge', (get) => {
  let recorder: Recorder;
  before(async () => {
    recorder = await record(get());
  });
  after(() => recorder?.stop());

  const judgeAll = (checks: Check[]) => {
    const signal = new AbortController().signal;
    return awaitChecks(checks, { cluster: get(), recorder, patience: 'deadline', signal, onEvent: () => {} });
  };

  it('sees a change within 300 ms', async () => {
    const { calls } = get().manager.engine;
    const judged = judgeAll([serviceCheck({ service: 'quick', replicas: { running: 1, desired: 1 } })]);
    const at = judged.then(() => Date.now());
    await calls.createService(specification('quick'));
    expect((await judged)[0]).to.include({ verdict: 'pass' });
    const [task] = (await recorder.now()).tasks.filter(({ service }) => service === 'quick');
    // All engines of the cluster share this machine's clock.
    // A task that runs counts once it has for five seconds.
    expect((await at) - (task?.since ?? 0)).to.be.within(5000, 5300);
  });

  it('keeps what was seen of tasks that the engine forgot', async () => {
    const { calls } = get().manager.engine;
    const { id } = await calls.createService(specification('gone'));
    const running = serviceCheck({ service: 'gone', replicas: { running: 1, desired: 1 } });
    expect((await judgeAll([running]))[0]).to.include({ verdict: 'pass' });
    await calls.getService(id).remove();
    const absent: Check = { ...running, expect: { kind: 'absent', service: 'gone', containers: true } };
    expect((await judgeAll([absent]))[0]).to.include({ verdict: 'pass' });
    const { tasks, history } = await recorder.now();
    expect(tasks.filter(({ serviceId }) => serviceId === id)).to.deep.equal([]);
    const [kept] = history.filter(({ serviceId }) => serviceId === id);
    expect(kept).to.include({ service: 'gone', content: 'simplenode:0.1' });
    expect(kept?.seen.map(({ state }) => state)).to.include('running');
  });

  it('tells an image by what it holds, not by its name', async () => {
    const { manager, nodes } = get();
    for (const { engine } of nodes) await engine.calls.getImage('simplenode:0.3').remove({ force: true });
    for (const { engine } of nodes)
      await engine.calls.getImage('simplenode:0.2').tag({ repo: 'simplenode', tag: '0.3' });
    await manager.engine.calls.createService(specification('mimic', 'simplenode:0.3'));
    const [report] = await judgeAll([
      {
        ...serviceCheck({ service: 'mimic', image: 'simplenode:0.3', replicas: { running: 1, desired: 1 } }),
        within: 8000,
      },
    ]);
    expect(report?.verdict).to.equal('fail');
    expect(report?.why).to.include('holds the content of simplenode:0.2');
  });
});

/** A service that runs, and that no lab knows of. */
async function createForeign(cluster: Cluster, name: string): Promise<{ id: string }> {
  const created = await cluster.manager.engine.calls.createService(specification(name));
  while (!(await tasksOf(cluster, name)).some((task) => task.endsWith('running')));
  return created;
}

async function tasksOf({ manager }: Cluster, service: string): Promise<string[]> {
  const tasks = await manager.engine.calls.listTasks({ filters: { service: [service] } });
  return tasks.map(({ ID, Status }) => `${ID} ${Status?.State}`);
}

async function runOne(cluster: Cluster, lab: Lab): Promise<LabReport> {
  const { signal } = new AbortController();
  const { labs: reports } = await runLabs([lab], cluster, { signal, onEvent: () => {} });
  return reports[0] ?? expect.fail('no report');
}

/** Fails with all that did not pass. */
function expectPassed(report: LabReport): void {
  const wrong = report.steps.flatMap(({ commands, checks }) =>
    [...commands, ...checks].filter(({ verdict }) => verdict !== 'pass'),
  );
  expect({ cause: report.cause, wrong }).to.deep.equal({ cause: undefined, wrong: [] });
  expect(report).to.include({ verdict: 'pass', earned: report.points });
}

function serviceCheck(settings: Omit<ServiceExpectation, 'kind'>): Check {
  const expectation = { kind: 'service', ...settings } as const;
  return { type: 'check', file: 'test', line: 1, expect: expectation, within: 60_000, for: 0, points: 1 };
}

function specification(name: string, image = 'simplenode:0.1') {
  return { Name: name, TaskTemplate: { ContainerSpec: { Image: image } }, Mode: { Replicated: { Replicas: 1 } } };
}
