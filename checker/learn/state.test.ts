import { expect } from 'chai';
import { after, passedSteps, press, sample, stand } from './learn.fixture.ts';
import { reduce } from './reduce.ts';
import { begin, currentStep, isLost, type State, shownStep, stepBefore, stepToReset } from './state.ts';

const current = (state: State) => currentStep(state)?.id;
const shown = (state: State) => shownStep(state).id;
const notice = (state: State) => state.notice?.kind;

describe('a student’s way through a lab', () => {
  it('begins with the first step, and goes on behind the last that passed', () => {
    expect(shown(after([]))).to.equal('read');
    expect(shown(after(['do']))).to.equal('challenge');
    expect(shown(after(['do', 'challenge', 'last']))).to.equal('last');
  });

  it('has the first step with checks to pass, whatever passed behind it', () => {
    expect(current(after([]))).to.equal('do');
    expect(current(after(['challenge']))).to.equal('do');
    expect(current(after(['do', 'challenge', 'last']))).to.equal(undefined);
  });

  it('rests on the step before, which is one with checks', () => {
    expect(stepBefore(after([]))).to.equal(undefined);
    expect(stepBefore(after(['do']))?.id).to.equal('do');
    expect(stepBefore(after(['do', 'challenge', 'last']))?.id).to.equal('last');
  });

  it('is reset to the step that is shown, and never past the current one', () => {
    expect(stepToReset(after([])).id).to.equal('read');
    expect(stepToReset(after(['do'], press('previous'))).id).to.equal('do');
    expect(stepToReset(after(['do'], press('next'))).id).to.equal('challenge');
    expect(stepToReset(after(['do', 'challenge', 'last'], press('previous'))).id).to.equal('challenge');
    const lost = { ...after(['do'], press('previous')), lost: { step: 'do', checks: [], since: 0, now: 9000 } };
    expect(stepToReset(lost).id).to.equal('challenge');
  });

  it('through an exam is free: what is read is to be done, and nothing rests on what was before', () => {
    const exam = (...keys: Parameters<typeof press>[0][]) => {
      const before: State = { ...begin(sample(), passedSteps('do')), lab: { ...sample(), mode: 'exam' } };
      return keys.map((key) => press(key)).reduce(reduce, before);
    };
    expect(current(exam())).to.equal('challenge');
    expect(current(exam('next'))).to.equal('last');
    expect(current(exam('previous'))).to.equal('challenge');
    expect(stepBefore(exam('next'))).to.equal(undefined);
    expect(stepBefore(exam('previous'))?.id).to.equal('do');
    expect(notice(exam('reset'))).to.equal('noReset');
    expect(exam('reset')).not.to.have.property('asking');
    expect(reduce(exam(), { type: 'time', begunAt: 1, now: 2 }).time).to.deep.equal({ begunAt: 1, now: 2 });
  });

  it('goes to the next step and back by keys, and no further', () => {
    const keys = (...pressed: Parameters<typeof press>[0][]) => after([], ...pressed.map((key) => press(key)));
    expect(shown(keys('next', 'next', 'previous'))).to.equal('do');
    expect(notice(keys('previous'))).to.equal('firstStep');
    const end = keys('next', 'next', 'next', 'next');
    expect([shown(end), notice(end)]).to.deep.equal(['last', 'lastStep']);
    expect(notice(reduce(end, press('other')))).to.equal(undefined);
  });

  it('leaves the text where it is when a step passes that is read, or that held at once', () => {
    const passed = (id: string, atOnce: boolean) => ({ type: 'passed', step: id, atOnce }) as const;
    expect(shown(after([], press('next'), passed('do', false)))).to.equal('do');
    expect(shown(after(['do'], passed('challenge', true)))).to.equal('challenge');
    expect(shown(after([], passed('do', true)))).to.equal('read');
  });

  it('follows who works on a later step than the one that is read', () => {
    const state = after([], { type: 'passed', step: 'challenge', atOnce: false });
    expect(shown(state)).to.equal('challenge');
    expect(shown(reduce(after(['do'], press('next')), { type: 'passed', step: 'challenge', atOnce: false }))).to.equal(
      'last',
    );
  });

  it('scrolls within the text, and begins anew with each step', () => {
    const down = after([], press('down', 5), press('pageDown', 5), press('pageDown', 5));
    expect(down.scroll).to.equal(5);
    expect(reduce(down, press('pageUp', 5)).scroll).to.equal(0);
    expect(reduce(down, press('up', 5)).scroll).to.equal(4);
    expect(reduce(down, press('next', 5)).scroll).to.equal(0);
  });

  it('shows the solution after all hints, and after a question', () => {
    expect(after(['do'], press('solution')).notice).to.deep.equal({ kind: 'hintsFirst', left: 3 });
    const kept = { ...passedSteps('do'), challenge: { attempts: 0, hints: 3 } };
    const asked = reduce(begin(sample(), kept), press('solution'));
    expect(asked.asking).to.equal('solution');
    expect(reduce(asked, press('other')).asking).to.equal(undefined);
    expect(notice(after([], press('next'), press('solution')))).to.equal('noSolution');
  });

  it('says where there are no more hints, and where there is nothing to check', () => {
    expect(notice(after([], press('hint')))).to.equal('noHints');
    expect(notice(after([], press('check')))).to.equal('noChecks');
    const all = { ...passedSteps('do'), challenge: { attempts: 0, hints: 3 } };
    expect(notice(reduce(begin(sample(), all), press('hint')))).to.equal('allHints');
  });

  describe('when what passed is broken', () => {
    const held = (step: string, holds: boolean, at: number, resting = true) =>
      ({ type: 'held', step, checks: [stand({ holds })], at, resting }) as const;

    it('says so once that has lasted', () => {
      const state = after(['do'], held('do', false, 1000));
      expect(isLost(state)).to.equal(false);
      expect(isLost(reduce(state, held('do', false, 4000)))).to.equal(true);
    });

    it('says nothing while the swarm is on its way, and nothing any more when it holds', () => {
      expect(
        isLost(after(['do'], held('do', false, 1000), held('do', false, 2000, false), held('do', false, 4500))),
      ).to.equal(false);
      const lost = after(['do'], held('do', false, 1000), held('do', false, 4000));
      expect(reduce(lost, held('do', true, 5000))).not.to.have.property('lost');
      expect(reduce(lost, { type: 'passed', step: 'challenge', atOnce: false })).not.to.have.property('lost');
    });

    it('says nothing of a step that is not the one before', () => {
      expect(after(['do', 'challenge'], held('do', false, 1000))).not.to.have.property('lost');
    });
  });

  it('tells what goes on, and what stopped', () => {
    expect(after([], { type: 'doing', what: 'check' }).doing).to.equal('check');
    expect(after([], { type: 'doing', what: 'check' }, { type: 'doing' })).not.to.have.property('doing');
    const silent = after([], { type: 'trouble', why: 'docker-node2 is silent' });
    expect(silent.trouble).to.include('docker-node2');
    expect(reduce(silent, { type: 'trouble' })).not.to.have.property('trouble');
  });

  it('changes nothing in the state before', () => {
    const before = after([]);
    const copy = structuredClone(before);
    reduce(before, press('next'));
    reduce(before, { type: 'stand', step: 'do', checks: [stand({ holds: false })], causes: [] });
    expect(before).to.deep.equal(copy);
  });
});
