/** Nodes that are the virtual machines of a Vagrantfile. */
import { BrokenError } from '../../errors.ts';
import { toType } from '../../to-type.ts';
import { say } from '../../words/index.ts';
import { onCluster } from '../names.ts';
import { bringUpFleet, type Fleet, fleetStatus, openFleet, takeDownFleet } from '../remote/index.ts';
import type { Driver } from '../types.ts';
import { haltMachines, type MachineState, machineStates, sshConfig, startMachines } from './machines.ts';
import { readSshConfig } from './ssh-config.ts';

export interface Vagrantfile {
  /** The folder that it is in. */
  folder: string;
  swarm: Fleet['swarm'];
}

/** The machines of a Vagrantfile. They are started and halted, and never destroyed. */
export function vagrant({ folder, swarm }: Vagrantfile): Driver {
  const fleet = async (): Promise<Fleet> => {
    const ways = readSshConfig(await sshConfig(folder));
    if (ways.length > 0) return { driver: 'vagrant', swarm, ways };
    throw new BrokenError(say.cluster.vagrant.noMachines(folder), { next: toType`cd ${folder} && vagrant status` });
  };
  return {
    up: async (name, onProgress) => {
      onProgress(say.cluster.vagrant.looking(folder));
      if (!(await machineStates(folder)).every(isRunning)) await startMachines(folder, onProgress);
      return bringUpFleet(name, await fleet(), onProgress);
    },

    open: async (name) => openFleet(name, await fleet().catch((error) => explainStopped(name, folder, error))),

    down: async (name, options) => {
      const running = (await machineStates(folder)).filter(isRunning).map((machine) => machine.name);
      if (running.length === 0) return [];
      const removed = await takeDownFleet(name, await fleet(), options);
      await haltMachines(folder);
      return [...removed, say.cluster.vagrant.halted(running, `cd ${folder} && vagrant destroy`)];
    },

    status: async (name) => {
      const nodes = await machineStates(folder);
      if (nodes.every(isRunning)) return fleetStatus(name, await fleet());
      const state = nodes.some(isRunning) ? 'partly' : 'down';
      return { name, driver: 'vagrant', state, nodes, swarm: 'none', ports: {} };
    },
  };
}

function isRunning({ state }: MachineState): boolean {
  return state === 'running';
}

/** Vagrant tells of a machine that does not run in many words; which those are is worth one more question. */
async function explainStopped(name: string, folder: string, error: unknown): Promise<never> {
  const stopped = (await machineStates(folder)).filter((machine) => !isRunning(machine));
  if (stopped.length === 0) throw error;
  const names = stopped.map((machine) => machine.name);
  throw new BrokenError(say.cluster.notRunning(name, names), { next: `swarmlab up${onCluster(name)}` });
}
