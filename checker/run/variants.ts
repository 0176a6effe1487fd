import { draw } from '../lab/index.ts';
import type { Lab } from '../model.ts';
import { type Reader, valid } from './lab-file.ts';
import { readLabs } from './load.ts';

/**
 * The labs as each student is given them: files are read once, and for students who drew the same they are parsed once. Throws a
 * UsageError with every problem of a lab that is not valid, as may what it resolves with.
 */
export async function labVariants(
  words: readonly string[],
  { marking }: Pick<Reader, 'marking'> = {},
): Promise<(student: string) => Lab[]> {
  const read = await readLabs(words, { marking });
  const labs = valid(read).map((lab, index) => ({
    lab,
    parse: read[index]?.parse,
    known: new Map([[keyOf(lab), lab]]),
  }));
  return (student) =>
    labs.flatMap(({ lab, parse, known }) => {
      const key = keyOf({ drawn: lab.parameters && draw(lab, student) });
      const variant = known.get(key) ?? (parse ? valid([parse(student)])[0] : undefined);
      if (variant) known.set(key, variant);
      return variant ?? [];
    });
}

function keyOf({ drawn = {} }: { drawn?: Record<string, string> | undefined }): string {
  return JSON.stringify(drawn);
}
