import { meetsConstraints, takesTasks } from '../../judge/index.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { inTaskError } from '../troubles.ts';

/** The service has a constraint that the nodes do not meet. */
export const noNodeFits = inTaskError('no-node-fits', /scheduling constraints not satisfied/, (service, _, facts) => {
  const constraints = facts.service?.constraints ?? [];
  // One that fits and takes no tasks is the cause, and no constraint.
  if (facts.seen.nodes.some((node) => !takesTasks(node) && meetsConstraints(node, { constraints }))) return undefined;
  const [only] = constraints;
  const removal = toType`docker service update --constraint-rm ${only ?? ''} ${service}`;
  const next = constraints.length === 1 ? removal : toType`docker service inspect --pretty ${service}`;
  return { matters: say.diagnose.tasks.noNodeFits(constraints), next };
});
