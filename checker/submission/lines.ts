/** From the bytes of a file to the values of its lines, each step bounded: what is handed in is trusted in nothing. */
import { TextDecoder } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { UsageError } from '../errors.ts';
import { say } from '../words/index.ts';
import { sha256 } from './format.ts';
import { limits } from './limits.ts';

/** A line, counted from 1, and what it holds. */
export interface Line {
  number: number;
  value: unknown;
  /** Of its bytes without the end of the line. */
  hash: string;
  /** The hash of all lines before it. */
  before(): string;
}

/** Bytes that are unpacked at a time: of small pieces, which are put together afterwards, a file has many. */
const chunkSize = 2 ** 18;

/** The unpacked bytes. Some browsers unpack what they download: such a file is as good. Throws a UsageError. */
export function unpacked(bytes: Uint8Array, file: string): Uint8Array {
  const { tooLarge, notPacked } = say.submission.read;
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (bytes.length > (isPacked ? limits.packed : limits.unpacked)) throw new UsageError(tooLarge(file));
  if (!isPacked) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.unpacked, chunkSize });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UsageError(code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(file) : notPacked(file));
  }
}

/** Each line with its value, one at a time. Throws a UsageError with file:line at the first that is none. */
export function* linesOf(bytes: Uint8Array, file: string): Generator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const { tooManyLines, tooLong, notCanonical } = say.submission.read;
  if (!hasFewLines(bytes)) throw new UsageError(tooManyLines(file, limits.lines));
  let number = 0;
  for (let from = 0; from < bytes.length; ) {
    number += 1;
    const end = bytes.indexOf(0x0a, from);
    // A line without an end was cut off, and so was the file.
    if (end < 0) throw new UsageError(notCanonical(file, number));
    if (end - from > limits.line) throw new UsageError(tooLong(file, number));
    const line = bytes.subarray(from, end);
    const value = parsed(line, decoder, () => new UsageError(notCanonical(file, number)));
    const before = bytes.subarray(0, from);
    yield { number, value, hash: sha256(line), before: () => sha256(before) };
    from = end + 1;
  }
}

/** Counted before any is read, which takes far longer. */
function hasFewLines(bytes: Uint8Array): boolean {
  let count = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0 && count <= limits.lines; end = bytes.indexOf(0x0a, end + 1)) count += 1;
  return count <= limits.lines;
}

/** A key of this name is not one of an object to all who read it; half a character cannot be written to a file. */
const treacherous = /"__proto__":|(?<!\\)(?:\\\\)*\\ud[89a-f]/i;

/** Nearly no line has either, which is found out much sooner: both begin with what is rare. */
function mayBeTreacherous(text: string): boolean {
  return text.includes('__') || text.includes('\\u');
}

/** The value of a line that is written as `JSON.stringify` writes it: without keys that come twice, NaN, other white space. */
function parsed(line: Uint8Array, decoder: TextDecoder, wrong: () => UsageError): unknown {
  let value: unknown;
  try {
    const text = decoder.decode(line);
    if (mayBeTreacherous(text) && treacherous.test(text)) throw wrong();
    value = JSON.parse(text);
    if (JSON.stringify(value) === text) return value;
  } catch {
    // Not UTF-8, not JSON, or nested deeper than can be followed.
  }
  throw wrong();
}
