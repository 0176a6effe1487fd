import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { inTaskError } from '../troubles.ts';

const notFound = /exec: \\?"([^"\\]+)\\?": (?:executable file not found|stat \S+: no such file or directory)/;

/** The command of the service is a program that the image has not got. */
export const programMissing = inTaskError('program-missing', notFound, (service, [, program = '']) => ({
  matters: say.diagnose.tasks.programMissing(program),
  next: toType`docker service inspect --pretty ${service}`,
}));
