import type { Placement } from '../../judge/index.ts';
import type { Observation, Obstacle } from '../../model.ts';
import type { Ledger } from './ledger.ts';

/**
 * Why it is nobody's fault that a node has tasks of other services than are shown: the swarm runs all of these, on nodes of its
 * choice, or they were removed above and their containers did not wait. Undefined where one of them should be there and is not.
 */
export function excuseOfPlacement(
  { missing, unexpected }: Placement,
  { services, tasks }: Observation,
  ledger: Ledger,
): Obstacle | undefined {
  const isRunning = (name: string) =>
    services.some((service) => service.name === name && service.mode === 'replicated') &&
    tasks.some(({ service, state, desired }) => service === name && state === 'running' && desired === 'running');
  const excuse = (name: string, gone: number | undefined): Obstacle | undefined => {
    if (isRunning(name)) return { kind: 'placement', what: name, thing: 'service' };
    return gone === undefined ? undefined : { kind: 'over', what: name, thing: 'service', line: gone };
  };
  const isThere = (name: string) => services.some((service) => service.name === name);
  const removal = (name: string) => (isThere(name) ? undefined : ledger.removalOf({ kind: 'service', name }));
  const excuses = [
    ...missing.map((name) => excuse(name, removal(name))),
    ...unexpected.map((name) => excuse(name, undefined)),
  ];
  return excuses.every((found) => found !== undefined) ? excuses[0] : undefined;
}
