import { BrokenError } from '../../errors.ts';
import { run } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import type { ClusterNode } from '../types.ts';
import type { Way } from './way.ts';

const restart = 'systemctl restart docker';
const asRoot = `if [ "$(id -u)" = 0 ]; then ${restart}; else sudo -n ${restart}; fi`;

/** Restarts a machine's engine. Only one that lost a swarm of the kit's is ever asked to. */
export async function restartEngine({ name, byHand }: Way, enter: ClusterNode['enter']): Promise<void> {
  const { exit, stderr } = await run(enter(['sh', '-c', asRoot]), { input: '', timeout: 120_000 });
  if (exit === 0) return;
  throw new BrokenError(say.cluster.remote.notRestarted(name, stderr.trim()), { next: byHand(`sudo ${restart}`) });
}
