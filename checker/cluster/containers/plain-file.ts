/** Reads files of a node's file system from here, where the node's root may have put anything in their place. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { say } from '../../words/index.ts';

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK, O_DIRECTORY } = constants;

/**
 * At most so many bytes of a file below `root`. Throws where it, or a folder that leads to it, is a link, which would lead out of the node,
 * or where it is no plain file: a pipe, which is not waited for, or a device.
 */
export async function beginningOf(root: string, path: string, most: number): Promise<string> {
  const names = path.split('/').filter((name) => name !== '');
  const file = await openBelow(await open(root, O_RDONLY | O_DIRECTORY), names);
  try {
    if (!(await file.stat()).isFile()) throw new Error(say.cluster.noPlainFile(path));
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Name by name, each from the folder that is open already: nothing can be put in its place meanwhile. */
async function openBelow(folder: FileHandle, [name = '', ...names]: string[]): Promise<FileHandle> {
  const flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | (names.length > 0 ? O_DIRECTORY : 0);
  const next = await open(`/proc/self/fd/${folder.fd}/${name}`, flags).finally(() => folder.close());
  return names.length > 0 ? openBelow(next, names) : next;
}
