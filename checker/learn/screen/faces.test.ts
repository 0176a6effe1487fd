import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { ReadStream, WriteStream } from 'node:tty';
import { expect } from 'chai';
import type { Reading } from '../../model.ts';
import type { Key } from '../keys.ts';
import { after, hintedOnce, passedSteps, press, stand } from '../learn.fixture.ts';
import { reduce } from '../reduce.ts';
import { fullScreen } from './full.ts';
import { plainLines } from './lines.ts';

const reading: Reading = { intro: [], steps: [[], [], [], []] };

/** A terminal of this size. */
function terminal() {
  const modes: boolean[] = [];
  let written = '';
  const input = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => modes.push(raw) });
  const output = Object.assign(new PassThrough(), { rows: 24, columns: 60 });
  output.on('data', (chunk: Buffer) => {
    written += chunk.toString();
  });
  const taken = () => {
    const text = written;
    written = '';
    return text;
  };
  return { input, output, modes, taken, in: input as unknown as ReadStream, out: output as unknown as WriteStream };
}

describe('a window of a terminal', () => {
  function opened() {
    const one = terminal();
    const keys: Key[] = [];
    const face = fullScreen(one.in, one.out, reading, { colour: false, width: 60 }, (key) => keys.push(key));
    face.open();
    face.show(after([]));
    return { ...one, keys, face };
  }

  it('shows what there is, and reads keys one by one', async () => {
    const { input, keys, modes, taken, face } = opened();
    expect(taken()).to.include('sample, step 1 of 4');
    input.write('n?\x1b[6~\x03');
    await pause(50);
    expect(keys).to.deep.equal(['next', 'help', 'pageDown', 'interrupt']);
    face.close();
    expect(modes).to.deep.equal([true, false]);
  });

  it('takes no line that was typed or pasted into the wrong terminal for keys', async () => {
    const asks = (key: Key) => ['hint', 'solution', 'check', 'reset', 'report', 'shell', 'quit'].includes(key);
    const { input, keys, taken, face } = opened();
    expect(taken()).to.include('\x1b[?2004h');
    input.write('\x1b[200~h\rs\ry\rr\r\x1b[201~');
    await pause(400);
    expect(keys, 'pasted, as the terminal marks it').to.deep.equal([]);
    input.write('history | sort\r');
    await pause(400);
    expect(keys.filter(asks)).to.deep.equal([]);
    await pause(1500);
    keys.length = 0;
    for (const letter of 'docker service ps') {
      input.write(letter);
      await pause(60);
    }
    await pause(400);
    expect(keys.filter((key) => ['hint', 'solution', 'check', 'reset', 'report', 'quit'].includes(key))).to.deep.equal(
      [],
    );
    await pause(1500);
    keys.length = 0;
    input.write('h');
    await pause(400);
    expect(keys, 'a key that stands alone').to.deep.equal(['hint']);
    face.close();
    expect(taken()).to.include('\x1b[?2004l');
  }).timeout(15_000);

  it('follows the size of the terminal', () => {
    const { output, taken, face } = opened();
    taken();
    output.rows = 12;
    output.emit('resize');
    const text = taken();
    expect(text).to.include('\x1b[2J').and.include('\x1b[12;1H').and.not.include('\x1b[13;1H');
    face.close();
  });

  it('leaves nothing behind: no other page, no raw mode, no listeners', () => {
    const before = process.listenerCount('exit');
    const { input, output, taken, face, modes } = opened();
    taken();
    face.suspend();
    expect(taken()).to.include('\x1b[?1049l');
    face.show(after([], press('next')));
    expect(taken()).to.equal('');
    face.resume();
    expect(taken()).to.include('step 2 of 4');
    face.close();
    face.close();
    expect(modes).to.deep.equal([true, false, true, false]);
    expect(input.listenerCount('keypress') + output.listenerCount('resize')).to.equal(0);
    expect(process.listenerCount('exit')).to.equal(before);
    expect(input.isPaused()).to.equal(true);
  });
});

describe('lines instead of a window', () => {
  function opened() {
    const input = new PassThrough();
    const keys: Key[] = [];
    let written = '';
    const write = (text: string) => {
      written += text;
    };
    const output = { colour: false, width: 60, write };
    const face = plainLines({ input, output, reading, onKey: (key) => keys.push(key) });
    face.open();
    const said = () => {
      const text = written;
      written = '';
      return text;
    };
    return { input, keys, face, said };
  }

  it('are read with Enter, and nothing is painted over', async () => {
    const { input, keys, face, said } = opened();
    face.show(after([]));
    input.write('n\nquit\n');
    await pause(20);
    expect(keys).to.deep.equal(['next', 'quit']);
    expect(said())
      .to.match(/^\nsample, step 1 of 4\n/)
      .and.not.include('\x1b');
    face.close();
  });

  it('say what is missing when it has been the same for a moment', async () => {
    const { face, said } = opened();
    const missing = (why: string) =>
      ({ type: 'stand', step: 'challenge', checks: [stand({ why })], causes: [] }) as const;
    let state = after(['do'], hintedOnce);
    face.show(state);
    said();
    for (const why of ['one', 'two', 'three']) {
      state = reduce(state, missing(why));
      face.show(state);
    }
    expect(said()).to.equal('');
    await pause(1100);
    expect(said()).to.equal('0 of 1 check holds. Still missing:\n- three\n');
    face.close();
  });

  it('are silent while another program has the terminal, and then tell what happened', () => {
    const { face, said } = opened();
    face.show(after([], press('next')));
    said();
    face.suspend();
    face.show(reduce(after([], press('next')), { type: 'kept', kept: passedSteps('do') }));
    expect(said()).to.equal('');
    face.resume();
    expect(said()).to.match(/^✓ step 2 passed/);
    face.close();
  });
});
