import type { Way } from './way.ts';

/** Machines that are there whether the kit is used or not. */
export interface Fleet {
  driver: 'ssh' | 'vagrant';
  /** `attach`: they are a swarm, which is used as it is. `manage`: the kit may make them one, and make them leave it. */
  swarm: 'attach' | 'manage';
  ways: Way[];
}
