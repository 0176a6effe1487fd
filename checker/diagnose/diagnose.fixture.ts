import { observation, service, task } from '../judge/observation.fixture.ts';
import type { CommandRun, Diagnosis, Evidence, Expectation, Observation, ServiceSeen, TaskSeen } from '../model.ts';
import { diagnoseCheck, diagnoseCommand } from './index.ts';

/** For tests: nothing but the images that all nodes of a cluster have. */
export function evidence(changes: Partial<Evidence> = {}): Evidence {
  const names = ['simplenode:0.1', 'simplenode:0.2', 'simplenode:0.3'];
  return { images: [{ node: 'docker-node1', names }], probes: [], listening: [], ...changes };
}

/** For tests: the service `simple` with one replica, and these tasks of it. */
export function swarm(tasks: TaskSeen[], changes: Partial<ServiceSeen> = {}, others: Partial<Observation> = {}) {
  return observation({ services: [service({ replicas: 1, ...changes })], tasks, ...others });
}

/** For tests: what becomes of a task that ends, or that waits: a state, and the engine's own words. */
export function troubled(state: TaskSeen['state'], error: string, changes: Partial<TaskSeen> = {}): TaskSeen {
  const desired = state === 'pending' ? 'running' : 'shutdown';
  return task(1, { state, desired, error, ...(state === 'pending' && { nodeId: '', nodeName: '' }), ...changes });
}

/** For tests: one replica of `simple` should run. */
export const oneRuns: Expectation = { kind: 'service', service: 'simple', replicas: { running: 1, desired: 1 } };

/** For tests: what is found where this does not hold; by default that a replica runs. */
export function causes(
  seen: Observation,
  { expectation = oneRuns, keys = ['replicas'], challenge = false, known = evidence() }: Partial<Asked> = {},
): Diagnosis[] {
  return diagnoseCheck({ expectation, keys, challenge }, seen, known);
}

interface Asked {
  expectation: Expectation;
  keys: string[];
  challenge: boolean;
  known: Evidence;
}

/** For tests: the ids of what is found. */
export function ids(...asked: Parameters<typeof causes>): string[] {
  return causes(...asked).map(({ id }) => id);
}

/** For tests: what is found of a command that failed with these words. */
export function saidOf(stderr: string, changes: Partial<CommandRun> = {}, seen = observation()): Diagnosis[] {
  const run = { line: 1, node: 'docker-node1', script: 'docker service ls\n', exit: 1, seconds: 1, stdout: '', stderr };
  return diagnoseCommand({ ...run, ...changes }, seen, evidence());
}
