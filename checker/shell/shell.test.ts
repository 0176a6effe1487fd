import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from '../package-root.ts';
import { commandLine, hold, launch, leased, type Outcome, open, run } from './index.ts';

describe('shell', () => {
  it('keeps exit code, both outputs and input apart', async () => {
    const outcome = await run(['sh', '-c', 'cat; echo wrong >&2; exit 3'], { input: 'in' });
    expect(outcome).to.include({ exit: 3, stdout: 'in', stderr: 'wrong\n', timedOut: false });
  });

  it('passes words through unchanged, whatever they hold', async () => {
    const words = ['a b', '$HOME', "it's", '"', '\\', '*', ''];
    const { stdout } = await run(['printf', '[%s]', ...words], { input: '' });
    expect(stdout).to.equal(words.map((word) => `[${word}]`).join(''));
  });

  it('says 127 for a program that is not there, as a shell does', async () => {
    expect((await run(['no-such-program-here'])).exit).to.equal(127);
  });

  it('ends a program that takes longer than its time', async () => {
    const outcome = await run(['sleep', '30'], { timeout: 50 });
    expect(outcome).to.include({ timedOut: true, exit: 143 });
  });

  it('ends a program when aborted', async () => {
    const abort = new AbortController();
    const running = run(['sh', '-c', 'echo up; exec sleep 30'], {
      signal: abort.signal,
      onOutput: () => abort.abort(),
    });
    expect((await running).exit).to.equal(143);
  });

  describe('a program that prints without end', () => {
    for (const output of ['stdout', 'stderr'] as const) {
      it(`on ${output} is ended, and little is kept of it`, async () => {
        const to = output === 'stderr' ? '>&2' : '';
        const { outcome, memory } = await inChild(`run(['bash', '-c', 'yes ${to} & trap "" TERM; yes ${to}'])`);
        expect(outcome).to.include({ exit: 153, tooMuch: true, timedOut: false });
        expect(outcome.stderr).to.match(/^it was ended, since it printed more than 64 MB\n/);
        expect(outcome[output])
          .to.match(/y\ny\n\n?… 64 MB left out …\n\n?y\ny\n/)
          .with.length.below(3000);
        expect(memory).to.be.below(300);
      }).timeout(60_000);
    }

    it('may go on while it is open, and little is kept of it', async () => {
      const { outcome, memory } = await inChild(`(async () => {
        const program = open(['yes']);
        let bytes = 0;
        program.stdout.on('data', (chunk) => (bytes += chunk.length) > 600e6 && program.stop());
        return program.ended;
      })()`);
      expect(outcome).to.include({ exit: 143, tooMuch: false });
      expect(outcome.stdout).to.have.length.below(200_000);
      expect(memory).to.be.below(300);
    }).timeout(60_000);

    it('keeps both ends of what is long', async () => {
      const { stdout, tooMuch } = await run(['sh', '-c', 'echo first; yes | head -c 12000000; echo last']);
      expect(tooMuch).to.equal(false);
      expect(stdout).to.match(/^first\ny\n[\s\S]*… 10 MB left out …[\s\S]*\nlast\n$/);
    });

    it('ends with its time, though what it started goes on', async () => {
      const outcome = await run(['bash', '-c', `(trap '' TERM; while sleep 0.1; do echo; done) & exec sleep 30`], {
        timeout: 50,
      });
      expect(outcome).to.include({ timedOut: true, exit: 143 });
      expect(outcome.seconds).to.be.below(8);
    });
  });

  it('prints a line one can paste', () => {
    expect(commandLine(['docker', 'exec', 'n1', 'sh', '-c', "echo 'hi'"])).to.equal(
      "docker exec n1 sh -c 'echo '\\''hi'\\'''",
    );
  });

  describe('a lock', () => {
    let file: string;
    before(async () => {
      file = join(await mkdtemp(join(tmpdir(), 'swarmlab-')), 'lock');
    });
    after(() => rm(dirname(file), { recursive: true }));

    it('is held by one alone, until it is let go', async () => {
      const first = await hold(file);
      expect(await hold(file)).to.include({ held: false, taken: true });
      await release(first);
      await release(await hold(file));
    });

    it('is shared by several, and by none with one who wants it alone', async () => {
      const [first, second] = [await hold(file, { shared: true }), await hold(file, { shared: true })];
      expect(await hold(file)).to.include({ held: false, taken: true });
      await release(first);
      expect(await hold(file)).to.include({ held: false, taken: true });
      await release(second);
      await release(await hold(file));
    });

    it('is waited for where that is asked', async () => {
      const first = await hold(file);
      let isHeld = false;
      const second = hold(file, { wait: true }).then((lock) => {
        isHeld = true;
        return lock;
      });
      expect(await hold(file)).to.include({ held: false });
      expect(isHeld).to.equal(false);
      await release(first);
      await release(await second);
    });

    it('says what went wrong where it cannot be taken at all', async () => {
      const lock = await hold('/no/such/folder/lock');
      expect(lock).to.include({ held: false, taken: false });
    });

    async function release(lock: Awaited<ReturnType<typeof hold>>) {
      if (!lock.held) throw new Error('it is not held');
      await lock.release();
    }
  });

  describe('a launched program', () => {
    it('writes to its file, and tells how it ended', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'swarmlab-'));
      const log = join(folder, 'log');
      expect(await launch(['sh', '-c', 'echo "$WORD"; echo err >&2; exit 3'], { log, env: { WORD: 'out' } })).to.equal(
        3,
      );
      expect(await readFile(log, 'utf8')).to.equal('out\nerr\n');
      expect(await launch(['no-such-program-here'], { log })).to.equal(127);
      await rm(folder, { recursive: true });
    });
  });

  describe('a leased script', () => {
    it('fails at its first failing command', async () => {
      const outcome = await run(leased({ script: 'echo one; false; echo two' }));
      expect(outcome).to.include({ exit: 1, stdout: 'one\n', stderr: '' });
    });

    it('sees its variables', async () => {
      const outcome = await run(leased({ script: 'echo "$TOKEN"', variables: { TOKEN: "a b 'c'" } }));
      expect(outcome.stdout).to.equal("a b 'c'\n");
    });

    it('ends, with what it started, when its caller lets go', async () => {
      const program = open(leased({ script: 'sleep 300 & echo $! $$; wait' }));
      const [child, self] = await new Promise<string[]>((resolve) =>
        program.stdout.once('data', (chunk) => resolve(String(chunk).trim().split(' '))),
      );
      expect([child, self].every(isAlive)).to.equal(true);
      program.stdin.end(); // what a killed checker leaves behind: nobody at the other end
      expect((await program.ended).exit).to.equal(143);
      await until(() => ![child, self].some(isAlive));
    });
  });
});

function isAlive(pid: string | undefined): boolean {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** What a program came to in a process of its own, and the most memory that this took, in MB. */
async function inChild(expression: string): Promise<{ outcome: Outcome; memory: number }> {
  const shell = JSON.stringify(new URL('./index.ts', import.meta.url).href);
  const script = `const { run, open } = await import(${shell}); const outcome = await ${expression};
    console.log(JSON.stringify({ outcome, memory: process.resourceUsage().maxRSS / 1000 }));`;
  const argv = [process.execPath, '--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout, stderr } = await run(argv, {
    timeout: 40_000, // or it would fill the memory long after a test that fails
    input: '',
    cwd: packageRoot,
    env: { LC_ALL: 'C.UTF-8', SWARMLAB_LANG: 'en' },
  });
  expect(stdout, stderr).to.match(/^\{/);
  return JSON.parse(stdout);
}
