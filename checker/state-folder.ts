/** Where what is kept of this account between commands lies. */
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** A path below the kit's folder there, as the XDG base directories are meant. */
export function inStateFolder(
  names: string[],
  { XDG_STATE_HOME: state = '' }: NodeJS.ProcessEnv = process.env,
): string {
  return join(isAbsolute(state) ? state : join(homedir(), '.local', 'state'), 'swarmlab', ...names);
}
