/** What is asked only where something is wrong. It finds causes and changes no verdict, so no answer is no failure. */
import type { Cluster, ClusterNode } from '../cluster/index.ts';
import type { ContainerSeen, Evidence, ProbeSeen } from '../model.ts';
import { run } from '../shell/index.ts';
import type { ApiContainerDetails } from './api-types.ts';
import { listeningPorts } from './listening.ts';
import { within } from './within.ts';

/** How long a node may take to answer, in milliseconds. */
const patience = 3000;

/** Asks the nodes about these containers, and which images they have. Never throws. */
export async function evidenceOf(cluster: Cluster, containers: readonly ContainerSeen[]): Promise<Evidence> {
  const onNodes = cluster.nodes.map((node) => within(patience, evidenceOn(node, containers)).catch(() => undefined));
  const found = (await Promise.all(onNodes)).flatMap((evidence) => evidence ?? []);
  return {
    images: found.flatMap(({ images }) => images),
    probes: found.flatMap(({ probes }) => probes),
    listening: found.flatMap(({ listening }) => listening),
  };
}

async function evidenceOn(node: ClusterNode, containers: readonly ContainerSeen[]): Promise<Evidence> {
  const here = containers.filter((container) => container.node === node.name);
  const [names, details] = await Promise.all([
    imagesOn(node).catch(() => undefined),
    Promise.all(here.map(async (container) => ({ ...container, details: await detailsOf(node, container) }))),
  ]);
  const listening = await Promise.all(details.map((one) => listeningIn(node, one).catch(() => undefined)));
  return {
    images: names === undefined ? [] : [{ node: node.name, names }],
    probes: details.flatMap(probeOf),
    listening: listening.flatMap((found) => found ?? []),
  };
}

async function imagesOn({ engine }: ClusterNode): Promise<string[]> {
  const images = await engine.calls.listImages();
  return images.flatMap(({ RepoTags }) => RepoTags ?? []).filter((name) => name !== '<none>:<none>');
}

/** Undefined where it is gone since it was listed. */
async function detailsOf({ engine }: ClusterNode, { id }: ContainerSeen): Promise<ApiContainerDetails | undefined> {
  const inspected = engine.calls.getContainer(id).inspect() as Promise<unknown>;
  return inspected.catch(() => undefined) as Promise<ApiContainerDetails | undefined>;
}

type Detailed = ContainerSeen & { details: ApiContainerDetails | undefined };

function probeOf({ taskId, details }: Detailed): ProbeSeen[] {
  const last = details?.State.Health?.Log?.at(-1);
  return last ? [{ taskId, exit: last.ExitCode, output: last.Output }] : [];
}

/** No API tells where a program listens: the kernel of its node does. */
async function listeningIn(node: ClusterNode, { taskId, details }: Detailed): Promise<Evidence['listening']> {
  if (!details?.State.Running) return [];
  const tables = ['tcp', 'tcp6'].map((name) => `/proc/${details.State.Pid}/net/${name}`);
  const { exit, stdout } = await run(node.enter(['cat', ...tables]), { timeout: patience });
  return exit === 0 ? [{ taskId, ports: listeningPorts(stdout) }] : [];
}
