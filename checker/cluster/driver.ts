/** Which driver a cluster has: the one place where that is chosen. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { say } from '../words/index.ts';
import { chosen, driverNames } from './chosen.ts';
import { type Config, type Described, drivers, findConfig, isTrusted, wayTo } from './config/index.ts';
import { containers } from './containers/index.ts';
import { isOfProcess } from './names.ts';
import { bringUpFleet, type Fleet, fleetStatus, openFleet, takeDownFleet } from './remote/index.ts';
import type { Driver } from './types.ts';
import { vagrant } from './vagrant/index.ts';

/** The driver of a cluster: as `swarmlab.yaml` says where it names the cluster, else the one that was chosen, else containers. */
export async function driverOf(name: string): Promise<Driver> {
  if (isOfProcess(name)) return containers;
  const { config: file, driver } = chosen();
  const config = await findConfig(file);
  const written = config?.clusters.get(name);
  if (driver === undefined) return driverFor(written ?? { driver: 'containers' }, config);
  if (!written) return driverFor(described(driver), config);
  if (written.driver === driver) return driverFor(written, config);
  throw new UsageError(say.cluster.config.otherDriver(name, written.driver, config?.file ?? '', driver));
}

/** What a driver is described by that needs no more than its name. */
function described(driver: string): Described {
  const { unknownDriver, needsNodes } = say.cluster.config;
  const known = driverNames.find((one) => one === driver);
  if (known === undefined) throw new UsageError(unknownDriver(driver, driverNames));
  if (known === 'ssh') throw new UsageError(needsNodes);
  return drivers[known].parse({ driver: known });
}

async function driverFor(written: Described, config: Config | undefined): Promise<Driver> {
  const folder = config?.folder ?? packageRoot;
  switch (written.driver) {
    case 'containers':
      return containers;
    case 'ssh':
      return withoutOptions(
        machines(
          written.swarm,
          written.nodes.map((node) => wayTo(node, folder)),
        ),
      );
    case 'vagrant':
      return withoutOptions(vagrant({ folder: await vagrantFolder(written.folder, folder), swarm: written.swarm }));
  }
}

function machines(swarm: Fleet['swarm'], ways: Fleet['ways']): Driver {
  const fleet: Fleet = { driver: 'ssh', swarm, ways };
  return {
    up: (name, onProgress) => bringUpFleet(name, fleet, onProgress),
    open: (name) => openFleet(name, fleet),
    down: (name, options) => takeDownFleet(name, fleet, options),
    status: (name) => fleetStatus(name, fleet),
  };
}

/** Machines are as they are: no option of `up` makes them others. */
function withoutOptions(driver: Driver): Driver {
  return {
    ...driver,
    up: async (name, onProgress, options, signal) => {
      const asked = Object.values(options).some((value) => value !== undefined);
      if (asked) throw new UsageError(say.cluster.config.asTheyAre(name));
      return driver.up(name, onProgress, options, signal);
    },
  };
}

/**
 * Where the Vagrantfile is: as written, else beside `swarmlab.yaml`, else in this package. Vagrant looks for it in the folders above too:
 * throws a UsageError where there is none, or somebody else may write it.
 */
async function vagrantFolder(written: string | undefined, folder: string): Promise<string> {
  if (written === undefined && !existsSync(join(folder, 'Vagrantfile'))) return packageRoot;
  const found = resolve(folder, written ?? '.');
  const file = join(found, 'Vagrantfile');
  if (found === packageRoot || (await isTrusted(file).catch(() => false))) return found;
  throw new UsageError(say.cluster.config.foreignVagrantfile(file));
}
