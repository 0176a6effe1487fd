import { size } from '../notation.ts';

export const observe = {
  silent: (node: string) => `${node}: its engine does not answer`,
  stopped: 'the recorder was stopped',
  cannotAsk: (node: string, url: string, why: string) => `${node} could not ask ${url}: ${why}`,
  exitCode: (exit: number) => `exit code ${exit}`,
  curlExited: (exit: string) => `curl exited with ${exit}`,
  /** A service answers more than is read. */
  tooMuch: (bytes: number) => `it answered with more than ${size(bytes)}`,
};
