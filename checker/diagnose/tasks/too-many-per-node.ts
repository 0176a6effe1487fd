import { say } from '../../words/index.ts';
import { inTaskError } from '../troubles.ts';

/** More replicas are asked for than fit, where a node may run only so many. */
export const tooManyPerNode = inTaskError('too-many-per-node', /max replicas per node limit/, (service) => ({
  matters: say.diagnose.tasks.tooManyPerNode,
  next: `docker service update --replicas-max-per-node 0 ${service}`,
}));
