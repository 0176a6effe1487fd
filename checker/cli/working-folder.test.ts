import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { swarmlab } from '../testing/program.ts';

describe('a working folder that is gone', () => {
  for (const words of ['list', 'lint', 'check replication', 'new my-lab'])
    it(`is told by \`swarmlab ${words}\``, async () => {
      const cwd = mkdtempSync(join(tmpdir(), 'swarmlab-test-'));
      const under = ['sh', '-c', 'rmdir "$PWD" && exec "$@"', 'sh'];
      const { exit, stdout, stderr } = await swarmlab(words.split(' '), { cwd, under });
      expect({ exit, stdout, stderr: stderr.split('\n')[0] }).to.deep.equal({
        exit: 2,
        stdout: '',
        stderr: 'the working folder is gone: go to one that is there, as with `cd`',
      });
    });
});
