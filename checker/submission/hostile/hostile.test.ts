import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { hostileFiles } from './files.fixture.ts';

interface Result {
  name: string;
  fate: string;
  says: string;
  seconds: number;
  megabytes: number;
}

describe('a hostile submission', () => {
  let results: Result[];
  const nameOf = (name: string) => name.replace(/\W+/g, '-');
  const resultOf = (name: string) => results.find((one) => one.name === nameOf(name));

  before(function () {
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'swarmlab-hostile-'));
    try {
      for (const { name, bytes } of hostileFiles) writeFileSync(join(folder, nameOf(name)), bytes());
      const program = fileURLToPath(new URL('read-all.fixture.ts', import.meta.url));
      const printed = execFileSync(process.execPath, ['--import', 'tsx', program, folder], { encoding: 'utf8' });
      results = printed
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is one of many', () => {
    expect(hostileFiles.length).to.be.at.least(110);
    expect(new Set(hostileFiles.map(({ name }) => nameOf(name))).size).to.equal(hostileFiles.length);
  });

  for (const { name, fate } of hostileFiles) {
    it(`is ${fate}, and in time: ${name}`, () => {
      const result = resultOf(name);
      expect(result?.fate, result?.says).to.equal(fate);
      expect(result?.seconds).to.be.below(5);
      if (fate === 'refused') expect(result?.says).to.match(new RegExp(`^${nameOf(name)}(:\\d+)?: \\P{C}+$`, 'u'));
      else expect(result?.says).to.match(/^\P{C}*$/u);
    });
  }

  it('takes little memory', () => {
    expect(results.at(-1)?.megabytes).to.be.below(300);
  });
});
