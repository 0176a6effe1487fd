/** A service that must answer on every node's port: what all labs stand on. */
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../../engine/index.ts';
import { explain } from '../../errors.ts';
import { run } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import type { Cluster, ClusterNode } from '../types.ts';
import type { ServiceTrial } from './facts.ts';

const name = 'swarmlab-doctor';
const patience = 30; // seconds for a task to start and every node to answer
const port = 30099; // in the range swarm itself takes ports from, clear of the labs'

/** Creates the service, asks each node, and removes it again. */
export async function tryService(cluster: Cluster, signal?: AbortSignal): Promise<ServiceTrial> {
  const { engine } = cluster.manager;
  const service = await ask(engine, say.engine.asked.createServiceToTry, engine.calls.createService(specification));
  try {
    const silent = await silentNodes(cluster, signal);
    return { port, nodes: cluster.nodes.length, silent, seconds: patience };
  } finally {
    await engine.calls
      .getService(service.id)
      .remove()
      .catch((error: unknown) => {
        throw new Error(say.cluster.serviceStays(name, explain(error)));
      });
    await containersGone(cluster);
  }
}

const specification = {
  Name: name,
  Labels: { 'swarmlab.probe': 'doctor' },
  TaskTemplate: { ContainerSpec: { Image: 'simplenode:0.1' } },
  Mode: { Replicated: { Replicas: 1 } },
  EndpointSpec: { Ports: [{ Protocol: 'tcp' as const, PublishedPort: port, TargetPort: 5000 }] },
};

async function silentNodes({ nodes, manager }: Cluster, signal?: AbortSignal): Promise<string[]> {
  // Asked from the manager, as the labs' checks are: the names of the nodes resolve there.
  const wait = `for _ in $(seq ${patience * 5}); do curl -sf -m 2 http://$0:${port}/ && exit; sleep 0.2; done; exit 1`;
  const answered = await Promise.all(
    nodes.map(({ name }) =>
      run(manager.enter(['bash', '-c', wait, name]), { input: '', timeout: patience * 1000, signal }),
    ),
  );
  return nodes.filter((_, index) => answered[index]?.exit !== 0).map(({ name }) => name);
}

async function containersGone({ nodes }: Cluster): Promise<void> {
  const filters = { label: [`com.docker.swarm.service.name=${name}`] };
  const left = async ({ engine }: ClusterNode) => (await engine.calls.listContainers({ all: true, filters })).length;
  const deadline = performance.now() + patience * 1000;
  while ((await Promise.all(nodes.map(left))).some((count) => count > 0)) {
    if (performance.now() > deadline) throw new Error(say.cluster.containersStay(name));
    await pause(50);
  }
}
