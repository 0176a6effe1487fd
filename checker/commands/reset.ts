import { lock, open } from '../cluster/index.ts';
import { record } from '../observe/index.ts';
import { prepare, removeOwned, validLabs } from '../run/index.ts';
import { say } from '../words/index.ts';
import type { Context } from './context.ts';

/** `swarmlab reset`: a lab's starting state; without a lab, removes what any of the labs created. */
export async function reset(word: string | undefined, clusterName: string, { out }: Context): Promise<number> {
  const labs = await validLabs(word === undefined ? [] : [word]);
  const cluster = await open(clusterName);
  try {
    const unlock = await lock(cluster);
    const recorder = await record(cluster);
    try {
      for (const lab of labs) {
        if (word === undefined) await removeOwned(cluster, recorder, lab);
        else await prepare(cluster, recorder, lab, 'person');
      }
    } finally {
      recorder.stop();
      unlock();
    }
    const { nothingLeft, ready } = say.commands.reset;
    out.write(`${word === undefined ? nothingLeft(cluster.name) : ready(cluster.name, word)}\n`);
    return 0;
  } finally {
    cluster.close();
  }
}
