/** How large a cluster labs need. */
import { type ClusterSize, usualSize } from '../cluster/index.ts';
import type { Lab } from '../model.ts';

/** The size of a cluster on which each of these labs can be run: at least the usual one. */
export function sizeFor(labs: readonly Lab[]): ClusterSize {
  const most = (of: 'nodes' | 'managers') => Math.max(usualSize[of], ...labs.map(({ needs }) => needs[of]));
  return { nodes: most('nodes'), managers: most('managers') };
}

/** The same, as far as it is not the usual one: that need not be asked for. */
export function unusualSize(labs: readonly Lab[]): Partial<ClusterSize> {
  const { nodes, managers } = sizeFor(labs);
  return { ...(nodes !== usualSize.nodes && { nodes }), ...(managers !== usualSize.managers && { managers }) };
}

/** What `swarmlab up` is given for a size: ` --nodes 5 --managers 3`, nothing for the usual one. */
export function sizeOptions({ nodes, managers }: ClusterSize): string {
  const given = (option: string, value: number, usual: number) => (value === usual ? '' : ` --${option} ${value}`);
  return given('nodes', nodes, usualSize.nodes) + given('managers', managers, usualSize.managers);
}
