import { expect } from 'chai';
import type { Lab } from '../model.ts';
import { parseLab } from './index.ts';
import { checksOf, hasChecks, pointsOf, stepsAtTheEnd, stepsWithChecks } from './judged.ts';
import { labText } from './text.fixture.ts';

const lab = labOf('');
const exam = labOf('mode: exam');

describe('what of a lab is judged', () => {
  it('takes the checks of a step in their order', () => {
    const lists = lab.steps.map((step) => checksOf(step).map(({ expect: { kind } }) => kind));
    expect(lists).to.deep.equal([[], ['service', 'tasks'], ['service']]);
  });

  it('passes over steps without checks', () => {
    expect(lab.steps.map(hasChecks)).to.deep.equal([false, true, true]);
    expect(idsOf(stepsWithChecks(lab))).to.deep.equal(['create-it', 'scale-it']);
  });

  it('takes the last step with checks for how a lab was left, and of an exam all', () => {
    expect(idsOf(stepsAtTheEnd(lab))).to.deep.equal(['scale-it']);
    expect(idsOf(stepsAtTheEnd(exam))).to.deep.equal(['create-it', 'scale-it']);
    expect(stepsAtTheEnd({ ...lab, steps: lab.steps.slice(0, 1) })).to.deep.equal([]);
  });

  it('adds up the points of steps', () => {
    expect(pointsOf(lab.steps)).to.equal(6);
    expect(pointsOf([])).to.equal(0);
  });
});

function idsOf(steps: Lab['steps']): string[] {
  return steps.map(({ id }) => id);
}

function labOf(head: string): Lab {
  const steps = {
    'Look around': '',
    'Create it': '- service: simple\n  points: 2\n- tasks: simple\n  running: 2',
    'Scale it': '- service: simple\n  points: 3',
  };
  const { lab: parsed, problems } = parseLab(labText(steps, head), 'lab.md');
  return parsed ?? expect.fail(JSON.stringify(problems));
}
