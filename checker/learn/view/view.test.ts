import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect } from 'chai';
import { parseLab, readForPeople } from '../../lab/index.ts';
import type { Reading, StepReport } from '../../model.ts';
import { packageRoot } from '../../package-root.ts';
import { widthOf } from '../../report/index.ts';
import { speak } from '../../words/index.ts';
import { after, hintedOnce, passedSteps, press, sample, stand } from '../learn.fixture.ts';
import { reduce } from '../reduce.ts';
import { begin, type State } from '../state.ts';
import { lacking, news } from './plain.ts';
import { viewOf } from './screen.ts';

const reading: Reading = {
  intro: [{ type: 'paragraph', text: [{ text: 'What it is about.' }] }],
  steps: ['Read.', 'Do it.', 'Try it.', 'Last.'].map((text) => [{ type: 'paragraph', text: [{ text }] }]),
};

describe('the window of a student', () => {
  afterEach(() => speak('en'));
  const view = (state: State, width = 60, height = 24, colour = false) =>
    viewOf(state, reading, { colour, width, height });
  const text = (state: State, width = 100, height = 24) => view(state, width, height).lines.join('\n');
  const working = (...checks: ReturnType<typeof stand>[]) =>
    after(['do'], hintedOnce, { type: 'stand', step: 'challenge', checks, causes: [] });

  it('has as many rows as there are, none too wide, in both languages and at every size', () => {
    const { lab } = parseLab(
      readFileSync(join(packageRoot, 'labs/01-replication/lab.md'), 'utf8'),
      'labs/01-replication/lab.md',
    );
    if (!lab) throw new Error('no lab');
    for (const language of ['en', 'ko'] as const) {
      speak(language);
      const file = join(packageRoot, 'labs/01-replication', language === 'en' ? 'lab.md' : 'lab.ko.md');
      const read = readForPeople(readFileSync(file, 'utf8'));
      for (const [width, height] of [
        [60, 24],
        [80, 30],
        [40, 10],
        [200, 60],
      ] as const) {
        for (let shown = 0; shown < lab.steps.length; shown++) {
          const state = { ...begin(lab, {}), shown, notice: { kind: 'told', text: 'x '.repeat(300) } as const };
          const { lines } = viewOf(state, read, { colour: true, width, height });
          expect(lines).to.have.length(height);
          for (const line of lines) expect(widthOf(line), stripVTControlCharacters(line)).to.be.at.most(width);
        }
      }
    }
  });

  it('says of an exam how much time is left, and never that all has passed', () => {
    const exam = (passed: string[], ...events: Parameters<typeof after>[1][]): State => {
      const state = after(passed, ...events);
      return { ...state, lab: { ...state.lab, mode: 'exam', minutes: 60, steps: state.lab.steps } };
    };
    const at = (minutes: number) => ({ type: 'time', begunAt: 1000, now: 1000 + minutes * 60_000 }) as const;
    const working = text(exam(['do'], at(20)));
    expect(working).to.include('time left: 40 of 60 minutes');
    expect(working).to.include('n next  p back  c check').and.not.include('h hint');
    const help = text({ ...exam(['do']), help: true });
    expect(help)
      .to.include('Do the tasks in any order.')
      .and.match(/\bc\b.*check/)
      .and.not.match(/hint|solution|reset/);
    expect(text(exam(['do'], at(61)))).to.include('the time is over, since 1 minute');
    const done = text(exam(['do', 'challenge', 'last'], at(20)));
    expect(done)
      .to.include('The visible checks of every task passed.')
      .and.not.match(/\ball\b/i);
    expect(text({ ...exam(['do']), notice: { kind: 'noHints' } })).to.include('An exam has no hints and no solutions.');
  });

  it('says what is read, what is still missing, and what is on its way', () => {
    const said = text(
      working(
        stand({ holds: true }),
        stand({ why: '2 tasks run, expected 4', converging: 'simple.3 is starting' }),
        stand(undefined),
      ),
    );
    expect(said).to.include('sample, step 3 of 4');
    expect(said).to.include('The step challenge\n\nTry it.');
    expect(said).to.include(
      '1 of 3 checks hold. Still missing:\n- 2 tasks run, expected 4 (on its way: simple.3 is starting)',
    );
    expect(said).to.match(/h hint {2}s solution .*q quit$/);
    expect(said).not.to.include('What it is about');
  });

  it('has the introduction above the first step', () => {
    expect(text(after([]))).to.include('What it is about.\n\nThe step read\n\nRead.');
  });

  it('gives nothing of a challenge away before a hint was asked for', () => {
    const wanted = stand({ why: '--update-delay is 10s, not 5s', converging: 'simple.3 is starting' });
    const report = {
      ...{ id: 'challenge', title: '', line: 1, verdict: 'fail', seconds: 0, points: 1, earned: 0, commands: [] },
      checks: [
        {
          line: wanted.check.line,
          kind: 'nodes',
          points: 1,
          verdict: 'fail',
          seconds: 0,
          expected: '',
          actual: '',
          why: 'x is 10s',
        },
      ],
    } as unknown as StepReport;
    const checked = { type: 'notice', notice: { kind: 'checked', report, counts: true } } as const;
    const seen = { type: 'stand', step: 'challenge', checks: [wanted], causes: [] } as const;
    for (const state of [after(['do'], seen), after(['do'], seen, checked)]) {
      expect(text(state))
        .to.include('- the nodes are not yet what the goal describes')
        .and.not.match(/10s|5s/);
      expect(text(state)).to.include('Once you have asked for a hint (h), you also see what differs.');
    }
    expect(text(after(['do'], seen))).to.include('(on its way: simple.3 is starting)');
    expect(text(after(['do'], hintedOnce, seen))).to.include('- --update-delay is 10s, not 5s');
    expect(text(after(['do'], hintedOnce, seen, checked))).to.include('- x is 10s');
    const task = reduce(after([], press('next')), { ...seen, step: 'do' });
    expect(text(task), 'a task, which its text explains').to.include('- --update-delay is 10s, not 5s');
  });

  it('says each thing once, though several checks miss it', () => {
    const missing = stand({ why: 'there is no service' });
    expect(text(working(missing, missing)).match(/there is no service/g)).to.have.length(1);
  });

  it('marks what passed, what is to do, and what is lost', () => {
    const first = (state: State) => text(state).split('\n')[0];
    expect(first(after(['do']))).to.match(/step 3 of 4 .* {2}✓ {1,2}\[>\] ·$/);
    const lost = (at: number) =>
      ({ type: 'held', step: 'do', checks: [stand({ why: 'it is gone' })], at, resting: true }) as const;
    const state = after(['do'], lost(0), lost(3000));
    expect(first(state)).to.match(/ ! {1,2}\[>\] ·$/);
    expect(text(state)).to.include('! Step 2, The step do, has passed, but does not hold any more:\n- it is gone\n');
  });

  it('says of another step what it waits for, or that it passed and with how much help', () => {
    expect(text(after([]))).to.include('There is nothing to check here.');
    expect(text(after([], press('next'), press('next')))).to.include(
      'This counts once step 2, The step do, has passed.',
    );
    const kept = { ...passedSteps('do'), do: { attempts: 2, hints: 1, passedAt: '2026-03-01T10:00:00.000Z' } };
    const passed = reduce(begin(sample(), kept), press('previous'));
    expect(text(passed)).to.match(
      /✓ passed on 2026-03-01 .* \(2 attempts, 1 hint\)\nNext to do is step 3, The step challenge/,
    );
    expect(text(after(['do', 'challenge', 'last']))).to.include('All steps of this lab have passed.');
  });

  it('shows hints and the solution below the text, as many as were asked for', () => {
    const kept = (hints: number, solution?: true) => ({
      ...passedSteps('do'),
      challenge: { attempts: 0, hints, ...(solution && { solution }) },
    });
    expect(text(begin(sample(), kept(2)), 100, 40)).to.match(/Hint 1 of 3\n\nFirst\.\n\nHint 2 of 3\n\n`Second`\.\n/);
    expect(text(begin(sample(), kept(2)), 100, 40)).not.to.match(/Third|scale/);
    expect(text(begin(sample(), kept(3, true)), 100, 40)).to.match(
      /Hint 3 of 3\n\nThird\.\n\nSolution\n\n {4}docker service scale simple=4\n/,
    );
  });

  it('scrolls a text that is longer than the window, and says how much is left', () => {
    const long = {
      intro: [],
      steps: [[{ type: 'code' as const, language: 'text', lines: Array.from({ length: 50 }, (_, i) => `l${i}`) }]],
    };
    const at = (scroll: number) => viewOf({ ...after([]), scroll }, long, { colour: false, width: 60, height: 20 });
    const { scroll, lines } = at(0);
    expect(lines.join('\n')).to.match(/ l0\n[\s\S]*── \d+ more lines: space ─/);
    expect(at(scroll.lines).lines.join('\n')).to.match(/ l49\n─+\n/);
    expect(at(Number.POSITIVE_INFINITY).lines).to.deep.equal(at(scroll.lines).lines);
  });

  it('explains its keys and marks', () => {
    expect(text(after([], press('help')))).to.match(/swarmlab shell[\s\S]*\nr {7}reset, after a question\n/);
  });

  it('has no colours where none are wanted', () => {
    const state = working(stand({ why: 'no', converging: 'yes' }));
    expect(view(state).lines.join('')).not.to.include('\x1b');
    expect(view(state, 60, 24, true).lines.join('')).to.include('\x1b[');
  });
});

describe('the lines of a student', () => {
  const style = { colour: false, width: 60, whole: true };
  const said = (before: State | undefined, state: State) => news(before, state, reading, style).join('\n');

  it('begin with the step, and how it stands', () => {
    expect(said(undefined, after(['do']))).to.match(
      /^\nsample, step 3 of 4\n\nThe step challenge\n\nTry it\.\n\nlooking/,
    );
  });

  it('say nothing twice', () => {
    const state = after(['do']);
    expect(said(state, reduce(state, { type: 'stand', step: 'challenge', checks: [stand({})], causes: [] }))).to.equal(
      '',
    );
  });

  it('say what is missing, of the step that is read', () => {
    const state = after(['do'], hintedOnce, {
      type: 'stand',
      step: 'challenge',
      checks: [stand({ why: 'no service' })],
      causes: [],
    });
    expect(lacking(state, style)).to.deep.equal(['0 of 1 check holds. Still missing:', '- no service']);
    expect(lacking(reduce(state, press('next')), style)).to.deep.equal([]);
  });

  it('say what passed, the hints, questions and notices', () => {
    const state = after([], press('next'));
    const passed = reduce(state, { type: 'kept', kept: passedSteps('do') });
    expect(said(state, passed)).to.match(/^✓ step 2 passed: The step do\n✓ passed on .*\nNext to do is step 3/);
    const next = reduce(passed, press('next'));
    const hinted = reduce(next, { type: 'kept', kept: { ...passedSteps('do'), challenge: { attempts: 0, hints: 1 } } });
    expect(said(next, hinted)).to.include('Hint 1 of 3\n\nFirst.');
    expect(said(next, reduce(next, press('reset')))).to.match(/^Back to where step 3, The step challenge,\s+begins\?/);
    expect(said(next, reduce(next, press('solution')))).to.equal('First the hints: h (3 left).');
    expect(said(next, reduce(next, press('help')))).to.include('\nr: reset, after a question\n');
  });
});
