import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { exportBundle } from './export.ts';
import { fakeOutput } from './output.fixture.ts';

describe('swarmlab export', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-export-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const refusal = async (file: string, report: string[] = []) => {
    const out = fakeOutput();
    const context = { out, err: out, signal: new AbortController().signal };
    const why = await exportBundle(file, { cluster: 'default', report }, context).catch((error: Error) => error);
    return `${(why as Error).name}: ${(why as Error).message}`.replaceAll(folder, '');
  };

  it('leaves a file that is there as it is, before anything is asked', async () => {
    const file = join(folder, 'bug.tar.gz');
    await writeFile(file, 'mine');
    expect(await refusal(file)).to.equal('UsageError: /bug.tar.gz is there already, and is left as it is');
    expect(await readFile(file, 'utf8')).to.equal('mine');
  });

  it('refuses a folder that is not there, and a report that cannot be read, before anything is asked', async () => {
    expect(await refusal(join(folder, 'no/bug.tar.gz'))).to.match(/^UsageError: .*\/no\/bug\.tar\.gz: ENOENT/);
    const report = join(folder, 'report.json');
    expect(await refusal(join(folder, 'bug.tar.gz'), [report])).to.match(
      /^UsageError: the report \/report\.json .*ENOENT/,
    );
  });
});
