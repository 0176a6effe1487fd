import { say } from '../../words/index.ts';
import { inProbe } from './sick.ts';

/** What shells and the engine say of a program that is not there. */
const notFound = /not found|no such file or directory/i;

/** The command of the health check is a program that the image has not got. */
export const probeMissing = inProbe('probe-missing', ({ probe }) => {
  const isMissing = probe && (probe.exit === 127 || (probe.exit === -1 && notFound.test(probe.output)));
  return isMissing ? say.diagnose.health.probeMissing : undefined;
});
