import { expect } from 'chai';
import { packageRoot } from '../package-root.ts';
import { wordFor } from './lab-word.ts';

describe('what a lab is called on a command line', () => {
  it('is its id where that finds it, and else its file, so that it can be pasted', () => {
    expect(wordFor({ id: 'exam', file: 'labs/90-exam/lab.md' })).to.equal('exam');
    expect(wordFor({ id: 'exam', file: `${packageRoot}/labs/90-exam/lab.ko.md` })).to.equal('exam');
    expect(wordFor({ id: 'autumn', file: 'exams/91-autumn/lab.md' })).to.equal('exams/91-autumn/lab.md');
    expect(wordFor({ id: 'autumn', file: '/srv/labs/91-autumn/lab.md' })).to.equal('/srv/labs/91-autumn/lab.md');
    expect(wordFor({ id: 'x', file: 'labs/notes.md' })).to.equal('labs/notes.md');
    expect(wordFor({ id: 'x', file: "my exam's/lab.md" })).to.match(
      /^(?:'my exam'\\''s\/lab\.md'|"my exam's\/lab\.md"|\$'my exam\\'s\/lab\.md')$/,
    );
  });
});
