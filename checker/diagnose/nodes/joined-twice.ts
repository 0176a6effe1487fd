import { isFormer } from '../../judge/index.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { Mistake } from '../mistake.ts';

/** No node should be down, and what is down is only the entry of a node from before it left and joined again. */
export const joinedTwice: Mistake = {
  id: 'node-joined-twice',
  find: ({ expectation, keys, seen: { nodes } }) => {
    if (expectation?.kind !== 'nodes' || !keys.includes('down')) return undefined;
    const [former] = nodes.filter((node) => node.state === 'down' && isFormer(node, nodes));
    if (!former) return undefined;
    return {
      says: say.diagnose.nodes.joinedTwice(former.name, former.id),
      matters: say.diagnose.nodes.joinedTwiceMatters,
      next: toType`docker node rm ${former.id}`, // two entries have the name
    };
  },
};
