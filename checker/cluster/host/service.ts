/** Starting an installed engine the way the system does, where it has a service manager. */
import { existsSync } from 'node:fs';
import { findLocalEngine, type LocalEngine } from '../../engine/index.ts';
import { BrokenError } from '../../errors.ts';
import { run } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import type { OnProgress } from '../types.ts';

/** Undefined where no service manager runs. Throws a BrokenError where one does and cannot, or may not, start the engine. */
export async function startService(onProgress: OnProgress): Promise<LocalEngine | undefined> {
  if (!existsSync('/run/systemd/system')) return undefined;
  onProgress(say.cluster.doing.service);
  const { exit, stderr } = await run(['systemctl', 'start', 'docker'], { input: '', timeout: 60_000 });
  const found = exit === 0 ? await findLocalEngine() : undefined;
  if (found) return found;
  const why = stderr.trim() || say.cluster.serviceSilent;
  throw new BrokenError(say.cluster.serviceNotStarted(why), { next: 'sudo systemctl start docker' });
}
