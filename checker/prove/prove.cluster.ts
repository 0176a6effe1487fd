import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Interrupted } from '../errors.ts';
import type { Proof } from '../model.ts';
import { validLabs } from '../run/index.ts';
import { failure } from '../run/lab.fixture.ts';
import { describeOnCluster } from '../testing/cluster.ts';
import { prove, readProvable } from './index.ts';

const create = 'docker service create --detach --name simple --publish 8000:5000';

const lab = `---
id: sample
title: Sample
minutes: 1
needs: { swarm: ready, nodes: 3, images: [simplenode:0.1, simplenode:0.2] }
owns: { services: [simple] }
---

## Create it

\`\`\`sh
${create} --replicas 2 simplenode:0.1
\`\`\`

\`\`\`yaml check
- service: simple
  replicas: 2/2
  image: simplenode:0.1
- tasks: simple
  running: 2
\`\`\`

## Look at it

\`\`\`sh
docker service ls
\`\`\`

\`\`\`yaml check
- service: simple
  replicas: 2/2
\`\`\`

## Scale it

\`\`\`sh
docker service scale --detach simple=3
\`\`\`

\`\`\`yaml check
- service: simple
  image: simplenode:0.1
- tasks: simple
  running: 3
\`\`\`

## Leave it alone

\`\`\`sh
docker service update --detach --label-add seen=true simple
\`\`\`

\`\`\`yaml check
- tasks: simple
  running: 3
  within: 5s
\`\`\`
`;

const right: Record<string, string> = {
  'one-by-one': `# step: create-it\n# why: how it came to two is left open\n${create} simplenode:0.1\ndocker service scale --detach simple=2\n`,
  'not-right': `# step: scale-it\n# why: it is not\ndocker service scale --detach simple=1\n`,
};

const wrong: Record<string, string> = {
  'one-short': `# step: create-it\n# fails: service replicas\n${create} simplenode:0.1\n`,
  'old-reason': `# step: create-it\n# fails: service image\n${create} simplenode:0.1\n`,
  'right-after-all': `# step: create-it\n# fails: service replicas\n${create} --replicas 2 simplenode:0.1\n`,
  mistyped: `# step: create-it\n# fails: service replicas\ndocker servcie create simplenode:0.1\n`,
  'another-name': `# step: scale-it\n# fails: service service\ndocker service rm simple\n${create.replace('simple', 'sample')} simplenode:0.1\n`,
};

describeOnCluster('proving a lab', 'prove', (get) => {
  let folder: string;
  let proof: Proof;
  const run = async (signal = new AbortController().signal, onTrial = () => {}) => {
    const labs = await readProvable(await validLabs([join(folder, 'lab.md')]));
    return prove(labs, [get()], { signal, onTrial });
  };
  const outcomes = (step: string) =>
    proof.trials
      .filter((trial) => trial.step === step)
      .map((trial) => `${trial.name ?? trial.answer}: ${trial.outcome}`);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-prove-'));
    for (const [kind, answers] of Object.entries({ right, wrong })) {
      await mkdir(join(folder, kind));
      for (const [name, text] of Object.entries(answers)) await writeFile(join(folder, kind, `${name}.sh`), text);
    }
    await writeFile(join(folder, 'lab.md'), lab);
    proof = await run();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('accepts the solution, and rejects the untouched swarm and a wrong answer for its reason', () => {
    expect(outcomes('create-it')).to.include.members(['untouched: right', 'solution: right', 'one-short: right']);
  });

  it('accepts a right answer judged at once, and tells one that is rejected', () => {
    expect(outcomes('create-it')).to.include('one-by-one: right');
    const rejected = proof.trials.find(({ name }) => name === 'not-right');
    expect(rejected).to.include({ answer: 'right', outcome: 'falseFail' });
    expect(rejected?.why).to.match(/^the checks reject this right answer: /);
  });

  it('finds an answer that is rejected for another reason, one that is right, and one that does not run', () => {
    expect(outcomes('create-it')).to.include.members([
      'old-reason: falsePass',
      'right-after-all: falsePass',
      'mistyped: unusable',
    ]);
    const other = proof.trials.find(({ name }) => name === 'old-reason');
    expect(other?.why).to.equal('rejected, but not for service image: found wrong was service replicas, tasks running');
  });

  it('judges a step that only looks on the starting state of the lab', () => {
    expect(outcomes('look-at-it')).to.deep.equal(['untouched: right', 'solution: right']);
  });

  it('replays the steps before, and cleans up what an answer left, whatever its name', () => {
    expect(outcomes('scale-it')).to.deep.equal([
      'untouched: right',
      'solution: right',
      'not-right: falseFail',
      'another-name: right',
    ]);
  });

  it('finds a step that changes the swarm and whose checks hold before it', () => {
    expect(outcomes('leave-it-alone')).to.deep.equal(['untouched: falsePass', 'solution: right']);
  });

  it('counts, and names the checks that no wrong answer makes fail', () => {
    expect(proof).to.include({ verdict: 'fail', wrongAnswers: 5, rightAnswers: 2, falsePasses: 3, falseFails: 1 });
    expect(proof.unexercised.map(({ step, kind }) => `${step} ${kind}`)).to.deep.equal([
      'look-at-it service',
      'leave-it-alone tasks',
    ]);
  });

  it('ends at once when it is interrupted', async () => {
    const abort = new AbortController();
    const proving = failure(run(abort.signal, () => abort.abort(new Interrupted())));
    expect(await proving).to.be.instanceOf(Interrupted);
  });
});
