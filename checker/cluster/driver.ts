/** Which driver a cluster has: the one place where that is chosen. Those that are not usual are loaded where they are. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { packageRoot } from '../package-root.ts';
import { say } from '../words/index.ts';
import { chosen, driverNames } from './chosen.ts';
import { type Config, type Described, drivers, findConfig, wayTo } from './config/index.ts';
import { containers } from './containers/index.ts';
import { isBeside } from './names.ts';
import type { Fleet } from './remote/index.ts';
import type { Driver } from './types.ts';

/** The driver of a cluster: as `swarmlab.yaml` says where it names the cluster, else the one that was chosen, else containers. */
export async function driverOf(name: string): Promise<Driver> {
  if (isBeside(name)) return containers;
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
    case 'ssh': {
      const ways = written.nodes.map((node) => wayTo(node, folder));
      return withoutOptions(await machines(written.swarm, ways));
    }
    case 'vagrant': {
      const { vagrant } = await import('./vagrant/index.ts');
      return withoutOptions(vagrant({ folder: vagrantFolder(written.folder, folder), swarm: written.swarm }));
    }
  }
}

async function machines(swarm: Fleet['swarm'], ways: Fleet['ways']): Promise<Driver> {
  const { bringUpFleet, fleetStatus, openFleet, takeDownFleet } = await import('./remote/index.ts');
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
    up: async (name, onProgress, options) => {
      const asked = Object.values(options).some((value) => value !== undefined);
      if (asked) throw new UsageError(say.cluster.config.asTheyAre(name));
      return driver.up(name, onProgress, options);
    },
  };
}

/** Where the Vagrantfile is: as written, else beside `swarmlab.yaml`, else in this package. */
function vagrantFolder(written: string | undefined, folder: string): string {
  if (written !== undefined) return resolve(folder, written);
  return existsSync(join(folder, 'Vagrantfile')) ? folder : packageRoot;
}
