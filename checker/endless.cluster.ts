/** Answers and outputs without end, from services, nodes, labs and files: what they take of memory, and what they do to others. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { byHand, saidOf, twelve } from './grade/class/class-of-12.fixture.ts';
import type { Gradebook } from './grades.ts';
import { describeOnCluster } from './testing/cluster.ts';
import { canLimit, limited } from './testing/memory.ts';
import { swarmlab } from './testing/program.ts';

const most = 300; // MiB

/** A service that answers `x` for ever, by the image that labs use. */
const endlessService = `docker service create --quiet --name simple --publish 8000:5000 --replicas 3 --entrypoint node simplenode:0.1 -e '
  const part = Buffer.alloc(65536, "x");
  require("http").createServer((_, answer) => {
    const more = () => { while (!answer.destroyed && answer.write(part)); answer.once("drain", more); };
    answer.on("error", () => {}).writeHead(200);
    more();
  }).listen(5000)'`;

/** In place of curl, one that talks without end before it does its work. */
const endlessCurl = `printf '#!/bin/sh\\nyes "a line that nobody needs" >&2\\n' >/usr/local/bin/curl && chmod +x /usr/local/bin/curl`;

describeOnCluster('what has no end', 'endless', (get) => {
  let folder: string;
  const on = () => ['--cluster', get().name];
  const onNode = async (script: string) => {
    const { exit, stderr } = await swarmlab(['shell', ...on(), '--', 'bash', '-ec', script]);
    expect(exit, stderr).to.equal(0);
  };

  before(async function () {
    if (!canLimit()) {
      console.error('*** NOT TRIED: no control group can be made here, and nothing without end is run outside of one');
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
    cpSync(twelve, folder, { recursive: true });
    writeFileSync(join(folder, 'in/bomb.gz'), gzipSync(Buffer.alloc(2 ** 28)));
    const roster = readFileSync(join(twelve, 'class.yaml'), 'utf8').replace('cluster: s12', `cluster: ${get().name}`);
    const more = Array.from({ length: 17 }, (_, index) => {
      const id = `s${index + 14}`;
      cpSync(join(twelve, 'in/s10.jsonl.gz'), join(folder, `in/${id}.jsonl.gz`));
      return `  - { id: ${id}, evidence: in/${id}.jsonl.gz }\n`;
    });
    writeFileSync(join(folder, 'class.yaml'), `${roster}  - { id: s13, evidence: in/bomb.gz }\n${more.join('')}`);
    await onNode(endlessService);
  });
  after(() => folder && rmSync(folder, { recursive: true }));

  it('is a failed check where a service answers so', async () => {
    const { exit, stdout, megabytes } = await limited(['check', 'replication', ...on()]);
    expect(stdout).to.include('it answered with more than');
    expect(exit, stdout).to.equal(1);
    expect(megabytes).to.be.below(most);
  });

  /** A class of thirty: twelve, a file that unpacks to much, and seventeen who handed in what another did. */
  const grade = async (expected: number) => {
    const { exit, stdout, stderr, megabytes } = await limited(['grade', 'class.yaml', '--out', 'grades'], folder);
    expect(exit, `${stdout}${stderr}`).to.equal(expected);
    expect(megabytes).to.be.below(most);
    const { students }: Gradebook = JSON.parse(readFileSync(join(folder, 'grades/grades.json'), 'utf8'));
    expect(students).to.have.length(30);
    const said = Object.fromEntries(students.map((one) => [one.id, saidOf(one)]));
    const { s12, ...others } = byHand;
    expect(said).to.include({ ...others, s13: 'refused', s30: 'held: copy, not-shown, other-student' });
    return { status: said.s12, told: JSON.stringify(students[11]) };
  };

  it('is graded as it is where a service answers so, in a class of thirty of whom nobody else is harmed', async () => {
    const { status, told } = await grade(1);
    expect(status).to.equal('held: exam-not-begun'); // nobody began the quiz there
    expect(told).to.include('it answered with more than');
  });

  it('is broken where a program of a node talks so, and nobody else is', async () => {
    await onNode(endlessCurl);
    const { status, told } = await grade(3);
    expect(status).to.equal('broken');
    expect(told).to.include('it printed more than 64 MB');
    await onNode('rm /usr/local/bin/curl');
  });

  for (const command of ['yes', 'yes >&2']) {
    it(`is ended where a lab's command does so: ${command}`, async () => {
      const file = join(folder, 'talking.md');
      const head = 'id: talking\ntitle: Talking\nminutes: 5\nowns: { services: [talking] }';
      writeFileSync(file, `---\n${head}\n---\n\n# Talking\n\n## Talk\n\n\`\`\`sh timeout=10s\n${command}\n\`\`\`\n`);
      const { exit, stdout, megabytes } = await limited(['run', file, ...on()]);
      expect(stdout).to.include('it printed more than 64 MB');
      expect(exit, stdout).to.equal(1);
      expect(megabytes).to.be.below(most);
    });
  }
});
