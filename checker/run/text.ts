/** Texts of authors from files: whatever the encoding, or a message that nobody knows it. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { UsageError } from '../errors.ts';
import { decode, formatProblem } from '../lab/index.ts';
import type { Problem } from '../model.ts';
import { say } from '../words/index.ts';

/** Throws what reading a file throws, and a UsageError where nobody knows its encoding. */
export async function readText(file: string): Promise<string> {
  return decoded(await readFile(file), file);
}

/** The same, for who cannot wait. */
export function readTextNow(file: string): string {
  return decoded(readFileSync(file), file);
}

function decoded(bytes: Uint8Array, file: string): string {
  const found = decode(bytes);
  if ('text' in found) return found.text;
  throw new UsageError(formatProblem(notUtf8(file, found.line)));
}

export function notUtf8(file: string, line: number): Problem {
  return { file, line, id: 'not-utf-8', severity: 'error', message: say.run.notUtf8(file) };
}
