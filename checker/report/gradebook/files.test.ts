import { expect } from 'chai';
import { studentFile } from './files.ts';

describe('the file of a student`s report', () => {
  it('is called as the student is, where that is a plain name', () => {
    expect(['s01', 'kim-minjun', '2026123'].map(studentFile)).to.deep.equal([
      's01.html',
      'kim-minjun.html',
      '2026123.html',
    ]);
  });

  it('is never a path, a device or a hidden file', () => {
    for (const id of [
      '../../etc/passwd',
      '/etc/passwd',
      'C:\\x',
      'con',
      'CON',
      'nul.txt',
      'lpt1',
      '.',
      '..',
      '.git',
      '',
      '-rf',
      'a\0b',
    ])
      expect(studentFile(id), id).to.match(/^[a-z0-9-]*[0-9a-f]{16}\.html$/);
  });

  it('is another one for every id, also where case and the form of characters do not count', () => {
    const digest = studentFile('A').replace(/\.html$/, '');
    const ids = [
      'a',
      'A',
      'a ',
      ' a',
      'a.',
      'A.',
      digest,
      digest.toUpperCase(),
      '\u00e9',
      'e\u0301',
      '김',
      '\u1100\u1175\u11b7',
      '\ud800',
      '\ufffd',
      'x'.repeat(100),
      'x'.repeat(101),
    ];
    expect(new Set(ids.map((id) => studentFile(id).normalize('NFC').toLowerCase()))).to.have.property(
      'size',
      ids.length,
    );
  });
});
