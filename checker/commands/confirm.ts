import { createInterface } from 'node:readline';
import { Interrupted } from '../errors.ts';
import type { Context } from './context.ts';

/** True where somebody is there to answer. */
export function canAsk({ out }: Context): boolean {
  return process.stdin.isTTY === true && out.live;
}

/** Asks on the terminal; all but a yes is no. Throws Interrupted on Ctrl-C. */
export async function isConfirmed(
  question: string,
  { out, signal }: Context,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<boolean> {
  out.write(question);
  const answer = await firstLine(input, signal);
  if (answer === undefined) out.write('\n'); // without an answer the cursor is left behind the question
  if (signal.aborted) throw new Interrupted();
  return /^\s*(?:y|yes)\s*$/i.test(answer ?? '');
}

/** The first line of the input; nothing where it ends before, or the signal comes. */
function firstLine(input: NodeJS.ReadableStream, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    const lines = createInterface({ input, signal });
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => resolve(undefined));
  });
}
