import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { inTaskError } from '../troubles.ts';
import { meantImage, noSuchImage } from './images.ts';

/** No node has the image, and one has another whose name differs by a slip of the pen. */
export const imageMisspelt = inTaskError('image-misspelt', noSuchImage, (service, [, missing = ''], facts) => {
  const meant = meantImage(missing, facts);
  if (meant === undefined) return undefined;
  const next = toType`docker service update --image ${meant} ${service}`;
  return { matters: say.diagnose.tasks.imageMisspelt(missing, meant), next };
});
