import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Left } from '../run/refresh.ts';
import { fakeOutput } from './output.fixture.ts';
import { offer } from './update.ts';

const failed: Left = { kind: 'failed', line: 4, why: 'exit 1,\nexpected 0' };
const stale: Left = { kind: 'stale', line: 5, why: 'a strange table' };
const notRun: Left = { kind: 'notRun', line: 6, why: '`<ID>` is a placeholder' };

describe('swarmlab update', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-update-'));
    file = join(folder, 'a.md');
    await writeFile(file, 'old\n');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = async (outputs: number, left: Left[], options: { yes?: boolean; cluster?: string } = {}) => {
    const out = fakeOutput();
    const context = { out, err: out, signal: new AbortController().signal };
    const text = outputs > 0 ? 'new\n' : 'old\n';
    const exit = await offer(file, 'old\n', { text, outputs, left }, { cluster: 'default', ...options }, context);
    return { exit, printed: out.printed().replaceAll(file, 'a.md'), written: await readFile(file, 'utf8') };
  };

  const diff = '--- a.md\n+++ a.md\n@@ -1,1 +1,1 @@\n-old\n+new\n';

  it('has nothing to do where nothing is stale', async () => {
    expect(await run(0, [])).to.deep.equal({
      exit: 0,
      printed: '\na.md: the outputs it shows are up to date\n',
      written: 'old\n',
    });
    expect(await run(0, [notRun])).to.deep.include({
      exit: 0,
      printed:
        '\na.md:6: left as it is: `<ID>` is a placeholder\na.md: the outputs it shows are up to date, but for 1 of which nothing is known\n',
    });
  });

  it('shows the difference first, and writes nothing where it cannot ask', async () => {
    const next = 'next: swarmlab update --yes a.md';
    const tell = `\na.md: 1 output out of date\n${diff}a.md is left as it is: there is no terminal to ask on\n${next}`;
    expect(await run(1, [])).to.deep.equal({ exit: 1, printed: `${tell}\n`, written: 'old\n' });
    expect(await run(1, [], { cluster: 'other' })).to.deep.include({ printed: `${tell} --cluster other\n` });
  });

  it('writes with --yes', async () => {
    expect(await run(1, [notRun], { yes: true })).to.deep.equal({
      exit: 0,
      printed: `\na.md:6: left as it is: \`<ID>\` is a placeholder\na.md: 1 output out of date\n${diff}a.md: 1 output written anew\n`,
      written: 'new\n',
    });
  });

  it('never writes after a failure', async () => {
    expect(await run(1, [failed], { yes: true })).to.deep.equal({
      exit: 1,
      printed: `\na.md:4: failed: exit 1, expected 0\na.md: 1 output out of date\n${diff}a.md is left as it is: after a failure nothing that was shown can be trusted\n`,
      written: 'old\n',
    });
    expect((await run(0, [failed])).exit).to.equal(1);
  });

  it('is not done where an output cannot be written anew', async () => {
    expect(await run(0, [stale], { yes: true })).to.deep.include({
      exit: 1,
      printed: '\na.md:5: out of date, and cannot be written anew: a strange table\n',
    });
    expect(await run(1, [stale], { yes: true })).to.deep.include({ exit: 1, written: 'new\n' });
  });

  it('never writes over what somebody wrote meanwhile', async () => {
    await writeFile(file, 'mine\n');
    const { exit, printed, written } = await run(1, [], { yes: true });
    expect([exit, written]).to.deep.equal([1, 'mine\n']);
    expect(printed).to.include('a.md was changed meanwhile, and is left as it is\n');
  });
});
