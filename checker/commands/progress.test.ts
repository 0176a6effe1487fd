import { stripVTControlCharacters } from 'node:util';
import { expect } from 'chai';
import stringWidth from 'fast-string-width';
import { observation } from '../judge/observation.fixture.ts';
import type { Check, Command, Lab, LabReport, Step, StepReport, VerdictName } from '../model.ts';
import type { RunEvent } from '../run/index.ts';
import { speak } from '../words/index.ts';
import { fakeOutput } from './output.fixture.ts';
import { runProgress, setUpProgress } from './progress.ts';

const long = 'a title that goes on and on 그리고 끝나지 않는 제목 '.repeat(4).trim();

describe('the progress of setting up', () => {
  const setUp = (output: ReturnType<typeof fakeOutput>) => {
    const progress = setUpProgress(output);
    progress.onProgress('building the image');
    progress.onProgress(`starting ${long}`);
    progress.done();
    return output.printed();
  };

  it('is a plain line a step without a terminal', () => {
    expect(setUp(fakeOutput())).to.equal(`building the image\nstarting ${long}\n`);
  });

  it('keeps each step with its time on a terminal, never wider than it', () => {
    const printed = setUp(fakeOutput({ live: true, width: 60 }));
    const kept = printed.split('\n').map((line) => stripVTControlCharacters(line.split('\r').at(-1) ?? ''));
    expect(kept).to.have.length(3);
    expect(kept[0]).to.equal('building the image 0.0 s');
    expect(kept[1]).to.match(/^starting a title .*… 0\.0 s$/);
    expect(kept[2]).to.equal('');
    for (const line of shownBy(printed)) expect(stringWidth(line), line).to.be.at.most(60);
  });
});

describe('the progress of a run', () => {
  afterEach(() => speak('en'));

  const follow = (output: ReturnType<typeof fakeOutput>, title = 'Scale it', of = 3) => {
    const progress = runProgress(output);
    for (const event of events(title, of)) progress.onEvent(event);
    progress.done();
    return output.printed();
  };

  it('is plain without a terminal: each lab, command and step on a line', () => {
    expect(follow(fakeOutput({ width: 100 }))).to.equal(
      [
        'everything (2 of 3): Scale it',
        '    $ docker service scale \\ simple=4',
        '  passed Scale it 1.2 s',
        '  NOT YET Scale it 1 min 5 s',
        '',
      ].join('\n'),
    );
  });

  it('has no control characters without a terminal, and no line wider than it should be', () => {
    const printed = follow(fakeOutput({ width: 60 }), long);
    expect(printed).not.to.match(/[^\P{Cc}\n]/u);
    for (const line of printed.split('\n')) expect(stringWidth(line), line).to.be.at.most(60);
  });

  it('is never wider than the terminal, in any language', () => {
    for (const [language, colour] of [
      ['en', true],
      ['en', false],
      ['ko', true],
    ] as const) {
      speak(language);
      for (const line of shownBy(follow(fakeOutput({ live: true, colour, width: 50 }), long)))
        expect(stringWidth(line), line).to.be.at.most(50);
    }
  });

  it('is told in Korean to who reads that', () => {
    speak('ko');
    expect(follow(fakeOutput({ width: 100 }), '네 개로 늘리기')).to.equal(
      [
        'everything 실습 (2/3): 네 개로 늘리기',
        '    $ docker service scale \\ simple=4',
        '  통과 네 개로 늘리기 1.2초',
        '  진행 중 네 개로 늘리기 1분 5초',
        '',
      ].join('\n'),
    );
  });

  it('shows on a terminal what it waits for', () => {
    const printed = stripVTControlCharacters(follow(fakeOutput({ live: true, width: 100 })));
    expect(printed).to.include('preparing the starting state').and.to.include('passed Scale it 1.2 s\n');
  });

  it('says of a tutorial’s commands why they are not run or not judged', () => {
    const output = fakeOutput({ width: 60 });
    const progress = runProgress(output);
    const report = {
      line: 1,
      node: 'n',
      script: 'docker \\\n ps',
      seconds: 0,
      stdout: '',
      stderr: '',
      expected: '',
      actual: '',
    };
    const obstacle = { kind: 'placeholder', what: '<ID>' } as const;
    for (const exit of [-1, 0]) {
      progress.onEvent({ type: 'commandDone', command: { ...report, exit, verdict: 'skipped', obstacle } });
    }
    progress.onEvent({ type: 'commandDone', command: { ...report, exit: 1, verdict: 'fail' } });
    expect(output.printed().split('\n')).to.deep.equal([
      '    $ docker \\ ps',
      '      not runnable: `<ID>` is a placeholder',
      '      not judged: `<ID>` is a placeholder',
      '',
    ]);
  });

  it('does not count a lab that is alone', () => {
    expect(follow(fakeOutput(), 'Scale it', 1)).to.include('everything: Scale it\n');
  });
});

/** Every state of every line that a terminal shows. */
function shownBy(printed: string): string[] {
  return printed
    .split('\n')
    .flatMap((line) => line.split('\r'))
    .map(stripVTControlCharacters)
    .filter((line) => line !== '');
}

function events(title: string, of: number): RunEvent[] {
  const step: Step = { id: 'scale', title, line: 1, blocks: [], hints: [], challenge: false };
  const needs: Lab['needs'] = { swarm: 'ready', nodes: 3, managers: 1, images: [] };
  const lab: Lab = {
    id: 'everything',
    title,
    minutes: 5,
    file: 'lab.md',
    needs,
    owns: { services: [] },
    steps: [step],
  };
  const place = { file: 'lab.md', line: 3 };
  const script = 'docker service scale \\\n\tsimple=4\n';
  const command: Command = { type: 'command', ...place, script, timeout: 1, exit: 0, solution: false };
  const expectation = { kind: 'nodes' } as const;
  const check: Check = { type: 'check', ...place, expect: expectation, within: 1, for: 0, points: 1 };
  const why = `\u001b[31mone thing\u001b[0m\nand another ${long}`;
  const judgement = { holds: false, expected: '', actual: '', why, keys: [] as string[], source: 'api' } as const;
  const seen = observation();
  const done = (verdict: VerdictName, seconds: number): RunEvent => {
    const report: StepReport = {
      id: 'scale',
      title,
      line: 1,
      verdict,
      seconds,
      points: 0,
      earned: 0,
      commands: [],
      checks: [],
    };
    return { type: 'stepDone', step: report };
  };
  return [
    { type: 'lab', lab, index: 1, of },
    { type: 'preparing', what: 'the starting state' },
    { type: 'step', lab, step, index: 0 },
    { type: 'command', command, node: 'docker-node1' },
    { type: 'output', text: 'overall progress\r\u001b[1A' },
    { type: 'checking', check, judgement, seen, seconds: 1 },
    { type: 'checking', check, judgement: { ...judgement, holds: true }, seen, seconds: 1 },
    done('pass', 1.23),
    { type: 'checking', check, judgement, seen, seconds: 1 },
    done('notYet', 65),
    { type: 'labDone', lab: {} as LabReport },
  ];
}
