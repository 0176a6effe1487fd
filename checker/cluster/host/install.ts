/** Installing an engine, where that is ours to do: as root on Debian or Ubuntu. Elsewhere the person is told what to install. */
import { existsSync } from 'node:fs';
import { BrokenError } from '../../errors.ts';
import { run } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import type { OnProgress } from '../types.ts';

/** mmdebstrap makes the images' base where no registry answers. */
const packages = ['docker.io', 'iptables', 'mmdebstrap'];

export async function isInstalled(program: string): Promise<boolean> {
  return (await run(['sh', '-c', `PATH="$PATH:/usr/sbin:/sbin" command -v ${program}`], { input: '' })).exit === 0;
}

/** True as root on a system whose packages are Debian's. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs the engine from the system's own packages. Throws a BrokenError with the last lines of what apt-get said. */
export async function installEngine(onProgress: OnProgress): Promise<void> {
  onProgress(say.cluster.doing.aptEngine(packages));
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...packages);
  if (!(await isInstalled('docker'))) await apt('install', '-y', '--no-install-recommends', 'docker-cli');
}

/** Installs a single package where that can be done; resolves with whether the program is there now. */
export async function provideProgram(program: string, onProgress: OnProgress): Promise<boolean> {
  if (await isInstalled(program)) return true;
  if (!canInstall()) return false;
  onProgress(say.cluster.doing.apt([program]));
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', program);
  return true;
}

/** A kind of system, as far as an engine is installed differently there. */
export type System = 'darwin' | 'win32' | 'debian' | 'linux';

/** The kind of this machine's system. */
export function system(): System {
  if (process.platform === 'darwin' || process.platform === 'win32') return process.platform;
  return existsSync('/usr/bin/apt-get') ? 'debian' : 'linux';
}

/** What a person without an engine has to do first. */
export function whatToInstall(): BrokenError {
  return new BrokenError(say.cluster.cannotInstall(say.cluster.install[system()]), { next: 'swarmlab doctor' });
}

async function apt(...words: string[]): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt-get may be at work, as on a machine that just booted: its lock is waited for.
  const { exit, stdout, stderr } = await run(['apt-get', '-q', '-o', 'DPkg::Lock::Timeout=120', ...words], {
    input: '',
    env,
  });
  if (exit === 0) return;
  const last = `${stdout}\n${stderr}`.trim().split('\n').slice(-8);
  throw new BrokenError(say.cluster.programFailed(`apt-get ${words.join(' ')}`, exit, last));
}
