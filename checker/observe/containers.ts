/** The containers of swarm tasks on one node. */
import type { ClusterNode } from '../cluster/index.ts';
import { ask } from '../engine/index.ts';
import type { ContainerSeen } from '../model.ts';
import { say } from '../words/index.ts';
import type { ApiContainer } from './api-types.ts';
import { toContainer } from './from-api.ts';

/** Throws a BrokenError where the node's engine does not answer. */
export async function containersOn({ name, engine }: ClusterNode): Promise<ContainerSeen[]> {
  const filters = { label: ['com.docker.swarm.task.id'] };
  const listed = await ask(
    engine,
    say.engine.asked.listContainers,
    engine.calls.listContainers({ all: true, filters }),
  );
  const seen = (listed as ApiContainer[]).map((container) => toContainer(name, container));
  // Only an inspection tells of probes that fail while the container still counts as healthy.
  return Promise.all(seen.map((container) => (container.health ? withStreak(engine, container) : container)));
}

async function withStreak(engine: ClusterNode['engine'], container: ContainerSeen): Promise<ContainerSeen> {
  const details = await engine.calls
    .getContainer(container.id)
    .inspect()
    .catch(() => undefined); // gone since it was listed
  const failingStreak = details?.State.Health?.FailingStreak;
  return failingStreak === undefined ? container : { ...container, failingStreak };
}
