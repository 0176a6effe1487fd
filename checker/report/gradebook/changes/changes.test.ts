import { expect } from 'chai';
import stringWidth from 'fast-string-width';
import type { StudentGrade } from '../../../grades.ts';
import { languages, speak } from '../../../words/index.ts';
import { classOf12, gradebook, others, student } from '../gradebook.fixture.ts';
import { toChanges } from './index.ts';

const wide = { colour: false, width: 100 };
const linesOf = (was: StudentGrade[], is: StudentGrade[]) =>
  toChanges(gradebook(was), gradebook(is), wide).trimEnd().split('\n').slice(1);

describe('what has changed since an older gradebook', () => {
  afterEach(() => speak('en'));

  it('is nothing where all have the same', () => {
    expect(toChanges(classOf12(), classOf12(), wide)).to.equal('No grade has changed.\n');
  });

  it('is a check that passes now, or is worth more', () => {
    const [was, is] = [student('s1', {}, ['exam 24']), student('s1')];
    const mended = { ...is, grade: 85, labs: is.labs.map((lab) => (lab.id === 'exam' ? worthMore(lab) : lab)) };
    expect(linesOf([was], [is])).to.deep.equal(['s1: 85 → 100', '  exam, a-shop-that-heals, line 24: 0 → 5 of 5']);
    expect(linesOf([is], [mended])).to.deep.equal([
      's1: 100 → 85',
      '  exam, a-shop-that-heals, line 20: 5 → 9 (worth 5 → 9)',
    ]);
  });

  it('is points by hand, a decision, other work, a penalty, a doubt, a weight', () => {
    const was = student('s1', { digest: 'sha256:a', doubts: [{ id: 'copy', says: 'x' }] }, ['exam 31']);
    const changed = student('s1', {
      grade: 70,
      digest: 'sha256:b',
      decision: 'accept',
      late: { seconds: 1, penalty: 10, by: 'roster' },
      doubts: [{ id: 'task-changed', says: 'x' }],
    });
    const labs = changed.labs.map((lab) => ({
      ...lab,
      weight: lab.id === 'exam' ? 5 : lab.weight,
      steps: lab.steps.map((step) => ({
        ...step,
        checks: step.checks.map((check) => (check.line === 31 ? { ...check, byHand: { points: 2 } } : check)),
      })),
    }));
    expect(linesOf([was], [{ ...changed, labs }])).to.deep.equal([
      's1: 85 → 70',
      '  other work: sha256:a → sha256:b',
      '  decision: none → accepted',
      '  lost by being late: 0 → 10',
      '  weight of exam: 3 → 5',
      '  exam, a-shop-that-heals, hidden check on line 31: 0 → 2 of 5, by hand',
      '  new doubt: task-changed',
      '  no doubt any more: copy',
    ]);
  });

  it('is who came, who went, and who is held now', () => {
    const { grade: _, ...held } = student('s2', { status: 'held' });
    expect(linesOf([student('s1'), student('s2')], [held, student('s3')])).to.deep.equal([
      's2: 100 → HELD',
      's3: not in the roster → 100',
      's1: 100 → not in the roster',
    ]);
  });

  it('fits 60 columns in every language, whatever students are called', () => {
    const all = [...classOf12().students, ...others()];
    const mine = all.map((one) => ({ ...one, grade: 1, digest: `sha256:${'a'.repeat(64)}`, name: '김'.repeat(99) }));
    for (const language of languages) {
      speak(language);
      const text = toChanges(gradebook(all), gradebook(mine), { colour: false, width: 60 });
      expect(text).not.to.match(/undefined|\[object|NaN/);
      for (const line of text.split('\n')) expect(stringWidth(line), line).to.be.at.most(60);
    }
  });
});

function worthMore(lab: StudentGrade['labs'][number]): StudentGrade['labs'][number] {
  const steps = lab.steps.map((step) => ({
    ...step,
    checks: step.checks.map((check) => (check.line === 20 ? { ...check, points: 9 } : check)),
  }));
  return { ...lab, steps };
}
