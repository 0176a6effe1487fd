import { UsageError } from '../errors.ts';
import { draw } from '../lab/index.ts';
import type { Lab } from '../model.ts';
import { say } from '../words/index.ts';
import { type Reader, valid } from './lab-file.ts';
import { readLabs } from './load.ts';

/**
 * The labs as each student is given them: files are read once, and for students who drew the same they are parsed once. Throws a
 * UsageError with every problem of a lab that is not valid, as may what it resolves with.
 */
export async function labVariants(
  words: readonly string[],
  { marking, secret }: Pick<Reader, 'marking' | 'secret'> = {},
): Promise<(student: string) => Lab[]> {
  const read = await readLabs(words, { marking, secret });
  const labs = valid(read).map((lab, index) => ({
    lab,
    read: read[index],
    known: new Map([[keyOf(lab), lab]]),
  }));
  return (student) =>
    labs.flatMap(({ lab, read, known }) => {
      const code = read?.codeFor(student);
      if (lab.code && code === undefined) throw new UsageError(say.run.noSecret(lab.file));
      const key = keyOf({ drawn: lab.parameters && draw(lab, student, code), sheetCode: code });
      const variant = known.get(key) ?? (read ? valid([read.parse(student)])[0] : undefined);
      if (variant) known.set(key, variant);
      return variant ?? [];
    });
}

function keyOf({
  drawn = {},
  sheetCode,
}: {
  drawn?: Lab['drawn'] | undefined;
  sheetCode?: string | undefined;
}): string {
  return JSON.stringify([drawn, sheetCode]);
}
