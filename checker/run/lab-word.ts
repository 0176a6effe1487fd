import { basename, dirname, join, resolve } from 'node:path';
import type { Lab } from '../model.ts';
import { packageRoot } from '../package-root.ts';
import { toType } from '../to-type.ts';

/** What a person calls a lab by on a command line: its id where it is one of the kit's or of `labs/` here, else its file. */
export function wordFor({ id, file }: Pick<Lab, 'id' | 'file'>): string {
  return isFoundById({ file }) ? id : toType`${file}`;
}

/** Labs elsewhere are found by their file alone. */
export function isFoundById({ file }: Pick<Lab, 'file'>): boolean {
  const folder = dirname(resolve(file));
  return /^\d+-/.test(basename(folder)) && [resolve('labs'), join(packageRoot, 'labs')].includes(dirname(folder));
}
