import { expect } from 'chai';
import { painter } from './painter.ts';

describe('painting a window', () => {
  function canvas() {
    let written = '';
    const painted = painter(({ forTerminal }) => {
      written += forTerminal;
    });
    const taken = () => {
      const text = written;
      written = '';
      return text;
    };
    return { ...painted, taken };
  }

  it('takes the other page of the terminal, and gives it back once', () => {
    const { open, close, taken } = canvas();
    open();
    expect(taken()).to.include('\x1b[?1049h').and.include('\x1b[?25l');
    close();
    expect(taken()).to.include('\x1b[?1049l').and.include('\x1b[?25h').and.include('\x1b[?7h');
    close();
    expect(taken()).to.equal('');
  });

  it('writes only the lines that changed, in one piece', () => {
    const { open, paint, taken } = canvas();
    open();
    paint(['one', 'two', 'three']);
    expect(taken()).to.include('\x1b[2J').and.include('three');
    paint(['one', 'TWO', 'three']);
    expect(taken()).to.equal('\x1b[?2026h\x1b[2;1H\x1b[KTWO\x1b[0m\x1b[?2026l');
    paint(['one', 'TWO', 'three']);
    expect(taken()).to.equal('');
    paint(['one']);
    expect(taken()).to.include('\x1b[2;1H\x1b[K\x1b[0m').and.include('\x1b[3;1H\x1b[K');
  });

  it('paints all anew when the size changed or another program was there, and nothing when closed', () => {
    const { open, paint, forget, close, taken } = canvas();
    paint(['early']);
    expect(taken()).to.equal('');
    open();
    paint(['one']);
    forget();
    taken();
    paint(['one']);
    expect(taken()).to.include('\x1b[2J').and.include('one');
    close();
    open();
    taken();
    paint(['one']);
    expect(taken()).to.include('one');
  });
});
