import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { mocha } from '../testing/program.ts';
import { checks, labText } from './lab-text.fixture.ts';

describe('mocha on labs, without a cluster', function () {
  this.timeout(60_000); // a program is started, on a machine that may be busy
  let folder: string;
  const lab = async (name: string, text: string) => {
    const file = join(folder, name);
    await writeFile(file, text);
    return file;
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-test-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const good = labText('good', { One: checks('- nodes: { ready: 3 }'), Two: 'Prose.' });
  const bad = labText('bad', { One: checks('- nodes: { redy: 3 }\n- service: x\n  replica: 2/2') });

  it('leaves an exam pending of which no solution is at hand', async () => {
    const exam = good.replace('---\n', '---\nmode: exam\n');
    const { stdout, exit } = await mocha(['--dry-run', await lab('exam.md', exam)]);
    expect(stdout).to.match(/^\s+The lab good\n\s+- One\n\s+- Two\n\n/m);
    expect(exit).to.equal(0);
  });

  it('has a suite for each lab and a test for each step', async () => {
    const { stdout, exit } = await mocha(['--dry-run', await lab('good.md', good)]);
    expect(stdout).to.match(/^\s+The lab good\n\s+✔ One\n\s+✔ Two\n\n/m);
    expect(exit).to.equal(0);
  });

  it('finds all that is wrong with all labs, and runs nothing', async () => {
    const files = [await lab('good.md', good), await lab('bad.md', bad), await lab('worse.md', '# No front matter')];
    // Also where none of the tests there are would be run.
    const { stdout, stderr, exit } = await mocha(['--grep', 'no such step', '--reporter', 'json', ...files]);
    expect(stderr).to.match(
      /^\S+bad\.md:11: error: unknown key `redy`.*\n\S+bad\.md:13: error: unknown key `replica`/m,
    );
    expect(stderr).to.match(/^\S+worse\.md:1: error: /m);
    expect(stderr).not.to.match(/^ +at /m);
    expect({ stdout, exit }).to.deep.equal({ stdout: '', exit: 1 });
  });

  it('does not let several labs at one cluster', async () => {
    const { stdout, exit } = await mocha(['--parallel', await lab('good.md', good)]);
    expect(stdout).to.include('labs share one cluster: run them without --parallel');
    expect(exit).to.not.equal(0);
  });
});
