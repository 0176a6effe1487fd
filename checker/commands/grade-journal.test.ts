import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { Gradebook } from '../grades.ts';
import { observation } from '../judge/observation.fixture.ts';
import { labText } from '../lab/text.fixture.ts';
import { attemptOf, lookOf, submissionOf } from '../submission/submission.fixture.ts';
import { startSwarmlab } from '../testing/program.ts';
import { openJournal } from './grade-journal.ts';

describe('the journal of grading', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const line = (student: string, result?: object) =>
    JSON.stringify({ student, ...(result && { inputs: 'i', result }) });
  const judged = { judged: { outcome: 'judged', labs: [], doubts: [], digest: 'sha256:a', seconds: 1 } };

  it('holds a line as soon as it is added, and goes on where it was broken off', async () => {
    const file = join(folder, 'resume.jsonl');
    const first = await openJournal(file, false);
    first.add(line('ada', judged));
    first.add(line('bob', judged));
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).to.have.length(2);
    first.close();
    writeFileSync(file, `${readFileSync(file, 'utf8')}${line('cay', judged).slice(0, 40)}`);
    const again = await openJournal(file, true);
    again.add(line('ada'));
    again.close();
    expect([again.kept.find('ada', 'i'), again.kept.find('bob', 'i')]).to.deep.equal([judged, judged]);
    const last = await openJournal(file, true);
    last.close();
    expect(readFileSync(file, 'utf8')).to.equal(`${line('bob', judged)}\n`);
    (await openJournal(file, false)).close();
    expect(readFileSync(file, 'utf8')).to.equal('');
  });

  /** Each has twenty attempts, so that judging them takes its time. */
  function writeClass(students: number): string {
    const file = join(folder, 'lab.md');
    writeFileSync(file, labText({ 'Create it': '- service: simple\n  replicas: 2' }));
    const ids = Array.from({ length: students }, (_, index) => `s${index}`);
    for (const id of ids) {
      const looks = Array.from({ length: 20 }, () => lookOf(observation(), { seed: id }));
      const attempts = looks.map((look) => attemptOf({ step: 'create-it', looks: [look] }, id));
      writeFileSync(join(folder, `${id}.gz`), submissionOf(attempts, { student: id }));
    }
    const rows = ids.map((id) => `  - { id: ${id}, evidence: ${id}.gz }\n`);
    writeFileSync(join(folder, 'class.yaml'), `labs: [${file}]\nstudents:\n${rows.join('')}`);
    return join(folder, 'class.yaml');
  }

  const kills = Number(process.env.SWARMLAB_KILLS ?? 2);
  const students = Math.max(40, 10 * kills);

  it(`loses nobody who was judged where grading is killed, ${kills} times`, async function () {
    this.timeout(60_000 + 30_000 * kills);
    const words = ['grade', writeClass(students), '--resume'];
    const out = join(folder, 'grades');
    const journal = join(out, 'resume.jsonl');
    const kept = () =>
      existsSync(journal)
        ? readFileSync(journal, 'utf8')
            .split('\n')
            .slice(0, -1)
            .map((one) => JSON.parse(one).student)
        : [];
    const known: number[] = [];
    for (let kill = 1; kill <= kills; kill++) {
      const before: string[] = kept();
      const { pid, ended } = startSwarmlab([...words, '--out', out]);
      let over = false;
      ended.then(() => {
        over = true;
      });
      // Somewhere in the next share of the class, whatever the machine does besides.
      const enough = Math.min(students - 1, before.length + Math.ceil(students / (kills + 1)) - (kill % 3));
      while (!over && kept().length < enough) await pause(1);
      process.kill(pid ?? expect.fail('not started'), 'SIGKILL');
      await ended;
      expect(kept(), `after kill ${kill}`).to.include.members(before);
      expect(readFileSync(journal, 'utf8').split('\n').slice(0, -1).length, 'judged once').to.equal(
        new Set(kept()).size,
      );
      known.push(kept().length);
    }
    if (kills > 2) console.log(`      of ${students} students were kept after each kill: ${known.join(', ')}`);
    const grades = async (name: string, ...more: string[]) => {
      const { exit, stderr } = await startSwarmlab([...words, ...more, '--out', name]).ended;
      expect(exit, stderr).to.be.below(2);
      const book: Gradebook = JSON.parse(readFileSync(join(name, 'grades.json'), 'utf8'));
      return book.students.map(({ seconds: _, ...student }) => student);
    };
    expect(await grades(out)).to.deep.equal(await grades(join(folder, 'whole')));
  });
});
