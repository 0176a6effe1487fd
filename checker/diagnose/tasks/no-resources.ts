import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { inTaskError } from '../troubles.ts';

/** The service reserves more memory or processors than the nodes have left. */
export const noResources = inTaskError('no-resources', /insufficient resources/, (service) => ({
  matters: say.diagnose.tasks.noResources,
  next: toType`docker service update --reserve-cpu 0 --reserve-memory 0 ${service}`,
}));
