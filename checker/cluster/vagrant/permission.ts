/**
 * Which Vagrantfiles may be run. One is a program of this machine, which vagrant runs whatever it is asked: the kit's own is, any other only
 * when the person said so, which is remembered for as long as it stays as it is.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../../errors.ts';
import { packageRoot } from '../../package-root.ts';
import { inStateFolder } from '../../state-folder.ts';
import { say } from '../../words/index.ts';
import { ask, tell } from '../chosen.ts';

/** What was answered in this process: by each program, and one question after the other. */
const answers = new Map<string, Promise<boolean>>();
let last: Promise<unknown> = Promise.resolve();

/** Throws a UsageError where the person did not allow that the Vagrantfile of this folder is run. */
export async function assertAllowed(folder: string): Promise<void> {
  if (folder === packageRoot) return;
  const file = join(await realpath(folder), 'Vagrantfile');
  const program = await digestOf(folder);
  if (program === (await digestOf(packageRoot))) return;
  const name = createHash('sha256').update(`${file}\0${program}`).digest('hex');
  const answer = answers.get(name) ?? last.then(() => isAllowed(file, inStateFolder(['vagrantfiles', name])));
  answers.set(name, answer);
  last = answer.catch(() => {});
  if (!(await answer)) throw new UsageError(say.cluster.vagrant.notAllowed(file));
}

async function isAllowed(file: string, note: string): Promise<boolean> {
  if (existsSync(note)) return true;
  if (!(await ask(say.cluster.vagrant.mayRun(file)))) return false;
  try {
    await mkdir(dirname(note), { recursive: true });
    await writeFile(note, `${file}\n`);
  } catch (error) {
    tell(say.cluster.vagrant.notRemembered(note, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
  return true;
}

/** What vagrant runs of a folder: its Vagrantfile, and the plugins that were installed for it alone. */
async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  await add(hash, join(folder, 'Vagrantfile'));
  const plugins = join(folder, '.vagrant', 'plugins.json');
  if (existsSync(plugins)) await add(hash.update('\0'), plugins);
  return hash.digest('hex');
}

/** However long it is. */
async function add(hash: Hash, file: string): Promise<void> {
  for await (const chunk of createReadStream(file)) hash.update(chunk);
}
