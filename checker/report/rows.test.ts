import { expect } from 'chai';
import { toHtml } from './html/index.ts';
import { toJson, toJunit, toText } from './index.ts';
import { diagnosis, failedCheck, failedCommand, lab, report, step } from './report.fixture.ts';
import { toRows } from './rows.ts';

describe('what is told of a failure', () => {
  const told = { expected: 'a', actual: 'b', why: 'c', hint: 'd', next: 'e' };
  const names = (...of: Parameters<typeof toRows>) => toRows(...of).map(({ name }) => name);

  it('is in the order in which people need it, without what there is nothing of', () => {
    expect(names(told)).to.deep.equal(['expected', 'actual', 'why', 'hint', 'next']);
    expect(names({ why: 'c', hint: '' })).to.deep.equal(['why']);
  });

  it('is also what the Engine says and why it matters, of each cause', () => {
    const rows = toRows({ ...told, diagnoses: [diagnosis, { id: 'x', says: 'f', matters: 'g' }] });
    expect(rows.map(({ text }) => text)).to.deep.equal([
      'a',
      'b',
      'c',
      diagnosis.says,
      diagnosis.matters,
      'f',
      'g',
      'd',
      diagnosis.next,
    ]);
  });

  it('has one next command: that of the first cause that has one', () => {
    const next = (...diagnoses: { next?: string }[]) =>
      toRows({ ...told, diagnoses: diagnoses.map((one) => ({ id: 'x', says: 'f', matters: 'g', ...one })) }).at(-1)
        ?.text;
    expect(next()).to.equal('e');
    expect(next({})).to.equal('e');
    expect(next({}, { next: 'h' }, { next: 'i' })).to.equal('h');
  });

  describe('of a known cause stands in a report', () => {
    const failed = step([failedCommand({ diagnoses: [diagnosis] })], [failedCheck({ diagnoses: [diagnosis] })]);
    const all = report([lab([failed], { verdict: 'fail' })], { verdict: 'fail' });
    const times = (text: string, part: string) => text.split(part).length - 1;

    it('as text', () => {
      const text = toText(all, { colour: false, width: 200 });
      expect(times(text, `engine:   ${diagnosis.says}`)).to.equal(2);
      expect(times(text, `matters:  ${diagnosis.matters}`)).to.equal(2);
      expect(times(text, `next:     ${diagnosis.next}`)).to.equal(2);
    });

    it('as HTML', () => {
      expect(times(toHtml(all), '<div class="row-engine">')).to.equal(2);
      expect(times(toHtml(all), 'No node has it.')).to.equal(2);
    });

    it('as JUnit XML', () => {
      expect(times(toJunit(all), 'matters: No node has it.')).to.equal(2);
    });

    it('as JSON', () => {
      const [{ steps }] = JSON.parse(toJson(all)).labs;
      expect(steps[0].checks[0].diagnoses).to.deep.equal([diagnosis]);
      expect(steps[0].commands[0].diagnoses).to.deep.equal([diagnosis]);
    });
  });
});
