import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { Interrupted } from '../errors.ts';
import type { Beginning, Check, Report } from '../model.ts';
import { apiService, apiTask, type FakeCluster, fakeCluster } from '../observe/cluster.fixture.ts';
import type { Steps } from '../progress/index.ts';
import { check, lab, step } from '../run/lab.fixture.ts';
import { type Learning, learn } from './index.ts';
import type { Key } from './keys.ts';
import { passedSteps } from './learn.fixture.ts';
import type { Face, OnKey } from './screen/face.ts';
import { currentStep, isLost, type State } from './state.ts';

const replicas = (number: number): Check =>
  check({ kind: 'service', service: 'simple', replicas: { running: number, desired: number } });

/** A student, the window before them, and the swarm. */
class Classroom {
  readonly fake: FakeCluster = fakeCluster();
  readonly events: string[] = [];
  readonly signal = new AbortController();
  readonly reports: Report[] = [];
  readonly over: Promise<void>;
  kept: Steps;
  /** Set: keeping fails. */
  full = false;
  /** Why what is seen does not count. */
  doubt: string | undefined;
  begunAt: number | undefined;
  readonly beginnings: ({ id: string } & Beginning)[] = [];
  state: State | undefined;
  #onKey: OnKey = () => {};
  #waiting: (() => void)[] = [];

  constructor(kept: Steps = {}, changes: Partial<Learning> = {}) {
    this.kept = kept;
    const one = { ...step('one', replicas(1)), hints: ['Hint.'] };
    const challenge = { ...step('three', replicas(3)), challenge: true };
    const learning: Learning = {
      lab: lab('sample', [one, step('two', replicas(2)), challenge]),
      open: async () => {
        this.events.push('open');
        return this.fake.cluster;
      },
      keep: async (change) => {
        if (this.full) throw new Error('the disk is full');
        this.kept = change(this.kept);
        return { steps: this.kept, told: [] };
      },
      kept: async () => this.kept,
      doubt: async () => this.doubt,
      note: async () => (this.begunAt === undefined ? undefined : { id: 'sample', byHandSince: this.begunAt }),
      begun: async (_, { id }, beginning) => void this.beginnings.push({ id, ...beginning }),
      reset: async ({ id }) => `reset to ${id}`,
      report: async (report) => {
        this.reports.push(report);
        return 'written';
      },
      shell: async () => void this.events.push('shell'),
      untilDone: false,
      signal: this.signal.signal,
      ...changes,
    };
    this.over = learn(learning, (onKey) => {
      this.#onKey = onKey;
      return this.#face();
    });
    this.over.catch(() => {});
  }

  #face(): Face {
    const note = (what: string) => () => void this.events.push(what);
    return {
      open: note('open face'),
      close: note('close face'),
      suspend: note('suspend'),
      resume: note('resume'),
      show: (state) => {
        this.state = state;
        for (const look of this.#waiting) look();
      },
    };
  }

  press(key: Key): void {
    this.#onKey(key, { lines: 0, page: 1 });
  }

  /** So many replicas run. */
  run(replicas: number, ready = replicas): void {
    this.fake.services = [apiService('simple', replicas)];
    this.fake.tasks = Array.from({ length: replicas }, (_, index) =>
      apiTask('simple', index + 1, index < ready ? 'running' : 'starting'),
    );
    this.fake.nodes[0].event();
  }

  /** Until the student sees it. */
  async sees(what: (state: State) => boolean): Promise<State> {
    await new Promise<void>((resolve) => {
      const look = () => this.state && what(this.state) && resolve();
      this.#waiting.push(look);
      look();
    });
    return this.state as State;
  }

  async leave(): Promise<void> {
    this.press('quit');
    await this.over;
  }
}

const passed = (id: string) => (state: State) => state.kept[id]?.passedAt !== undefined;

describe('learning', () => {
  const rooms: Classroom[] = [];
  afterEach(() => {
    for (const { signal } of rooms.splice(0)) signal.abort(); // also where a test failed
  });
  const enter = (...how: ConstructorParameters<typeof Classroom>) => {
    const room = new Classroom(...how);
    rooms.push(room);
    return room;
  };

  it('ticks each step as the swarm changes, keeps that, and gives the terminal back', async () => {
    const room = enter();
    await room.sees(({ stand }) => stand?.step === 'one');
    room.run(1);
    const since = performance.now();
    await room.sees(passed('one'));
    expect(performance.now() - since).to.be.below(1000);
    room.run(2, 1);
    const waiting = await room.sees(
      ({ stand }) =>
        stand?.step === 'two' &&
        stand.checks.some(({ judgement }) => judgement?.holds === false && judgement.why.includes('1 task runs')),
    );
    expect(waiting.shown).to.equal(0);
    room.run(2);
    await room.sees((state) => passed('two')(state) && state.shown === 1);
    await room.leave();
    expect(Object.keys(room.kept)).to.deep.equal(['one', 'two']);
    expect(room.events).to.deep.equal(['open face', 'open', 'close face']);
  });

  it('notes that the next step begins when one holds, and when it may have begun', async () => {
    const room = enter();
    room.begunAt = Date.now() - 60_000;
    await room.sees(({ stand }) => stand?.step === 'one');
    room.run(1);
    const before = Date.now();
    await room.sees((state) => passed('one')(state) && state.stand?.step === 'two');
    const [{ id, after, by = 0 }] = room.beginnings as [{ id: string } & Beginning];
    expect(id).to.equal('two');
    expect(by).to.be.within(before - 1000, Date.now());
    expect(by - after).to.equal(3000);
    await room.leave();
    expect(room.beginnings).to.have.length(1);
  });

  it('counts no step before those in front of it', async () => {
    const room = enter();
    room.run(2);
    await room.sees(({ stand }) => stand?.step === 'one');
    room.press('next');
    room.press('check');
    const { notice } = await room.sees(({ notice }) => notice?.kind === 'checked');
    expect(notice).to.include({ counts: false });
    expect(room.kept.two).to.deep.equal({ attempts: 1, hints: 0 });
    await room.leave();
  });

  it('counts nothing that is not the student’s work, and says so', async () => {
    const room = enter();
    room.doubt = 'somebody else made it';
    room.run(1);
    const { notice } = await room.sees(({ notice }) => notice?.kind === 'told');
    expect(notice).to.include({ text: 'somebody else made it' });
    expect(room.kept).to.deep.equal({});
    room.doubt = undefined;
    await room.sees(passed('one'));
    await room.leave();
  });

  it('counts nothing that a reset does, and resets to no step further than the current one', async () => {
    let done: (text: string) => void = () => {};
    let to = '';
    const reset: Learning['reset'] = ({ id }) => {
      to = id;
      return new Promise((resolve) => {
        done = resolve;
      });
    };
    const room = enter(passedSteps('one'), { reset });
    await room.sees(({ stand }) => stand !== undefined);
    for (const key of ['next', 'reset', 'yes'] as const) room.press(key);
    await room.sees(({ doing }) => doing === 'reset');
    expect(to).to.equal('two');
    room.run(2);
    await pause(600);
    expect(Object.keys(room.kept)).to.deep.equal(['one']);
    done('done');
    await room.sees(passed('two'));
    await room.leave();
  });

  it('goes on where the student was, and takes what other commands keep meanwhile', async () => {
    const room = enter(passedSteps('one'));
    expect((await room.sees(({ stand }) => stand !== undefined)).shown).to.equal(1);
    room.kept = passedSteps('one', 'two');
    await room.sees((state) => currentStep(state)?.id === 'three');
    await room.leave();
  });

  it('says that what passed is broken', async () => {
    const room = enter(passedSteps('one'));
    const lost = await room.sees(isLost);
    expect(lost.lost?.step).to.equal('one');
    room.run(1);
    await room.sees((state) => !isLost(state));
    await room.leave();
  });

  it('tells that the cluster does not answer, and goes on when it does', async () => {
    const room = enter();
    await room.sees(({ stand }) => stand !== undefined);
    room.fake.nodes[1].health = 'dead';
    room.fake.nodes[1].hangUp();
    expect((await room.sees(({ trouble }) => trouble !== undefined)).trouble).to.include('docker-node2');
    room.fake.nodes[1].health = 'well';
    await room.sees(({ trouble }) => trouble === undefined);
    room.run(1);
    await room.sees(passed('one'));
    await room.leave();
  });

  it('keeps hints, checks now, resets and reports when it is asked to', async () => {
    const room = enter();
    await room.sees(({ stand }) => stand !== undefined);
    room.press('hint');
    await room.sees(({ kept }) => kept.one?.hints === 1);
    room.press('check');
    const { notice } = await room.sees(({ notice }) => notice?.kind === 'checked');
    expect(notice).to.have.nested.property('report.verdict', 'fail');
    expect(room.kept.one).to.deep.equal({ attempts: 1, hints: 1 });
    room.press('reset');
    room.press('yes');
    expect((await room.sees(({ notice }) => notice?.kind === 'told')).notice).to.include({ text: 'reset to one' });
    room.press('report');
    await room.sees(({ notice }) => notice?.kind === 'told' && notice.text === 'written');
    expect(room.reports[0]?.labs[0]?.steps.map(({ verdict }) => verdict)).to.deep.equal(['fail', 'skipped', 'skipped']);
    await room.leave();
  });

  it('gives the terminal to a shell and takes it back', async () => {
    const room = enter();
    await room.sees(({ stand }) => stand !== undefined);
    room.press('shell');
    while (!room.events.includes('resume')) await pause(5);
    expect(room.events.slice(-3)).to.deep.equal(['suspend', 'shell', 'resume']);
    await room.leave();
  });

  it('counts what cannot be kept for as long as it goes on, and says so', async () => {
    const room = enter();
    room.full = true;
    room.run(1);
    await room.sees(passed('one'));
    const { notice } = await room.sees(({ notice }) => notice?.kind === 'told');
    expect(notice).to.include({ text: 'progress could not be kept: the disk is full' });
    room.full = false;
    await room.leave();
  });

  it('is interrupted by Ctrl-C and by a signal, and leaves the terminal as it was', async () => {
    const pressed = enter();
    await pressed.sees(({ stand }) => stand !== undefined);
    pressed.press('interrupt');
    const signalled = enter();
    await signalled.sees(({ stand }) => stand !== undefined);
    signalled.signal.abort();
    for (const { over, events } of [pressed, signalled]) {
      expect(await over.catch((error) => error)).to.be.instanceOf(Interrupted);
      expect(events.at(-1)).to.equal('close face');
    }
  });

  it('ends by itself where nobody can press a key', async () => {
    const room = enter(passedSteps('one', 'two'), { untilDone: true });
    room.run(3);
    await room.over;
    expect(Object.keys(room.kept)).to.deep.equal(['one', 'two', 'three']);
  });
});
