import { down as takeDown } from '../cluster/index.ts';
import type { Context } from './context.ts';

/** `swarmlab down`: removes the cluster and says what was removed. */
export async function down(name: string, purge: boolean, { out }: Context): Promise<number> {
  const removed = await takeDown(name, { purge });
  out.write(removed.length === 0 ? `nothing to remove of cluster ${name}\n` : `removed ${removed.join(', ')}\n`);
  return 0;
}
