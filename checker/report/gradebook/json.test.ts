import { expect } from 'chai';
import { classOf12, gradebook, others, student } from './gradebook.fixture.ts';
import { toGradesJson } from './json.ts';

describe('the gradebook as JSON', () => {
  it('says all that the gradebook says', () => {
    const book = { ...classOf12(), students: [...classOf12().students, ...others()] };
    expect(JSON.parse(toGradesJson(book))).to.deep.equal(book);
    expect(JSON.parse(toGradesJson(gradebook([])))).to.deep.equal(gradebook([]));
  });

  it('has a line a student', () => {
    const lines = toGradesJson(classOf12()).split('\n');
    expect(lines.filter((line) => line.startsWith('    {"id":"s'))).to.have.length(12);
    expect(lines.at(-1)).to.equal('');
  });

  it('has nothing that a terminal acts upon, and keeps it all the same', () => {
    const name = '\u001b[2J\u009b31m \u202egnp.exe\u2028 \u0000 \ud800 "';
    const json = toGradesJson(gradebook([student('s1', { name })]));
    expect(json).not.to.match(/[^\P{Cc}\n]|\p{Bidi_Control}|\p{Cs}|[\u2028\u2029]/u);
    expect(JSON.parse(json).students[0].name).to.equal(name);
  });
});
