import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { apiService, apiTask } from '../../../observe/cluster.fixture.ts';
import { speak } from '../../../words/index.ts';
import { type FakeLine, fakeLine } from '../swarm/line.fixture.ts';
import { School } from './desk.fixture.ts';

const until = async (holds: () => boolean) => {
  while (!holds()) await pause(10);
};

describe('the lab that pages see', () => {
  let school: School;
  let line: FakeLine;
  const run = (replicas: number) => {
    school.fake.services = [apiService('simple', replicas)];
    school.fake.tasks = Array.from({ length: replicas }, (_, index) => apiTask('simple', index + 1, 'running'));
  };
  const work = () => line.last('work')?.work;
  const passed = (step: string) => work()?.steps[step]?.passedAt !== undefined;
  const ask = (what: 'hint' | 'solution' | 'reset', step: string) =>
    school.desk.said(line, { type: 'help', what, step });

  beforeEach(async () => {
    school = new School();
    line = fakeLine();
    school.desk.opened(line);
    await school.desk.begin(school.lab());
  });
  afterEach(async () => {
    school.letGo();
    await school.desk.stop();
    speak('en');
  });

  it('is blocks and words, with commands and their nodes, and nothing of markup', () => {
    const second = fakeLine();
    school.desk.opened(second);
    const lab = second.last('lab')?.lab;
    expect(lab?.title).to.deep.equal({ en: 'A lab', ko: '실습 하나' });
    expect(JSON.stringify(lab)).not.to.match(/onerror|ftp:|<img/);
    const words = lab?.intro.en.flatMap((block) => (block.type === 'paragraph' ? block.text : []));
    expect(words?.filter(({ link }) => link !== undefined)).to.deep.equal([
      { text: 'docs', link: 'https://docs.docker.com/' },
    ]);
    expect(lab?.steps[0]?.text.en.filter(({ type }) => type === 'command')).to.deep.equal([
      {
        type: 'command',
        script: 'docker service create --name simple simplenode:0.1',
        node: 'docker-node2',
        output: [],
      },
      { type: 'command', script: 'docker service ls', node: 'docker-node1', output: ['ID  NAME'] },
    ]);
  });

  it('has no hint and no solution before it was asked for, and hints come first', async () => {
    await until(() => work() !== undefined);
    expect(JSON.stringify(line.told)).not.to.match(/Use |scale/);
    ask('solution', 'challenge');
    expect(school.kept).to.deep.equal({});
    ask('hint', 'challenge');
    await until(() => work()?.steps.challenge?.hints.length === 1);
    expect(work()?.steps.challenge?.hints[0]?.ko[0]).to.deep.include({ type: 'paragraph' });
    expect(JSON.stringify(line.told)).not.to.include('simple=2');
    ask('hint', 'challenge');
    ask('solution', 'challenge');
    await until(() => work()?.steps.challenge?.solution !== undefined);
    expect(work()?.steps.challenge).to.deep.include({ noPoints: true });
    expect(work()?.steps.challenge?.solution?.[0]?.script).to.equal('docker service scale simple=2');
    expect(school.kept.challenge).to.deep.include({ hints: 1, solution: true });
  });

  it('ticks for all pages alike, and says what is missing', async () => {
    await until(() => work()?.missing?.of === 1);
    expect(work()?.missing?.lacks[0]?.text).to.match(/simple/);
    run(1);
    await until(() => passed('first'));
    const second = fakeLine();
    school.desk.opened(second);
    expect(second.last('work')).to.deep.equal(line.last('work'));
    expect(work()?.current).to.equal('challenge');
  });

  it('does not give a challenge away: what differs is told after a hint', async () => {
    run(1);
    await until(() => work()?.missing?.step === 'challenge');
    expect(work()?.missing).to.deep.include({ unaided: true });
    expect(JSON.stringify(work()?.missing)).not.to.match(/2/);
    ask('hint', 'challenge');
    await until(() => work()?.missing?.unaided === false);
    expect(JSON.stringify(work()?.missing?.lacks)).to.match(/2/);
  });

  it('resets one step at a time, and tells what became of it', async () => {
    await until(() => work() !== undefined);
    ask('reset', 'challenge');
    ask('reset', 'challenge');
    await until(() => work()?.resetting === true);
    expect(school.resets).to.deep.equal(['first']); // what comes before is the student's to do
    school.letGo();
    await until(() => line.last('told')?.text === 'back at first');
    expect(work()?.resetting).to.equal(false);
  });

  it('speaks the language that was chosen last', async () => {
    school.desk.said(line, { type: 'language', language: 'ko' });
    school.fake.nodes[0].event();
    await until(() => /[가-힣]/.test(JSON.stringify(work()?.missing?.lacks ?? [])));
  });

  it('opens what is in the list, one at a time, and says why one cannot be opened', async () => {
    for (const lab of ['../../etc', 'other', 'sample']) school.desk.said(line, { type: 'openLab', lab });
    await until(() => line.last('told')?.text === 'it has no engine');
    await until(() => line.last('lab')?.opening === undefined);
    expect(school.opened).to.deep.equal(['other']);
    expect(line.last('lab')).to.deep.equal({ type: 'lab' });
    school.desk.said(line, { type: 'openLab', lab: 'sample' });
    await until(() => line.last('lab')?.lab?.id === 'sample' && line.last('work') !== undefined);
  });

  it('knows of no step but those of the lab', async () => {
    await until(() => work() !== undefined);
    for (const step of ['', 'constructor', '__proto__']) ask('reset', step);
    await pause(50);
    expect(school.resets).to.deep.equal([]);
  });

  it('cuts off a page that does not take what it is told', () => {
    line.backlog = 10_000_000;
    school.desk.said(line, { type: 'openLab', lab: 'other' });
    expect(line.isClosed).to.equal(true);
  });
});
