import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { isLabId, labIdLike } from '../lab/index.ts';
import { toType } from '../to-type.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';

/** `swarmlab new`: a lab to begin with, in a folder of its own below `labs`, with a wrong answer that its checks reject. */
export async function newLab(id: string, { out }: Context): Promise<number> {
  if (!isLabId(id)) throw new UsageError(say.commands.new.name(id, labIdLike(id)));
  const folder = await newFolder(id);
  const files = { 'lab.md': say.skeleton.lab(id, titleOf(id)), 'wrong/one-replica-short.sh': say.skeleton.wrong };
  await mkdir(join(folder, 'wrong'), { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text, { flag: 'wx' }); // what is there is never overwritten
    out.write(`${say.commands.new.made(join(folder, name))}\n`);
  }
  out.write(`${say.commands.next(toType`swarmlab lint ${id}`)}\n`);
  return exitCodes.passed;
}

/** The folder with the next number that is free. */
async function newFolder(id: string): Promise<string> {
  const names = await readdir('labs').catch(() => []); // no such folder: this is its first lab
  const labs = names.flatMap((name) => {
    const [, number, rest] = /^(\d+)-(.*)$/.exec(name) ?? [];
    return number === undefined ? [] : { name, number: Number(number), id: rest };
  });
  const same = labs.find((lab) => lab.id === id);
  if (same) throw new UsageError(say.commands.new.exists(join('labs', same.name)));
  const next = Math.max(0, ...labs.map(({ number }) => number)) + 1;
  return join('labs', `${String(next).padStart(2, '0')}-${id}`);
}

/** `rolling-update` -> `Rolling update`. */
function titleOf(id: string): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;
}
