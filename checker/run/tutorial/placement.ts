import type { Placement } from '../../judge/index.ts';
import type { Observation, Obstacle } from '../../model.ts';
import type { Ledger } from './ledger.ts';

/**
 * Why it is nobody's fault that other services are printed than are shown. Each must have its excuse: the swarm runs it on nodes
 * of its choice, it was removed above and its containers did not wait, or it was there before. The first of them; undefined
 * where one has none.
 */
export function excuseOfPlacement(
  { missing, unexpected, listed }: Placement,
  { services, tasks }: Observation,
  ledger: Ledger,
): Obstacle | undefined {
  const excuse = (what: string, kind: Obstacle['kind'], line?: number): Obstacle => {
    return { kind, what, thing: 'service', ...(line === undefined ? {} : { line }) };
  };
  const find = (name: string) => services.find((service) => service.name === name);
  const chosen = (name: string) => {
    const runs = tasks.some((task) => task.service === name && task.state === 'running' && task.desired === 'running');
    return runs && find(name)?.mode === 'replicated' ? excuse(name, 'placement') : undefined;
  };
  const over = (name: string) => {
    const line = find(name) ? undefined : ledger.removalOf({ kind: 'service', name });
    return line === undefined ? undefined : excuse(name, 'over', line);
  };
  const beside = (name: string) =>
    find(name) && !ledger.hasMade({ kind: 'service', name }) ? excuse(name, 'beside') : undefined;
  const excuses = [
    ...missing.map((name) => chosen(name) ?? over(name)),
    ...unexpected.map((name) => beside(name) ?? chosen(name)),
    ...listed.map(beside),
  ];
  return excuses.includes(undefined) ? undefined : excuses[0];
}
