import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For tests: what is kept of a student lies in a folder of its own for each test of the suite. Returns what tells its path within a test. */
export function ownState(): () => string {
  const before = process.env.XDG_STATE_HOME;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'swarmlab-test-'));
    process.env.XDG_STATE_HOME = folder;
  });
  afterEach(async () => {
    if (before === undefined) delete process.env.XDG_STATE_HOME;
    else process.env.XDG_STATE_HOME = before;
    await rm(folder, { recursive: true });
  });
  return () => folder;
}
