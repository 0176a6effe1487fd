import type { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { FromPage, OfTerminals } from '../../protocol.ts';
import { type FakeLine, fakeLine } from '../swarm/line.fixture.ts';
import { type Far, farCluster } from './far.fixture.ts';
import { Terminals } from './index.ts';
import { outputs } from './outputs.fixture.ts';
import { Screen } from './screen.fixture.ts';

const id = (number: number) => String(number).padStart(43, '0');
const opening = (number: number, node = 'docker-node1'): FromPage => ({
  type: 'open',
  terminal: id(number),
  node,
  columns: 80,
  rows: 24,
});

describe('terminals of a page', () => {
  let far: Far[];
  let terminals: Terminals;
  let opened: number;
  let closed: number;
  beforeEach(() => {
    far = [];
    [opened, closed] = [0, 0];
    terminals = new Terminals(async () => {
      opened += 1;
      const close = () => {
        closed += 1;
      };
      return { ...farCluster(far), close };
    });
  });
  afterEach(() => terminals.stop());

  const connect = (page: string): FakeLine => {
    const line = fakeLine(page);
    terminals.opened(line);
    return line;
  };
  const say = (line: FakeLine, message: FromPage) => terminals.said(line, message);
  const begin = async (line: FakeLine, number = 1): Promise<Far> => {
    say(line, opening(number));
    await until(() => far.length >= number);
    await until(() => line.last('terminals')?.terminals.length === number);
    say(line, { type: 'attach', terminal: id(number) });
    await until(() => line.last('screen') !== undefined);
    return far[number - 1] ?? expect.fail('none');
  };

  it('are listed, on every page, until they are closed', async () => {
    const [one, other] = [connect('one'), connect('other')];
    const shell = await begin(one);
    expect(other.last('terminals')).to.deep.equal({
      type: 'terminals',
      terminals: [{ terminal: id(1), node: 'docker-node1', title: '' }],
    });
    shell.output.write('\x1b]0;a <b>\u202etitle\x07');
    await until(() => other.last('terminals')?.terminals[0]?.title === 'a <b>title');
    say(other, { type: 'close', terminal: id(1) });
    expect(one.last('terminals')?.terminals).to.deep.equal([]);
    expect(shell.isClosed).to.equal(true);
    await until(() => closed === 1);
    expect(opened).to.equal(1);
  });

  it('are opened once, however often a page says so', async () => {
    const line = connect('one');
    for (let times = 0; times < 3; times += 1) say(line, opening(1));
    await begin(line);
    say(line, opening(1));
    await pause(10);
    expect(far).to.have.length(1);
  });

  it('are not more than a few, and are on nodes that are there', async () => {
    const line = connect('one');
    say(line, opening(99, 'nowhere'));
    await until(() => line.last('notOpened') !== undefined);
    expect(line.last('notOpened')).to.deep.include({ why: 'noNode', said: 'nowhere' });
    for (let number = 1; number <= 13; number += 1) say(line, opening(number));
    await until(() => far.length === 12);
    expect(line.last('notOpened')).to.deep.include({ why: 'tooMany', most: 12, terminal: id(13) });
    expect(far).to.have.length(12);
  });

  it('say how they ended, and show it to the last', async () => {
    const line = connect('one');
    const shell = await begin(line);
    shell.output.write('bye');
    shell.end(3);
    await until(() => line.last('terminals')?.terminals[0]?.ended === 3);
    expect(line.last('output')?.text).to.equal('bye');
  });

  it('take what is typed once and in its order, also when it is said again over another connection', async () => {
    let line = connect('one');
    const shell = await begin(line);
    const key = (number: number, text: string) => say(line, { type: 'type', terminal: id(1), number, text });
    key(1, 'a');
    key(2, 'b');
    terminals.closed(line);
    line = connect('one');
    say(line, { type: 'attach', terminal: id(1), have: 0 });
    await until(() => line.last('goesOn') !== undefined);
    expect(line.last('goesOn')?.typed).to.equal(2);
    for (const [number, text] of [...'abcd'].entries()) key(number + 1, text);
    key(9, 'x');
    await until(() => line.last('typed')?.number === 4);
    expect(shell.typed).to.equal('abcd');
    const other = connect('other');
    say(other, { type: 'type', terminal: id(1), number: 1, text: 'e' });
    await until(() => shell.typed === 'abcde');
  });

  it('are given their size in the order of their output', async () => {
    const line = connect('one');
    const shell = await begin(line);
    shell.output.write('before');
    await until(() => line.last('output')?.text === 'before');
    say(line, { type: 'resize', terminal: id(1), columns: 100, rows: 30 });
    await until(() => line.last('size') !== undefined);
    shell.output.write('after');
    await until(() => line.last('output')?.text === 'after');
    expect(shell.sizes).to.deep.equal([{ columns: 100, rows: 30 }]);
    expect(line.told.filter((one) => 'at' in one).map((one) => 'at' in one && one.at)).to.deep.equal([0, 6, 7, 12]);
  });

  it('answer what a program asks of them, once', async () => {
    const line = connect('one');
    connect('other');
    const shell = await begin(line);
    shell.output.write('12\x1b[6n\x1b[c\x1b[5n\x1b]11;?\x07\x1b[?2004$p');
    await until(() => shell.typed.includes('$y'));
    expect(shell.typed).to.equal('\x1b[1;3R\x1b[?1;2c\x1b[0n\x1b]11;rgb:1414/1717/1c1c\x1b\\\x1b[?2004;2$y');
  });

  it('hold a program up until the page takes its output, and lose nothing of it', async () => {
    const line = connect('one');
    const shell = await begin(line);
    const chunk = Buffer.from(`${'x'.repeat(78)}\r\n`.repeat(800));
    let written = 0;
    const goOn = () => {
      while (written < 12) {
        written += 1;
        if (!shell.output.write(chunk)) break;
      }
    };
    shell.output.on('drain', goOn);
    goOn();
    const got = () => line.told.reduce((sum, one) => sum + (one.type === 'output' ? one.text.length : 0), 0);
    await until(() => got() > 128 * 1024);
    await pause(50);
    expect(got()).to.be.below(128 * 1024 + 2 * 16 * 1024);
    while (got() < 12 * chunk.length) {
      say(line, { type: 'took', terminal: id(1), at: line.last('output')?.at ?? 0 });
      await pause(1);
    }
    expect(got()).to.equal(12 * chunk.length);
  });

  it('do not wait for a page that sleeps: it gets the screen when it wakes up', async () => {
    const [awake, asleep] = [connect('awake'), connect('asleep')];
    const shell = await begin(awake);
    say(asleep, { type: 'attach', terminal: id(1) });
    const chunk = Buffer.from(`${'y'.repeat(78)}\r\n`.repeat(800));
    const taking = setInterval(() => {
      const { at = 0 } = awake.last('output') ?? {};
      say(awake, { type: 'took', terminal: id(1), at });
    }, 2);
    for (let times = 0; times < 12; times += 1) if (!shell.output.write(chunk)) await drained(shell.output);
    shell.output.write('the end');
    await until(() => awake.last('output')?.text.endsWith('the end') === true, 8000);
    clearInterval(taking);
    expect(asleep.last('output')?.text).not.to.include('the end');
    say(asleep, { type: 'took', terminal: id(1), at: asleep.last('output')?.at ?? 0 });
    await until(() => asleep.told.at(-1)?.type === 'screen');
    expect(asleep.last('screen')?.text).to.include('the end');
  }).timeout(20_000);

  it('show after 400 cuts at random moments what they show where nothing was cut', async () => {
    const [steady, beginning] = [connect('steady'), connect('cut')];
    const shell = await begin(steady);
    let line = beginning;
    let cut = new Screen();
    const twin = new Screen();
    const random = dice(7);
    const heard = new WeakMap<FakeLine, number>();
    /** A page hears all that it was told, and says so. */
    const listen = async (to: FakeLine, screen: Screen) => {
      for (let next = heard.get(to) ?? 0; next < to.told.length; next += 1) {
        heard.set(to, next + 1);
        const message = to.told[next] as OfTerminals;
        await screen.hear(message);
        if (message.type === 'output') say(to, { type: 'took', terminal: id(1), at: message.at });
      }
    };
    say(line, { type: 'attach', terminal: id(1) });
    const output = outputs(random);
    for (let cuts = 0; cuts < 400; cuts += 1) {
      for (let times = random(4); times > 0; times -= 1) shell.output.write(output());
      if (random(12) === 0)
        say(steady, { type: 'resize', terminal: id(1), columns: 40 + random(80), rows: 10 + random(30) });
      await pause(random(3));
      if (random(3) > 0) await listen(line, cut);
      terminals.closed(line);
      // A page that was only cut off has its screen; one that was loaded anew has nothing.
      if (random(3) === 0) cut = new Screen();
      line = connect('cut');
      say(line, { type: 'attach', terminal: id(1), ...(cut.at === undefined ? {} : { have: cut.at }) });
      await listen(steady, twin);
    }
    shell.output.write('\x1b[0mthe very end');
    await until(() => line.told.some((one) => 'text' in one && one.text.includes('very end')));
    await listen(line, cut);
    await listen(steady, twin);
    expect(cut.seen()).to.deep.equal(twin.seen());
  }).timeout(60_000);

  it('end half an hour after the last page went, and not before', async () => {
    let line = connect('one');
    const shell = await begin(line);
    const timers = fakeTimers();
    try {
      terminals.closed(line);
      timers.pass(29 * 60_000);
      expect(shell.isClosed).to.equal(false);
      line = connect('one');
      timers.pass(60 * 60_000);
      expect(shell.isClosed).to.equal(false);
      terminals.closed(line);
      timers.pass(30 * 60_000);
      expect(shell.isClosed).to.equal(true);
    } finally {
      timers.restore();
    }
  });
});

async function until(holds: () => boolean, patience = 5000): Promise<void> {
  const deadline = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`it does not come to hold: ${holds}`);
    await pause(2);
  }
}

const drained = (stream: PassThrough) => new Promise((resolve) => stream.once('drain', resolve));

/** The same numbers each time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Timers that end when the test says so. */
function fakeTimers() {
  const { setTimeout: real, clearTimeout: realClear } = globalThis;
  const waiting = new Map<object, { at: number; work: () => void }>();
  let now = 0;
  globalThis.setTimeout = ((work: () => void, after = 0) => {
    const timer = { unref: () => timer };
    waiting.set(timer, { at: now + after, work });
    return timer;
  }) as never;
  globalThis.clearTimeout = ((timer: object) => void waiting.delete(timer)) as never;
  return {
    pass: (time: number) => {
      now += time;
      for (const [timer, { at, work }] of [...waiting]) if (at <= now && waiting.delete(timer)) work();
    },
    restore: () => Object.assign(globalThis, { setTimeout: real, clearTimeout: realClear }),
  };
}
