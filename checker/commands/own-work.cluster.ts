import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Gradebook, StudentGrade } from '../grades.ts';
import { describeOnCluster } from '../testing/cluster.ts';
import { swarmlab } from '../testing/program.ts';

const text = (mode: string) => `---
id: ${mode === '' ? 'own-work' : 'short-exam'}
title: Whose work
minutes: 1
${mode}owns: { services: [simple] }
---

# Whose work

Somebody does this.

## Create it

A service of one task.

\`\`\`sh
docker service create --detach --name simple simplenode:0.1
\`\`\`

\`\`\`yaml check
- service: simple
  replicas: 1/1
  points: 2
\`\`\`

## Scale it

One more.

\`\`\`sh
docker service scale --detach simple=2
\`\`\`

\`\`\`yaml check
- service: simple
  replicas: 2/2
  points: 3
\`\`\`
`;

describeOnCluster('whose work it is', 'own-work', (get) => {
  let folder: string;
  let [lab, exam] = ['', ''];
  const on = () => ['--cluster', get().name];
  const env = () => ({ XDG_STATE_HOME: join(folder, 'state') });
  const done = async (words: string[], exits = [0]) => {
    const outcome = await swarmlab([...words, ...on()], { env: env() });
    expect(exits, `${words.join(' ')}\n${outcome.stdout}${outcome.stderr}`).to.include(outcome.exit);
    return `${outcome.stdout}${outcome.stderr}`;
  };
  const type = (script: string) =>
    swarmlab(['shell', ...on(), '--', 'bash', '-ec', script]).then(({ exit, stderr }) =>
      expect(exit, stderr).to.equal(0),
    );
  const create = 'docker service create --detach --name simple simplenode:0.1';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-own-work-'));
    [lab, exam] = [join(folder, 'lab.md'), join(folder, 'exam.md')];
    await writeFile(lab, text(''));
    await writeFile(exam, text('mode: exam\n').replace(/```sh[\s\S]*?```\n/g, ''));
  });
  beforeEach(() => type('docker service rm simple 2>/dev/null || true'));
  after(() => rm(folder, { recursive: true, force: true }));

  /** As a file that was handed in, and as the cluster stands. */
  async function graded(of: string): Promise<[StudentGrade, StudentGrade]> {
    await done(['submit', of, '--out', join(folder, 'in.jsonl.gz')]);
    const students = `  - { id: file, evidence: in.jsonl.gz }\n  - { id: live, cluster: ${get().name} }\n`;
    await writeFile(join(folder, 'roster.yaml'), `labs: [${of}]\nstudents:\n${students}`);
    const words = ['grade', join(folder, 'roster.yaml'), '--out', join(folder, 'grades')];
    const { exit, stdout, stderr } = await swarmlab(words, { env: env() });
    expect([0, 1], stdout + stderr).to.include(exit);
    const book: Gradebook = JSON.parse(await readFile(join(folder, 'grades/grades.json'), 'utf8'));
    return book.students as [StudentGrade, StudentGrade];
  }

  it('is not the student’s where `run` did it, and is where they do it again by hand', async () => {
    await done(['run', lab]);
    expect(await done(['check', lab])).to.include('swarmlab itself did this');
    for (const { grade, labs } of await graded(lab)) {
      expect(grade).to.equal(0);
      expect(labs[0]?.steps.at(-1)?.notCounted).to.deep.equal(['kit']);
    }
    await type(`docker service rm simple && ${create} && docker service scale --detach simple=2`);
    expect(await done(['check', lab, '--wait'])).to.not.include('swarmlab itself');
    const [file, live] = await graded(lab);
    expect([file.labs[0]?.steps.at(-1)?.earned, live.grade]).to.deep.equal([3, 100]);
  });

  it('is the student’s only in the step that `reset --step` led to', async () => {
    await done(['progress', '--clear', '--yes']);
    await done(['reset', lab, '--step', 'scale-it', '--yes']);
    expect(await done(['check', lab, '--step', 'create-it'])).to.include('swarmlab itself did this');
    await type('docker service scale --detach simple=2');
    expect(await done(['check', lab, '--wait'])).to.not.include('swarmlab itself');
    const [file] = await graded(lab);
    expect(file.labs[0]?.steps.map(({ earned }) => earned)).to.deep.equal([0, 3]);
  });

  it('is kept when the time of an exam is over, and an exam without anything is no silent 0', async () => {
    await done(['reset', exam]);
    await type(create);
    const since = (name: string) => `.Labels["${name}"] = "1000"`;
    await type(`
      engine() { curl -s --unix-socket /run/docker.sock "$@"; }
      swarm=$(engine http://engine/swarm)
      echo "$swarm" | jq '.Spec | ${since('swarmlab.by-hand-since')} | ${since('swarmlab.first-begun.short-exam')}' |
        engine -f -X POST -H 'Content-Type: application/json' -d @- "http://engine/swarm/update?version=$(echo "$swarm" | jq .Version.Index)"
    `);
    const said = await done(['reset', exam], [1]);
    expect(said)
      .to.match(/^the time is over, since \d+ minutes\nnothing was changed: /)
      .and.include(' --yes');
    await type('docker service inspect simple >/dev/null');
    await done(['reset', exam, '--yes']);
    await done(['submit', exam, '--out', join(folder, 'in.jsonl.gz')], [0, 2]);
    const [, live] = await graded(exam);
    expect(live).to.include({ status: 'held' });
    expect(live.doubts.map(({ id }) => id)).to.deep.equal(['exam-reset']);
  });
});
