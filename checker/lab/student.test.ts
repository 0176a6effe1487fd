import { expect } from 'chai';
import { studentKey } from './student.ts';

describe('a student’s id', () => {
  it('is the same in any case, between spaces, and of composed or single characters', () => {
    for (const typed of ['ZOE\u0308', ' zo\u00eb ', 'Zo\u00eb']) expect(studentKey(typed)).to.equal('zo\u00eb');
  });

  it('is another with other letters', () => {
    expect(studentKey('zoe')).not.to.equal(studentKey('zo\u00eb'));
  });
});
