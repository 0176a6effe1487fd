import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { containerName } from '../../cluster/names.ts';
import { findLocalEngine } from '../../engine/index.ts';
import type { Gradebook } from '../../grades.ts';
import { labVariants } from '../../run/index.ts';
import type { Outcome } from '../../shell/index.ts';
import { describeOnCluster } from '../../testing/cluster.ts';
import { startSwarmlab, swarmlab } from '../../testing/program.ts';
import { byHand, saidOf, twelve } from './class-of-12.fixture.ts';

describeOnCluster('a class of twelve, one of them on a real cluster', 'grade', (get) => {
  let folder: string;
  const on = () => ['--cluster', get().name];
  const shell = (script: string) => swarmlab(['shell', ...on(), '--', 'bash', '-ec', script]);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    cpSync(twelve, folder, { recursive: true });
    const roster = readFileSync(join(twelve, 'class.yaml'), 'utf8').replace('cluster: s12', `cluster: ${get().name}`);
    writeFileSync(join(folder, 'class.yaml'), roster);
    const quiz = join(folder, 'quiz/lab.md');
    expectExit(await swarmlab(['reset', quiz, ...on(), '--student', 's12']), 0);
    const [{ drawn = {} } = {}] = (await labVariants([quiz]))('s12');
    const create = 'docker service create --quiet --detach';
    const work = `
      ${create} --name simple --publish 8000:5000 --replicas 3 simplenode:0.1
      ${create} --name ${drawn.team}-web --publish ${drawn.port}:5000 --replicas ${drawn.replicas} --label tier=quiz simplenode:0.1
      ${create} --name ${drawn.team}-agent --mode global simplenode:0.1`;
    expectExit(await shell(work), 0);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const words = (roster: string, ...more: string[]) => ['grade', roster, '--out', 'grades', ...more];
  const grade = (roster: string, ...more: string[]) => swarmlab(words(roster, ...more), { cwd: folder });
  const book = (): Gradebook => JSON.parse(readFileSync(join(folder, 'grades/grades.json'), 'utf8'));
  const graded = () => Object.fromEntries(book().students.map((one) => [one.id, saidOf(one)]));

  it('has the points of what stands on it, beside what the others handed in', async () => {
    expectExit(await grade('class.yaml'), 1); // since others have mistakes
    expect(graded()).to.deep.equal({ ...byHand, s12: 'graded 100' });
  });

  it('has less once something was changed, and is for a person where that was after the due date', async () => {
    expectExit(await shell('docker service scale simple=2'), 0);
    const rules = 'labs: [replication, quiz/lab.md]\ndue: 2026-11-01T12:00:00Z\n';
    const student = (more = '') => `${rules}students: [{ id: s12, cluster: ${get().name}, extra: 1d${more} }]\n`;
    writeFileSync(join(folder, 'one.yaml'), student());
    expectExit(await grade('one.yaml'), 1);
    expect(book().students[0]).to.include({ before: 50 });
    expect(graded()).to.deep.equal({ s12: 'held: changed-after-due' });
    writeFileSync(join(folder, 'one.yaml'), student(', submitted: 2026-11-01T11:00:00Z'));
    expectExit(await grade('one.yaml', '--resume'), 1);
    expect(graded()).to.deep.equal({ s12: 'graded 50' });
    expectExit(await shell('docker service scale --detach simple=3'), 0);
  });

  it('is broken, not worse, while an engine is stopped, and graded again with --resume once it is mended', async () => {
    const local = (await findLocalEngine()) ?? expect.fail('no engine');
    await local.engine.calls.getContainer(containerName(get().name, 'docker-node2')).kill();
    local.engine.close();
    const outcome = await grade('class.yaml');
    expectExit(outcome, 3);
    expect(outcome.stdout).to.match(/s12: broken: .*docker-node2/);
    expect(graded()).to.deep.equal(byHand);
    expect(book().students.at(-1)).to.not.have.any.keys('grade', 'before');
    expectExit(await swarmlab(['up', ...on()]), 0);
    // What ran on that node was moved to others, and stays there: the work is to stand as it did.
    expectExit(await shell('docker service scale --detach simple=0; docker service scale simple=3'), 0);
    expectExit(await grade('class.yaml', '--resume'), 1);
    expect(graded()).to.deep.equal({ ...byHand, s12: 'graded 100' });
  });

  it('keeps its grade where grading is broken off half-way, with a whole gradebook, and --resume goes on, also after twenty kills', async () => {
    const nodes = [1, 2, 3].map((number) => `{ name: docker-node${number}, host: 192.0.2.${number} }`);
    const config = `clusters: { s13: { driver: ssh, nodes: [${nodes.join(', ')}] } }\n`;
    writeFileSync(join(folder, 'swarmlab.yaml'), config);
    const twelfth = readFileSync(join(folder, 'class.yaml'), 'utf8');
    writeFileSync(join(folder, 'more.yaml'), `${twelfth}  - { id: s13, cluster: s13 }\n`);
    const env = neverConnected(folder);
    const program = startSwarmlab(words('more.yaml'), { cwd: folder, env });
    await program.said(/12 of 13 students/);
    process.kill(program.pid ?? expect.fail('not started'), 'SIGINT');
    const outcome = await program.ended;
    expectExit(outcome, 130);
    expect(outcome.stdout).to.match(/Interrupted\. What was graded is in grades; go on with --resume\./);
    expect(graded()).to.deep.equal({ ...byHand, s12: 'graded 100', s13: 'broken' });
    expect(readdirSync(join(folder, 'grades')).filter((name) => name.endsWith('.tmp'))).to.deep.equal([]);
    expectExit(await shell('docker service scale simple=2'), 0);
    const known = keptIn(folder);
    expect(known).to.have.length(12);
    for (let kill = 1; kill <= 20; kill++) {
      const killed = startSwarmlab(words('more.yaml', '--resume'), { cwd: folder, env });
      await pause(50 * kill); // from before it reads what is kept until it is at the thirteenth
      process.kill(killed.pid ?? expect.fail('not started'), 'SIGKILL');
      await killed.ended;
      expect(keptIn(folder), `after kill ${kill}`).to.have.members(known);
    }
    writeFileSync(join(folder, 'more.yaml'), `${twelfth}  - { id: s13, evidence: in/s13.jsonl.gz }\n`);
    expectExit(await grade('more.yaml', '--resume'), 1);
    expect(graded(), 's12 as it was').to.deep.equal({ ...byHand, s12: 'graded 100', s13: 'missing' });
    expectExit(await grade('more.yaml'), 1);
    expect(graded(), 's12 as it is').to.deep.equal({ ...byHand, s12: 'graded 50', s13: 'missing' });
  });
});

/** Of whom the journal says what they are worth. */
function keptIn(folder: string): string[] {
  const lines = readFileSync(join(folder, 'grades/resume.jsonl'), 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line)).flatMap(({ student, result }) => (result ? [student] : []));
}

/** An environment in which `ssh` never comes to a connection, and ends with its standard input. */
function neverConnected(folder: string): Record<string, string> {
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  writeFileSync(join(programs, 'ssh'), '#!/bin/sh\nexec cat >/dev/null\n');
  chmodSync(join(programs, 'ssh'), 0o755);
  return { PATH: `${programs}${delimiter}${process.env.PATH}` };
}

function expectExit(outcome: Outcome, exit: number): void {
  expect(outcome.exit, `${outcome.stdout}\n${outcome.stderr}`).to.equal(exit);
}
