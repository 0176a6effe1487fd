/** Where `swarmlab.yaml` is looked for. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * The working folder and those above it, as far as they are one's own: up to the project's root, else up to the home folder. Elsewhere the
 * working folder alone, since what lies above it may be anybody's.
 */
export function placesAbove(from: string, home = homedir()): string[] {
  const above = foldersAbove(resolve(from));
  const inHome = above.indexOf(resolve(home));
  const reach = inHome < 0 ? above : above.slice(0, inHome + 1);
  const holding = (name: string) => reach.findIndex((folder) => existsSync(join(folder, name)));
  const last = [holding('.git'), holding('package.json'), inHome].find((index) => index >= 0);
  return reach.slice(0, (last ?? 0) + 1);
}

function foldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}
