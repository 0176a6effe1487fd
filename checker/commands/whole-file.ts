import { rename, rm, writeFile } from 'node:fs/promises';

/** The id of the process that was writing what is called so; undefined for the name of a whole file. */
export function writerOf(name: string): number | undefined {
  const [, pid] = /\.(\d+)\.tmp$/.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/** Writes a file for its owner alone, in one move: who reads it finds the old or the new one, whole. Throws what writing throws. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, content, { mode: 0o600, flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
