import { expect } from 'chai';
import { parseFreedoms } from '../lab/index.ts';
import type { Freedom, MutationSeen } from '../model.ts';
import { mutationsText } from '../report/index.ts';
import { check, lab, step } from '../run/lab.fixture.ts';
import { reported } from './mutate.ts';

const unseen = (mutation: string, at = 'a'): MutationSeen => ({
  file: 'lab.md',
  line: 5,
  lab: 'one',
  step: at,
  mutation,
});
const freedom = (mutation: string, at?: string): Freedom => {
  return { file: 'free.yaml', line: 1, lab: 'one', mutation, why: 'so', ...(at === undefined ? {} : { step: at }) };
};
const found = (...all: MutationSeen[]) => ({ tried: 10, rejected: 8, rejectedBefore: 0, unseen: all, broken: [] });

describe('the report of mutations', () => {
  it('tells apart what the text leaves open, by step and with `*`', () => {
    const all = found(unseen('web labels.tier -'), unseen('web labels.tier -', 'b'), unseen('web replicas 2=3'));
    const { free, unseen: left, stale } = reported([all], [freedom('web labels.*', 'a'), freedom('* replicas 2=3')]);
    expect(free.map(({ step: at, mutation }) => `${at} ${mutation}`)).to.deep.equal([
      'a web labels.tier -',
      'a web replicas 2=3',
    ]);
    expect(left.map(({ step: at }) => at)).to.deep.equal(['b']);
    expect(stale).to.deep.equal([]);
  });

  it('takes no sign of an entry but `*` for anything but itself, and tells entries that nothing needs', () => {
    const { unseen: left, stale } = reported([found(unseen('web labelsxtier -'))], [freedom('web labels.tier -')]);
    expect(left).to.have.length(1);
    expect(stale).to.have.length(1);
  });

  it('does not call an entry stale where the lab broke before it was needed', () => {
    const broken = [{ file: 'lab.md', line: 9, lab: 'one', why: 'the end' }];
    const report = reported([{ ...found(), broken }], [freedom('web anew')]);
    expect(report.stale).to.deep.equal([]);
    expect(mutationsText(report, 1, { colour: false, width: 100 })).to.match(
      /^BROKEN lab\.md:9 the end\n\nBROKEN 10 mut/,
    );
  });

  it('reads as a list by place, and the totals', () => {
    const report = reported(
      [found(unseen('web anew'), unseen('web image a=b'))],
      [freedom('web anew'), freedom('old')],
    );
    expect(mutationsText(report, 61, { colour: false, width: 100 })).to.equal(
      [
        'lab.md:5 a',
        '  UNSEEN  web image a=b',
        '  free  web anew: so',
        'STALE free.yaml:1 no mutation needs the entry `old`: take it out',
        '',
        'NOT PROVED 10 mutations, 8 rejected, 0 rejected by an earlier step, 1 left open by the text, 1',
        '  unexplained, 1 stale entry, 1 min 1 s',
        '',
      ].join('\n'),
    );
  });
});

describe('what a lab leaves open', () => {
  const one = lab('one', [step('a', check(3))]);
  const problems = (text: string) =>
    parseFreedoms(text, 'free.yaml', one).problems.map(({ line, id, file }) => `${file}:${line} ${id}`);

  it('is a list of mutations with the reason', () => {
    const { freedoms } = parseFreedoms('- step: a\n  mutation: web anew\n  why: so\n', 'free.yaml', one);
    expect(freedoms).to.deep.equal([
      { file: 'free.yaml', line: 1, lab: 'one', step: 'a', mutation: 'web anew', why: 'so' },
    ]);
  });

  it('has its mistakes told with their lines', () => {
    expect(problems('- mutation: web anew\n')).to.deep.equal(['free.yaml:1 missing-key']);
    expect(problems('- mutation: a\n  why: so\n- stp: a\n  mutation: a\n  why: so\n')).to.deep.equal([
      'free.yaml:3 unknown-key',
    ]);
    expect(problems('- mutation: a\n  why: so\n- step: b\n  mutation: a\n  why: so\n')).to.deep.equal([
      'free.yaml:3 unknown-step',
    ]);
    expect(problems('[')).to.deep.equal(['free.yaml:1 yaml-syntax']);
  });
});
