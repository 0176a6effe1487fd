import { say } from '../../words/index.ts';
import { inTaskError } from '../troubles.ts';

/** The service has a constraint that the nodes do not meet. */
export const noNodeFits = inTaskError('no-node-fits', /scheduling constraints not satisfied/, (service, _, facts) => {
  const constraints = facts.service?.constraints ?? [];
  const [only] = constraints;
  const removal = `docker service update --constraint-rm '${only}' ${service}`;
  const next = constraints.length === 1 ? removal : `docker service inspect --pretty ${service}`;
  return { matters: say.diagnose.tasks.noNodeFits(constraints), next };
});
