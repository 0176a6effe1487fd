import { expect } from 'chai';
import { linkToStudents } from './grade-files.ts';

describe('a page on a class', () => {
  it('finds the reports of students from wherever it stands', () => {
    expect(linkToStudents('class.html', 'grades')).to.equal('grades/students');
    expect(linkToStudents('grades/other.html', 'grades')).to.equal('students');
    expect(linkToStudents('/a/b/class.html', '/a/c d')).to.equal('../c%20d/students');
    expect(linkToStudents('-', 'grades')).to.equal('grades/students');
  });
});
