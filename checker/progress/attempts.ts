/** Attempts as they are recorded: a file a lab, a line an attempt, each made from the one before it. What they say is not known here. */
import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere, type SetAside, setAside } from './files.ts';
import type { Steps } from './record.ts';

/**
 * The line that follows the last one of a file of so many bytes, or why there is none; `corrupt` where that is no line. `steps` is how
 * far the student is.
 */
export type NextLine<Why extends string> = (
  last: string | undefined,
  bytes: number,
  steps: Steps,
) => { line: string } | 'corrupt' | Why;

/** What became of an attempt. */
export interface Appended<Why extends string> {
  line?: string;
  left?: Why;
  setAside?: SetAside;
}

const [beginning, ending] = ['attempts-', '.jsonl'];
const longest = 2 ** 20 + 1; // bytes of a line and its end

export function attemptsFileOf(folder: string, lab: string): string {
  return join(folder, `${beginning}${encodeURIComponent(lab)}${ending}`);
}

/** The labs of which attempts are recorded, in no order. */
export async function labsWithAttempts(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(ifThere([]));
  return names
    .filter((name) => name.startsWith(beginning) && name.endsWith(ending))
    .map((name) => decodeURIComponent(name.slice(beginning.length, -ending.length)));
}

/** The whole lines of a lab's file; none where there is no file. */
export async function readAttempts(folder: string, lab: string): Promise<string[]> {
  const text = await readFile(attemptsFileOf(folder, lab), 'utf8').catch(ifThere(''));
  return text.split('\n').slice(0, -1);
}

/** Adds a line and resolves with it, or with why it was left out; and with the file that was set aside for a new one. */
export async function appendAttempt<Why extends string>(
  folder: string,
  lab: string,
  next: NextLine<Why>,
  steps: Steps,
  now: Date,
): Promise<Appended<Why>> {
  const file = attemptsFileOf(folder, lab);
  const first = await appendTo(file, next, steps);
  if (typeof first === 'object') return first;
  if (first !== 'corrupt') return { left: first };
  const aside = await setAside(file, 'corrupt', now);
  const second = await appendTo(file, next, steps);
  if (typeof second === 'object') return { setAside: aside, ...second };
  return { setAside: aside, ...(second !== 'corrupt' && { left: second }) };
}

async function appendTo<Why extends string>(
  file: string,
  next: NextLine<Why>,
  steps: Steps,
): Promise<{ line: string } | Why | 'corrupt'> {
  const handle = await open(file, 'a+', 0o600);
  try {
    const { bytes, last } = await endOf(handle);
    const made = next(last, bytes, steps);
    if (typeof made === 'string') return made;
    await handle.appendFile(`${made.line}\n`);
    return made;
  } finally {
    await handle.close();
  }
}

/** Where the last whole line ends, and what it says. Half a line, of a write that was cut off, is taken away. */
async function endOf(handle: FileHandle): Promise<{ bytes: number; last?: string }> {
  const { size } = await handle.stat();
  const tail = Buffer.alloc(Math.min(size, 2 * longest));
  await handle.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf(0x0a);
  const bytes = size - tail.length + end + 1;
  if (bytes < size) await handle.truncate(bytes);
  if (end < 0) return { bytes };
  return { bytes, last: tail.subarray(tail.lastIndexOf(0x0a, end - 1) + 1, end).toString() };
}
