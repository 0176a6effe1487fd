import { BrokenError } from '../errors.ts';
import type { ClusterFacts } from '../model.ts';
import { run } from '../shell/index.ts';
import type { ClusterNode } from './types.ts';

/** Who balances published ports on a node: the kernel's IPVS, or our fallback where it has none. */
export async function meshOf(node: ClusterNode): Promise<ClusterFacts['mesh']> {
  const probe = await run(node.enter(['test', '-e', '/proc/net/ip_vs']), { input: '' });
  if (probe.exit > 1) throw new BrokenError(`${node.name}: ${probe.stderr.trim()}`, { next: 'swarmlab status' });
  return probe.exit === 0 ? 'ipvs' : 'iptables';
}
