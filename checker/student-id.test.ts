import { expect } from 'chai';
import { isStudentId, studentIdPattern, studentKey, studentLook } from './student-id.ts';

describe('a student’s id', () => {
  it('is the same in any case, between spaces, of composed or single characters, and of any width', () => {
    for (const typed of ['ZOE\u0308', ' zo\u00eb ', 'Zo\u00eb', '\uff3a\uff4f\u00eb'])
      expect(studentKey(typed)).to.equal('zo\u00eb');
  });

  it('is another with other letters', () => {
    expect(studentKey('zoe')).not.to.equal(studentKey('zo\u00eb'));
  });

  it('may be what people and platforms use', () => {
    for (const id of [
      's1',
      '00123',
      'kim-m',
      'kim m',
      'a.b@example.org',
      '김민수',
      '김 Minsu',
      'Łukasz',
      'Иванов1',
      'Zoe\u0308',
      '__proto__',
      '../../etc',
      'नमस्ते',
      '山田taro',
      'a'.repeat(100),
    ])
      expect(isStudentId(id), id).to.equal(true);
  });

  it('has nothing in it that cannot be seen, and no letters of alphabets that look alike', () => {
    const unseen = [
      '\u200b',
      '\u034f',
      '\ufe0f',
      '\u3164',
      '\u00ad',
      '\u2060',
      '\ufeff',
      '\u202e',
      '\u2066',
      '\u200d',
      '\u{e0041}',
      '\u115f',
      '\u180e',
    ];
    const controls = ['\0', '\x1b[2J', '\x07', '\x7f', '\x9b', '\n', '\t', '\u2028', '\ud800', '\ue000'];
    const blanks = ['\u00a0', '\u2003', '\u3000', '\u2800', '  '];
    for (const text of [...unseen, ...controls, ...blanks])
      for (const id of [`s1${text}`, `${text}s1`, `s${text}1`])
        expect(isStudentId(id), JSON.stringify(id)).to.equal(false);
    for (const id of ['', ' ', ' s1', 's1 ', '\u0301s1', 's \u0301', 'a'.repeat(101), 'p\u0430vel', '\u0391da'])
      expect(isStudentId(id), JSON.stringify(id)).to.equal(false);
  });

  it('is held against a pattern that takes no longer for a longer text', () => {
    const began = performance.now();
    for (const text of [' a'.repeat(50_000), '\u0301'.repeat(100_000), `a${' '.repeat(100_000)}`])
      studentIdPattern.test(text);
    expect(performance.now() - began).to.be.below(200);
  });

  it('looks like one of other letters that nobody can tell from it', () => {
    expect(studentLook('\u0430\u0441\u0435')).to.equal(studentLook('ace'));
    expect(studentLook('\u0410\u0412\u0421')).to.equal(studentLook('ABC'));
    expect(studentLook('\u0391\u0392')).to.equal(studentLook('ab'));
    expect(studentLook('김민수')).to.equal('김민수');
  });
});
