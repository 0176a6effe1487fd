/** What a roster says of where a student's files are: files, folders, patterns. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** More files than these no student hands in. */
const most = 50;

/**
 * The files, below the roster's folder: a path as it is, whether or not it is there; of a folder all files in it that a submission may
 * be called; of a pattern such as `in/*_ada_*.gz` what it fits. In the order in which they are named, then of the alphabet.
 */
export function filesOf(folder: string, evidence: readonly string[]): string[] {
  const files = evidence.flatMap((path) =>
    (/[*?]/.test(path) ? matching(folder, path) : [path]).flatMap((one) => inFolder(folder, one)),
  );
  return [...new Set(files)].slice(0, most);
}

function inFolder(folder: string, path: string): string[] {
  const found = statSync(join(folder, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return [path];
  return names(join(folder, path))
    .filter((name) => /\.(?:gz|jsonl)$/i.test(name))
    .map((name) => `${path.replace(/\/+$/, '')}/${name}`);
}

/** Part by part; none of what is hidden, which only its own name finds. */
function matching(folder: string, pattern: string): string[] {
  let found = [''];
  for (const part of pattern.split('/')) {
    const fits = new RegExp(
      `^${part
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*+/g, '.*')
        .replaceAll('?', '.')}$`,
      'u',
    );
    found = found.flatMap((begin) => {
      if (!/[*?]/.test(part)) return [join(begin, part)];
      return names(join(folder, begin))
        .filter((name) => !name.startsWith('.') && fits.test(name))
        .map((name) => join(begin, name));
    });
  }
  return found;
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // nothing is there, or nothing that may be looked into
  }
}
