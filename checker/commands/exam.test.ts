import { expect } from 'chai';
import type { LabReport, StepReport } from '../model.ts';
import { check as judged, lab as judgedLab, step as judgedStep } from '../report/report.fixture.ts';
import { check, lab, step } from '../run/lab.fixture.ts';
import { speak } from '../words/index.ts';
import { examText, timeText } from './exam.ts';
import { standing } from './kept.ts';

const stepOf = (title: string, ...verdicts: ('pass' | 'fail')[]): StepReport => {
  const checks = verdicts.map((verdict) =>
    judged({ verdict, points: 4, expected: '2/2', actual: '1/2', ...(verdict === 'fail' && { why: 'one runs' }) }),
  );
  return judgedStep([], checks, { id: title, title, verdict: verdicts.includes('fail') ? 'fail' : 'pass' });
};

const report = (...steps: StepReport[]): LabReport =>
  judgedLab(steps, { id: 'exam', file: 'labs/90-exam/lab.md', verdict: 'fail' });

const plain = { colour: false, width: 80, live: false, write: () => {} };

describe('what a student is told of an exam', () => {
  afterEach(() => speak('en'));

  const shown = (...steps: StepReport[]) => examText(report(...steps), ' --cluster x', plain);

  it('is how each task stands, and where more of it is told', () => {
    expect(shown(stepOf('One', 'pass', 'pass'), stepOf('Two', 'pass', 'fail')).split('\n')).to.deep.equal([
      'passed  One: 2 of 2 visible checks',
      'FAILED  Two: 1 of 2 visible checks',
      '',
      'Of 4 visible checks 3 passed: 12 of 16 points. What else the text asks for is',
      'judged when the exam is marked.',
      'next: swarmlab check exam --step Two --cluster x',
      '',
    ]);
  });

  it('is of one task also what does not hold', () => {
    expect(
      shown(stepOf('Two', 'pass', 'fail'))
        .split('\n')
        .slice(0, 7),
    ).to.deep.equal([
      'FAILED  Two: 1 of 2 visible checks',
      '',
      'FAILED labs/90-exam/lab.md:20 service, step "Two"',
      '  expected: 2/2',
      '  actual:   1/2',
      '  why:      one runs',
      '',
    ]);
  });

  it('is never that all is well', () => {
    for (const language of ['en', 'ko'] as const) {
      speak(language);
      const text = shown(stepOf('One', 'pass'), stepOf('Two', 'pass')).replaceAll('\n', ' ');
      expect(text).to.match(
        language === 'en'
          ? /The visible checks passed: 2, worth 8 points\. What else/
          : /보이는 검사 항목 2개를.*나머지/,
      );
      expect(text).not.to.match(/\ball\b|모두/i);
    }
  });

  it('is how much time is left, from when it was begun', () => {
    const exam = lab('exam', [], { mode: 'exam', minutes: 60 });
    const minutes = (count: number) => 1_700_000_000_000 + count * 60_000;
    expect(timeText(exam, minutes(0), minutes(0.5))).to.equal('time left: 60 of 60 minutes');
    expect(timeText(exam, minutes(0), minutes(59.5))).to.equal('time left: 1 of 60 minutes');
    expect(timeText(exam, minutes(0), minutes(63.5))).to.equal('the time is over, since 3 minutes');
    expect(timeText(exam, undefined, minutes(0), ' --student kim-m')).to.equal(
      'the time does not run yet: swarmlab reset exam --student kim-m begins',
    );
  });

  it('is never that it is done', () => {
    const steps = [step('one', check(3))];
    const progress = { schema: 1, lab: 'x', startedAt: '', steps: { one: { attempts: 1, hints: 0, passedAt: 'x' } } };
    const of = (mode: object) => standing(lab('x', steps, mode), progress as unknown as Parameters<typeof standing>[1]);
    expect(of({})).to.deep.equal({ judged: 1, passed: 1, done: true });
    expect(of({ mode: 'exam' })).to.deep.equal({ judged: 1, passed: 1, done: false });
  });
});
