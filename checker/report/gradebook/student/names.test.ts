import { expect } from 'chai';
import fc from 'fast-check';
import { namesOtherThan } from './names.ts';

describe('a text that names another student', () => {
  const students = [
    { id: 'ada', name: 'Ada Lovelace' },
    { id: 's1', name: 'Bob' },
    { id: 's12', name: 'Bob' },
    { id: 'student-2' },
  ];
  const names = (id: string, text: string) => namesOtherThan(id, text, students);

  it('is told by ids and names, anywhere in it', () => {
    expect(names('s1', 'the file of ada')).to.equal(true);
    expect(names('s1', 'Ada Lovelace')).to.equal(true);
    expect(names('ada', 'student-2')).to.equal(true);
    expect(names('ada', 'student-')).to.equal(false);
  });

  it('is not told by what is their own, unless another is called the same', () => {
    expect(names('ada', 'ada, Ada Lovelace')).to.equal(false);
    expect(names('s1', 'Bob')).to.equal(true);
  });

  it('is not told by names as short as numbers', () => {
    expect(names('ada', 'attempt s1')).to.equal(false);
    expect(names('ada', 'attempt s12')).to.equal(true);
  });

  it('is the same that asking everybody would find', () => {
    const word = fc.stringMatching(/^[ab ]{0,5}$/);
    const one = fc.record({ id: word, name: word });
    fc.assert(
      fc.property(fc.array(one), word, fc.stringMatching(/^[ab ]{0,12}$/), (students, id, text) => {
        const others = students.filter((other) => other.id !== id).flatMap((other) => [other.id, other.name]);
        const expected = others.some((name) => name.length >= 3 && text.includes(name));
        expect(namesOtherThan(id, text, students)).to.equal(expected);
      }),
    );
  });
});
