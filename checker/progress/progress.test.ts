import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { ownState } from '../testing/state.ts';
import {
  changeProgress,
  changeProgressOften,
  clearProgress,
  fileOf,
  folderOf,
  hinted,
  judged,
  keepAttempt,
  peekProgress,
  progressOf,
  readProgress,
  recordedAttempts,
  type Steps,
  solved,
} from './index.ts';

describe('progress', () => {
  const now = new Date('2026-03-01T10:00:00.000Z');
  const later = new Date('2026-03-02T10:00:00.000Z');
  const whose = { cluster: 'default', lab: 'replication', swarm: 'one' };
  const state = ownState();
  let folder: string;

  beforeEach(() => {
    folder = folderOf('default');
  });

  const pass = (step: string, at = now, of = whose) => changeProgress(of, (steps) => judged(steps, step, true, at), at);

  it('tells what passed and when, the attempts, the hints and the solution', async () => {
    await changeProgress(whose, (steps) => judged(steps, 'scale', false, now), now);
    await changeProgress(whose, (steps) => hinted(steps, 'scale', 2), now);
    await changeProgress(whose, (steps) => solved(steps, 'scale'), now);
    await pass('scale');
    const { labs } = await readProgress('default');
    expect(labs).to.deep.equal([
      {
        schema: 1,
        ...whose,
        startedAt: now.toISOString(),
        steps: { scale: { attempts: 2, hints: 2, solution: true, solutionOpen: true, passedAt: now.toISOString() } },
        earlier: [],
      },
    ]);
    expect(await readFile(fileOf(folder, 'replication'), 'utf8')).to.match(/^\{\n {2}"/);
  });

  it('keeps the first time a step passed, whatever becomes of it later', async () => {
    await pass('scale');
    await changeProgress(whose, (steps) => judged(steps, 'scale', false, later), later);
    await pass('scale', later);
    const { steps = {} } = (await peekProgress('default', 'replication')) ?? {};
    expect(progressOf(steps, 'scale')).to.deep.equal({ attempts: 3, hints: 0, passedAt: now.toISOString() });
    expect(progressOf(steps, 'constructor')).to.deep.equal({ attempts: 0, hints: 0 });
  });

  it('takes back no hint', () => {
    expect(hinted(hinted({}, 'a', 2), 'a', 1)).to.deep.equal({ a: { attempts: 0, hints: 2 } });
  });

  it('is kept apart for each swarm, and says so once', async () => {
    await pass('create');
    const { progress, found } = await pass('scale', later, { ...whose, swarm: 'two' });
    expect(found).to.deep.equal({ setAside: [], otherSwarm: now.toISOString() });
    expect(Object.keys(progress.steps)).to.deep.equal(['scale']);
    expect(progress.earlier).to.have.length(1);
    expect(progress.earlier[0]).to.deep.include({ swarm: 'one', startedAt: now.toISOString() });
    expect((await pass('other', later, { ...whose, swarm: 'two' })).found).to.deep.equal({ setAside: [] });
  });

  it('goes on in the swarm that a lab makes', async () => {
    await changeProgress({ cluster: 'default', lab: 'replication' }, (steps) => judged(steps, 'alone', true, now));
    const { progress, found } = await pass('joined');
    expect(found).to.deep.equal({ setAside: [] });
    expect(progress.swarm).to.equal('one');
    expect(Object.keys(progress.steps)).to.deep.equal(['alone', 'joined']);
  });

  it('begins anew where the swarm is gone', async () => {
    await pass('joined');
    const { progress } = await changeProgress({ cluster: 'default', lab: 'replication' });
    expect(progress).to.deep.include({ steps: {} }).and.not.have.property('swarm');
    expect(progress.earlier.map(({ swarm }) => swarm)).to.deep.equal(['one']);
  });

  it('loses nothing of commands at the same time', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `step-${index}`);
    await Promise.all(names.map((name) => pass(name)));
    const { steps = {} } = (await peekProgress('default', 'replication')) ?? {};
    expect(Object.keys(steps).sort()).to.deep.equal([...names].sort());
    expect((await readdir(folder)).sort()).to.deep.equal(['.lock', 'replication.json']);
  });

  const wrong: [string, string, 'corrupt' | 'newer'][] = [
    ['cut short', '{ "schema": 1, "clu', 'corrupt'],
    ['empty', '', 'corrupt'],
    ['something else', '{ "schema": 1, "steps": [] }', 'corrupt'],
    ['of a later release', '{ "schema": 2, "steps": [] }', 'newer'],
  ];
  for (const [what, text, why] of wrong) {
    it(`sets a file aside that is ${what}, and begins anew`, async () => {
      await mkdir(folder, { recursive: true });
      await writeFile(fileOf(folder, 'replication'), text);
      const { found, progress } = await pass('scale', later);
      expect(found.setAside).to.have.length(1);
      const { to = '' } = found.setAside[0] ?? {};
      expect(to).to.equal(`${fileOf(folder, 'replication')}.${why}-2026-03-02T10-00-00.000Z`);
      expect(found.setAside[0]?.why).to.equal(why);
      expect(await readFile(to, 'utf8')).to.equal(text);
      expect(Object.keys(progress.steps)).to.deep.equal(['scale']);
    });
  }

  it('sets such a file aside where all is read, and reads the others', async () => {
    await pass('scale');
    await writeFile(fileOf(folder, 'removal'), 'x');
    const { labs, found } = await readProgress('default');
    expect(labs.map(({ lab }) => lab)).to.deep.equal(['replication']);
    expect(found.setAside.map(({ to }) => to.includes('removal.json.corrupt-'))).to.deep.equal([true]);
    expect((await readProgress('default')).found.setAside).to.deep.equal([]);
  });

  it('is none where nothing was done, and is not made by looking', async () => {
    expect(await readProgress('default')).to.deep.equal({ labs: [], found: { setAside: [] } });
    expect(await peekProgress('default', 'replication')).to.equal(undefined);
    expect(await readdir(state())).to.deep.equal([]);
  });

  it('is cleared of one lab or of all, and of this cluster alone', async () => {
    for (const lab of ['removal', 'replication', 'my lab.v2']) await pass('scale', now, { ...whose, lab });
    await pass('scale', now, { ...whose, cluster: 'other' });
    expect(await clearProgress('default', 'removal')).to.deep.equal(['removal']);
    expect(await clearProgress('default', 'removal')).to.deep.equal([]);
    expect(await clearProgress('default')).to.deep.equal(['my lab.v2', 'replication']);
    expect((await readProgress('default')).labs).to.deep.equal([]);
    expect((await readProgress('other')).labs).to.have.length(1);
  });

  const numbered = (last: string | undefined) => {
    const line = last === undefined ? 1 : Number(last) + 1;
    return Number.isNaN(line) ? ('corrupt' as const) : { line: `${line}` };
  };
  const attempts = async () => (await recordedAttempts('default')).map(({ lab, lines }) => [lab, ...lines].join(' '));
  const file = () => join(folder, 'attempts-replication.jsonl');

  it('records attempts one behind the other, with the progress that they bring or without', async () => {
    await changeProgress(whose, (steps) => judged(steps, 'scale', true, now), now, numbered);
    await Promise.all([1, 2, 3, 4].map(() => keepAttempt({ cluster: 'default', lab: 'replication' }, numbered)));
    await keepAttempt({ cluster: 'default', lab: 'my lab.v2' }, numbered);
    expect(await attempts()).to.deep.equal(['my lab.v2 1', 'replication 1 2 3 4 5']);
    expect((await readProgress('default')).labs.map(({ lab }) => lab)).to.deep.equal(['replication']);
    const { left } = await changeProgress(
      whose,
      (steps) => steps,
      now,
      () => 'full' as const,
    );
    expect(left).to.equal('full');
    expect(await clearProgress('default')).to.deep.equal(['my lab.v2', 'replication']);
    expect(await attempts()).to.deep.equal([]);
  });

  it('keeps several changes as if each came alone', async () => {
    const full = () => 'full' as const;
    const changes = [
      { change: (steps: Steps) => judged(steps, 'create', true, now), next: numbered },
      { change: (steps: Steps) => judged(steps, 'scale', false, now), next: full },
      { change: (steps: Steps) => judged(steps, 'scale', true, now), next: numbered },
    ];
    const all = await changeProgressOften<'full'>(whose, changes, now);
    expect(all.map(({ left }) => left)).to.deep.equal([undefined, 'full', undefined]);
    expect(all.at(-1)?.progress.steps).to.deep.equal((await peekProgress('default', 'replication'))?.steps);
    expect(all.at(-1)?.progress.steps.scale?.attempts).to.equal(2);
    expect(await attempts()).to.deep.equal(['replication 1 2']);
  });

  it('takes half an attempt away, and sets aside what is none', async () => {
    for (const _ of [1, 2]) await keepAttempt({ cluster: 'default', lab: 'replication' }, numbered);
    await appendFile(file(), 'half');
    expect(await keepAttempt({ cluster: 'default', lab: 'replication' }, numbered)).to.have.all.keys('line');
    expect(await attempts()).to.deep.equal(['replication 1 2 3']);
    await appendFile(file(), 'x\n');
    const { setAside } = await keepAttempt({ cluster: 'default', lab: 'replication' }, numbered, later);
    expect(setAside).to.deep.equal({ why: 'corrupt', to: `${file()}.corrupt-2026-03-02T10-00-00.000Z` });
    expect(await attempts()).to.deep.equal(['replication 1']);
    await writeFile(file(), 'half');
    await keepAttempt({ cluster: 'default', lab: 'replication' }, numbered);
    expect(await attempts()).to.deep.equal(['replication 1']);
  });

  it('lies where programs keep their state, an absolute path or the home folder', () => {
    expect(folderOf('a', { XDG_STATE_HOME: '/s' })).to.equal('/s/swarmlab/progress/a');
    expect(folderOf('a', { XDG_STATE_HOME: 's' })).to.match(/^\/.*\/\.local\/state\/swarmlab\/progress\/a$/);
  });
});
