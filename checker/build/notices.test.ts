import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Metafile } from 'esbuild';
import { noticesOf } from './notices.ts';

describe('the notices of what is bundled', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-notices-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function installed(path: string, about: object, files: Record<string, string> = {}): Promise<string> {
    const at = join(folder, 'node_modules', path);
    await mkdir(at, { recursive: true });
    const all = { 'package.json': JSON.stringify(about), ...files };
    for (const [name, text] of Object.entries(all)) await writeFile(join(at, name), text);
    return `${at}/lib/index.js`;
  }

  const bundle = (...files: string[]): Metafile => ({
    inputs: {},
    outputs: {
      'out.js': {
        bytes: 1,
        imports: [],
        exports: [],
        inputs: Object.fromEntries(files.map((file) => [file, { bytesInOutput: 1 }])),
      },
    },
  });

  it('name each package once, by its name, with all that it asks to be passed on', async () => {
    const outer = await installed(
      'outer',
      { name: 'outer', version: '2.0.0', license: 'Apache-2.0', author: { name: 'Ada' } },
      { LICENSE: 'outer licence\n', NOTICE: 'outer notice', 'README.md': 'no licence' },
    );
    const inner = await installed(
      'outer/node_modules/@a/inner',
      { name: '@a/inner', version: '1.0.0', license: 'MIT', author: 'Grace <g@example.org>' },
      { 'licence.txt': 'inner licence' },
    );
    const line = '-'.repeat(80);
    expect(await noticesOf([bundle(outer, inner, 'checker/cli.ts'), bundle(outer)])).to.equal(
      `@a/inner 1.0.0, MIT, by Grace <g@example.org>\n\ninner licence\n\n${line}\n\nouter 2.0.0, Apache-2.0, by Ada\n\nouter licence\n\nouter notice\n`,
    );
  });

  it('say what a package without a text says of itself, and stop where it says nothing', async () => {
    const says = await installed('says', { name: 'says', version: '1.0.0', license: 'ISC' });
    expect(await noticesOf([bundle(says)])).to.equal('says 1.0.0, ISC\n');
    const silent = await installed('silent', { name: 'silent', version: '1.0.0' });
    const refusal = await noticesOf([bundle(silent)]).catch(String);
    expect(refusal).to.match(/node_modules\/silent\/package\.json names no licence/);
  });
});
