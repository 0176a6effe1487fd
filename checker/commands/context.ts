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

let unfinished = 0;

/** True while clusters are made for this command, or removed again: then an interruption waits for what ends by itself. */
export const isUnfinished = () => unfinished > 0;

/** Does work on clusters that must not stop halfway. */
export async function toItsEnd<T>(work: () => Promise<T>): Promise<T> {
  unfinished += 1;
  return work().finally(() => {
    unfinished -= 1;
  });
}

/** The CLI contract's exit codes. */
export const exitCodes = { passed: 0, failed: 1, usage: 2, broken: 3, interrupted: 130 } as const;
