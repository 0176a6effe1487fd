import { meetsConstraints, takesTasks } from '../../judge/index.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { inTaskError } from '../troubles.ts';

/** More replicas are asked for than fit, where a node may run only so many. */
export const tooManyPerNode = inTaskError('too-many-per-node', /max replicas per node limit/, (service, _, facts) => {
  const { maxPerNode = 0, replicas = 0 } = facts.service ?? {};
  const fitting = facts.seen.nodes.filter((node) => meetsConstraints(node, facts.service ?? {}));
  // With a node that takes no tasks now the limit would do: that one is the cause.
  if (!fitting.every(takesTasks) && fitting.length * maxPerNode >= replicas) return undefined;
  return {
    matters: say.diagnose.tasks.tooManyPerNode,
    next: toType`docker service update --replicas-max-per-node 0 ${service}`,
  };
});
