/** What `vagrant` says of the machines of a Vagrantfile, and what it is told to do with them. */
import { BrokenError } from '../../errors.ts';
import { type Outcome, run } from '../../shell/index.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import type { OnProgress } from '../types.ts';
import { assertAllowed } from './permission.ts';

export interface MachineState {
  name: string;
  /** As the provider calls it: `running`, `poweroff`, `not_created`. */
  state: string;
}

/** The state of each machine. Throws a BrokenError where vagrant cannot tell. */
export async function machineStates(folder: string): Promise<MachineState[]> {
  const { stdout } = await vagrant(folder, ['status', '--machine-readable']);
  return stdout.split('\n').flatMap((line) => {
    const [, name = '', what, state = ''] = line.trim().split(',');
    return what === 'state' ? { name, state } : [];
  });
}

/** What ssh has to be told to get to each machine. Throws a BrokenError where one does not run. */
export async function sshConfig(folder: string): Promise<string> {
  return (await vagrant(folder, ['ssh-config'])).stdout;
}

/** Starts the machines, and makes those that are not there. */
export async function startMachines(folder: string, onProgress: OnProgress): Promise<void> {
  await vagrant(folder, ['up'], (text) => {
    const line = text.trim().split('\n').at(-1)?.trim();
    if (line) onProgress(line);
  });
}

/** Shuts the machines down, and keeps them. */
export async function haltMachines(folder: string): Promise<void> {
  await vagrant(folder, ['halt']);
}

async function vagrant(folder: string, words: string[], onOutput?: (text: string) => void): Promise<Outcome> {
  await assertAllowed(folder);
  // Whatever else the environment would have it run, it is the file that was looked at.
  const env = { VAGRANT_CWD: folder, VAGRANT_VAGRANTFILE: 'Vagrantfile' };
  const outcome = await run(['vagrant', ...words], { input: '', cwd: folder, env, onOutput });
  const { exit, stdout, stderr } = outcome;
  if (exit === 0) return outcome;
  if (exit === 127) throw new BrokenError(say.cluster.vagrant.notInstalled, { next: say.cluster.vagrant.install });
  const last = `${stdout}\n${stderr}`.trim().split('\n').slice(-8);
  const call = toType`vagrant ${words.slice(0, 1)}`;
  const next = toType`cd ${folder} && vagrant ${words.slice(0, 1)}`;
  throw new BrokenError(say.cluster.programFailed(call, exit, last), { next });
}
