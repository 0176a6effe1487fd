/** What was written, from the bytes of a file. Nothing is guessed: a text in the wrong encoding reads as other words. */

export type Decoded =
  | { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' }
  /** The line of the first byte that is not UTF-8. */
  | { line: number };

/** UTF-8, and UTF-16 with its mark or where every other byte is 0, as in any text of Latin letters. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = markOf(bytes) ?? wide(bytes);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { line: lineOfFirstWrong(bytes) };
  }
}

function markOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function wide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 400);
  const zeros = (from: number) => head.filter((byte, at) => at % 2 === from && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (head.length < 4 || Math.max(even, odd) < head.length / 4 || Math.min(even, odd) > 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** No character of UTF-8 goes over the end of a line. */
function lineOfFirstWrong(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to + 1;
  }
  return line;
}
