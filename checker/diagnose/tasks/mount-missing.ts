import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { inTaskError } from '../troubles.ts';

/** A folder of the node is to be mounted that the node has not got. */
export const mountMissing = inTaskError('mount-missing', /bind source path does not exist: (\S+)/, (service, told) => ({
  matters: say.diagnose.tasks.mountMissing(told[1] ?? ''),
  next: toType`docker service inspect --pretty ${service}`,
}));
