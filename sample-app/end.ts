import { createLog } from './log.ts';

/** Standard error tells what the process does. `process.stderr` would end the process if nobody read it; a log does not. */
export const notes = createLog(2);
process.on('exit', notes.flush);

/** Ends the process, and says why. */
export function end(code: number, reason: string): never {
  notes.line(`simplenode: ${reason}`);
  process.exit(code);
}
