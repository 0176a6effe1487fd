/** `swarmlab exam new`: an exam with a secret of its own, or a secret for one that has none. */

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UsageError } from '../errors.ts';
import { labIdLike } from '../lab/index.ts';
import { toType } from '../to-type.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';
import { writeWhole } from './whole-file.ts';

const words = () => say.commands.examNew;

/** What is there is never lost: a secret that is there stays, since sheets were printed with it. */
export async function newExam(folder: string, { out }: Context): Promise<number> {
  const secret = randomBytes(32).toString('hex');
  const there = await stat(folder).catch(() => undefined); // no such folder: it is made
  if (there && !there.isDirectory()) throw new UsageError(words().noFolder(folder));
  const names = there ? await readdir(folder) : [];
  const files = names.length === 0 ? newFiles(folder, secret) : await withSecret(folder, names, secret);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    if (names.includes(name)) await writeWhole(file, text);
    else await writeFile(file, text, { flag: 'wx', ...(name.startsWith('marking') && { mode: 0o600 }) });
    out.write(`${say.commands.new.made(file)}\n`);
  }
  out.write(`${words().keep(join(folder, 'marking.md'))}\n`);
  out.write(`${say.commands.next(toType`swarmlab sheet ${folder} --roster class.yaml --out sheets`)}\n`);
  return exitCodes.passed;
}

function newFiles(folder: string, secret: string): Record<string, string> {
  const id = labIdLike(basename(folder).replace(/^\d+-/, ''));
  if (id === '') throw new UsageError(words().name(folder));
  const { exam, marking } = say.skeleton;
  return { 'lab.md': exam(id), 'marking.md': marking(secret) };
}

/** The exam's files as they are, in each language, with the secret and that students need a code. */
async function withSecret(folder: string, names: readonly string[], secret: string): Promise<Record<string, string>> {
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  if (!names.includes('lab.md') || !names.includes('marking.md')) throw new UsageError(words().noExam(folder));
  const marking = await read('marking.md');
  if (/^---\s*\n/.test(marking.replace(/^\uFEFF/, '')))
    throw new UsageError(words().hasSecret(join(folder, 'marking.md')));
  const labs = names.filter((name) => /^lab(\.[a-z]{2})?\.md$/.test(name));
  const changed = await Promise.all(labs.map(async (name) => [name, withCode(await read(name), join(folder, name))]));
  return {
    ...Object.fromEntries(changed),
    'marking.md': `---\nsecret: ${secret}\n---\n\n${marking.replace(/^\uFEFF/, '')}`,
  };
}

function withCode(text: string, file: string): string {
  if (/^code\s*:/m.test(text)) return text;
  // Below `mode: exam`, which every exam has.
  const changed = text.replace(/^(mode\s*:\s*exam[ \t]*)(\r?\n)/m, '$1$2code: true$2');
  if (changed === text) throw new UsageError(words().noMode(file));
  return changed;
}
