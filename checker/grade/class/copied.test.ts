import { expect } from 'chai';
import type { Copy } from '../../grades.ts';
import { copied } from './copied.ts';

describe('doubts of copies', () => {
  const copyOf = (count: number): Copy => {
    const students = Array.from({ length: count }, (_, index) => `s${index}`);
    const row = (kind: 'swarm' | 'task'): Copy['rows'][number] => ({
      kind,
      value: 'x',
      lines: Object.fromEntries(students.map((id) => [id, 2])),
    });
    return { students, rows: [row('swarm'), row('task')] };
  };
  const said = (copy: Copy) => [...copied([copy])].map(([id, doubts]) => [id, doubts.map(({ says }) => says).join()]);

  it('are of each that is in it one, with the strongest, its line, and the others', () => {
    expect(copied([copyOf(2)]).get('s1')).to.deep.equal([
      { id: 'copy', line: 2, says: 'swarm x is in the submission of s0 too' },
    ]);
    expect(said(copyOf(13))[12]?.[1]).to.match(/ of s0, s1, .*s10 and s11 too$/);
  });

  it('name few where a whole class has the same: else each would name all', () => {
    expect(said(copyOf(14))[0]?.[1]).to.match(/ of s1, s2, .*, s12 and 1 more too$/);
    const whole = said(copyOf(1000));
    expect(whole).to.have.length(1000);
    expect(whole[999]?.[1]).to.match(/ of s0, s1, .*, s11 and 987 more too$/);
    for (const [, says = ''] of whole) expect(says.length).to.be.below(120);
  });
});
