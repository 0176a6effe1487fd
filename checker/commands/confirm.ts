import { createInterface } from 'node:readline';
import { Interrupted } from '../errors.ts';
import { wrapStyled } from '../report/index.ts';
import type { Context } from './context.ts';
import { whileStill } from './live-line.ts';

/** True where somebody is there to answer, and no window takes their keys. */
export function canAsk({ out }: Context): boolean {
  return process.stdin.isTTY === true && !process.stdin.isRaw && out.live;
}

/** The same in the middle of whatever a command does: false where nobody can be asked. */
export async function isAgreed(question: string, context: Context): Promise<boolean> {
  return canAsk(context) && whileStill(context.out, () => isConfirmed(fold(question, context.out.width), context));
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

/** What does not fit goes on below, and no name is torn that fits. The space behind the last line is for the answer. */
export function fold(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (line.length <= width ? line : folded(line, width)))
    .join('\n');
}

function folded(line: string, width: number): string {
  const [indent = ''] = /^ */.exec(line) ?? [];
  const room = Math.max(10, width - indent.length - 2);
  return `${indent}${wrapStyled(line.trim(), room).replaceAll('\n', `\n${indent}  `)}`;
}
