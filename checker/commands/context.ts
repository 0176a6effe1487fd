/** What every command is given: the world outside, as far as it needs it. */
import type { Output } from './output.ts';

export interface Context {
  /** For people. */
  out: Output;
  /** For people, where standard output belongs to a report. */
  err: Output;
  /** Aborted on the first Ctrl-C. */
  signal: AbortSignal;
  /** Whose lab it is, as they call themselves: labs with parameters are drawn from it. */
  student?: string | undefined;
  /** The code of their sheet, where an exam has one. */
  examCode?: string | undefined;
}

let removing = 0;

/** True while clusters are being removed that were made for this command: then an interruption waits for it. */
export const isRemoving = () => removing > 0;

/** Removes what was made for this command. */
export async function whileRemoving<T>(work: () => Promise<T>): Promise<T> {
  removing += 1;
  return work().finally(() => {
    removing -= 1;
  });
}

/** The CLI contract's exit codes. */
export const exitCodes = { passed: 0, failed: 1, usage: 2, broken: 3, interrupted: 130 } as const;
