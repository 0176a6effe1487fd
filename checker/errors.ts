/** What went wrong, by whose hands: each class has its exit code in the CLI contract. */
import { oneLine, say } from './words/index.ts';

/** The person used it wrongly: unknown lab, unknown option value, an invalid file. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The cluster, an engine or the checker failed, never the student. Exit code 3. `next` is a command worth trying. */
export class BrokenError extends Error {
  override name = 'BrokenError';
  readonly next: string | undefined;

  constructor(message: string, options: { next?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.next = options.next;
  }
}

/** The person pressed Ctrl-C, or the process was asked to end. Exit code 130. */
export class Interrupted extends Error {
  override name = 'Interrupted';

  constructor() {
    super('interrupted');
  }
}

/** The message of an error and of those that caused it. */
export function explain(error: unknown): string {
  const parts: string[] = [];
  for (let cause: unknown = error; cause !== undefined && cause !== null; cause = (cause as Error).cause) {
    const text = messageOf(cause).trim();
    if (text !== '' && !parts.some((part) => part.includes(text))) parts.push(text);
    if (!(cause instanceof Error)) break;
  }
  return parts.join(': ');
}

/** Only what we say has lines of its own: others may have put a path into theirs, or all that a program printed. */
function messageOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof BrokenError) return error.message;
  const refused = refusedFile(error);
  if (refused) {
    const why = say.errors.why[refused.code];
    return refused.path === undefined ? say.errors.noPath(why) : `${refused.path}: ${why}`;
  }
  return oneLine(error instanceof Error ? error.message : String(error));
}

/** A file or folder that the system did not let be used, and its name for the reason; without a path where it was open already. */
export interface Refused {
  path: string | undefined;
  code: keyof typeof say.errors.why;
}

/** What was refused, if that is what an error says. */
export function refusedFile(error: unknown): Refused | undefined {
  const { code, path, syscall } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  if (code === undefined || !(code in say.errors.why) || /^(?:spawn|connect)/.test(syscall ?? 'spawn'))
    return undefined;
  if (path === undefined && syscall !== 'read' && syscall !== 'write') return undefined;
  return { path, code: code as keyof typeof say.errors.why };
}
