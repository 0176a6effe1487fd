import { expect } from 'chai';
import { diffText } from './diff.ts';
import { terminal } from './terminal.ts';

const plain = { colour: false, width: 80 };

describe('a difference', () => {
  it('is nothing where there is none', () => {
    expect(diffText('a.md', 'one\n', 'one\n', plain)).to.equal('');
  });

  it('is a unified diff with the lines around it, and names the file', () => {
    const before = ['1', '2', '3', '4', '- old', '6', '7', '8', '9', ''].join('\n');
    expect(diffText('a.md', before, before.replace('- old', '+ new'), plain)).to.equal(
      ['--- a.md', '+++ a.md', '@@ -2,7 +2,7 @@', ' 2', ' 3', ' 4', '-- old', '++ new', ' 6', ' 7', ' 8', ''].join(
        '\n',
      ),
    );
  });

  it('shows tabs as they are, and no line ends of Windows', () => {
    expect(diffText('a.md', 'a:\t1\r\n', 'a:\t2\r\n', plain)).to.include('\n-a:\t1\n+a:\t2\n');
  });

  it('has colours where they are wanted, and none that the file brings', () => {
    const colourful = diffText('a.md', 'old\r\n', '\u001b[2Jnew\r\n', { ...plain, colour: true });
    expect(terminal`${colourful}`.forTerminal)
      .to.include('\u001b[31m-old\u001b[39m\n')
      .and.include('\u001b[32m+new\u001b[39m\n');
  });
});
