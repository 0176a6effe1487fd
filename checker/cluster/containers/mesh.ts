import { ask, type Engine, ifThere } from '../../engine/index.ts';
import type { ClusterFacts } from '../../model.ts';
import { say } from '../../words/index.ts';

/** What a node's entrypoint leaves where it started the fallback. */
const mark = '/run/swarmlab-mesh-fallback';

/** Who balances published ports on a node: the kernel's IPVS, or our fallback where it has none. */
export async function meshOf(local: Engine, container: string): Promise<ClusterFacts['mesh']> {
  const answer = ifThere(local.calls.getContainer(container).infoArchive({ path: mark }));
  const found: NodeJS.ReadableStream | undefined = await ask(local, say.engine.asked.lookInto(container), answer);
  found?.resume(); // it has no content, and yet keeps its connection, one of few, until it is read to its end
  return found === undefined ? 'ipvs' : 'iptables';
}
