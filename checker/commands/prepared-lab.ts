/**
 * Where the lab is that a cluster was prepared for, if its id does not find it. The swarm notes the id alone: what a swarm says of files
 * on this machine nobody should believe.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Lab } from '../model.ts';
import { folderOf } from '../progress/index.ts';
import { isFoundById } from '../run/index.ts';
import { writeWhole } from './whole-file.ts';

/** Notes which file the lab has. Nobody fails for what cannot be kept: then they name it. */
export async function notePrepared(cluster: string, { id, file }: Lab): Promise<void> {
  const folder = folderOf(cluster);
  try {
    if (isFoundById({ file })) return await rm(noteIn(folder), { force: true });
    await mkdir(folder, { recursive: true });
    await writeWhole(noteIn(folder), JSON.stringify([id, resolve(file)]));
  } catch {
    // It is a convenience alone.
  }
}

/** What to call the lab that the swarm says it was prepared for. */
export async function preparedWord(cluster: string, id: string): Promise<string> {
  try {
    const [noted, file] = JSON.parse(await readFile(noteIn(folderOf(cluster)), 'utf8'));
    return noted === id && typeof file === 'string' ? file : id;
  } catch {
    return id;
  }
}

function noteIn(folder: string): string {
  return join(folder, 'prepared');
}
