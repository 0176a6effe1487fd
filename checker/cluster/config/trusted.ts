/** Whose a file is: what it says is run, or leads to what is run. */
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** True where the file and its folder belong to this account or to root, and nobody else may write to them. */
export async function isTrusted(file: string): Promise<boolean> {
  const found = await Promise.all([file, dirname(file)].map((path) => stat(path)));
  return found[0]?.isFile() === true && found.every((one) => isOwn(one));
}

/** Exported for its tests. A group of one's own, as many systems give each account, is nobody else. */
export function isOwn(
  { uid, gid, mode }: { uid: number; gid: number; mode: number },
  me = { uid: process.getuid?.(), gid: process.getgid?.() },
): boolean {
  if (me.uid === undefined) return true; // a system without such rights
  const isPrivate = gid === me.gid && gid === me.uid;
  return (uid === me.uid || uid === 0) && (mode & 0o002) === 0 && ((mode & 0o020) === 0 || isPrivate);
}
