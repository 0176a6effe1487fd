import { down as takeDown } from '../cluster/index.ts';
import { say } from '../words/index.ts';
import { removeAbandoned } from './abandoned.ts';
import type { Context } from './context.ts';

/** `swarmlab down`: removes the cluster and says what was removed. */
export async function down(name: string, purge: boolean, { out }: Context): Promise<number> {
  const removed = await takeDown(name, { purge });
  const { nothing, removed: gone } = say.commands.down;
  out.write(`${removed.length === 0 ? nothing(name) : gone(removed)}\n`);
  await removeAbandoned(out);
  return 0;
}
