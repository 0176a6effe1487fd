import { say } from '../../words/index.ts';
import { inTaskError } from '../troubles.ts';
import { imagesOnNodes, noSuchImage } from './images.ts';

/** The node has not got the image, and no registry gives it. */
export const imageMissing = inTaskError('image-missing', noSuchImage, (_, [, missing = ''], facts) => ({
  matters: say.diagnose.tasks.imageMissing(missing, imagesOnNodes(facts)),
  next: 'docker image ls',
}));
