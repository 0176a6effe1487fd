/** Starting an installed engine the way the system does, where it has a service manager. */
import { existsSync } from 'node:fs';
import { findLocalEngine, type LocalEngine } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { run } from '../../shell/index.ts';
import type { OnProgress } from '../types.ts';

/** Undefined where no service manager runs. Throws a BrokenError where one does and cannot, or may not, start the engine. */
export async function startService(onProgress: OnProgress): Promise<LocalEngine | undefined> {
  if (!existsSync('/run/systemd/system')) return undefined;
  onProgress('starting the Docker service');
  const { exit, stderr } = await run(['systemctl', 'start', 'docker'], { input: '', timeout: 60_000 });
  const found = exit === 0 ? await findLocalEngine() : undefined;
  if (found) return found;
  throw new BrokenError(
    `the Docker service could not be started: ${stderr.trim() || 'it does not answer this account'}`,
    {
      next: 'sudo systemctl start docker',
    },
  );
}
