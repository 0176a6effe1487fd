/** What is asked only where something is wrong. It finds causes and changes no verdict, so no answer is no failure. */
import type { Cluster, ClusterNode } from '../cluster/index.ts';
import { within } from '../engine/index.ts';
import type { ContainerSeen, Evidence, ProbeSeen } from '../model.ts';
import { run } from '../shell/index.ts';
import type { ApiContainerDetails } from './api-types.ts';
import { listeningPorts } from './listening.ts';

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
  return {
    images: names === undefined ? [] : [{ node: node.name, names }],
    probes: details.flatMap(probeOf),
    listening: await listeningOn(node, details),
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
  const { Status: health, Log } = details?.State.Health ?? {};
  const last = Log?.findLast((probe) => !isKilled(probe)) ?? Log?.at(-1);
  return last && health && health !== 'none' ? [{ taskId, health, exit: last.ExitCode, output: last.Output }] : [];
}

/** One that was under way when its container was killed tells nothing of what it asks. */
function isKilled({ ExitCode, Output }: { ExitCode: number; Output: string }): boolean {
  return ExitCode === 137 && Output === '';
}

/** No API tells where a program listens: the kernel of its node does. One program asks for all, since to start one takes long. */
async function listeningOn(node: ClusterNode, containers: Detailed[]): Promise<Evidence['listening']> {
  const running = containers.flatMap(({ taskId, details }) =>
    details?.State.Running ? [{ taskId, folder: `/proc/${details.State.Pid}/net` }] : [],
  );
  if (running.length === 0) return [];
  const tables = running.flatMap(({ folder }) => [`${folder}/tcp`, `${folder}/tcp6`]);
  // What ended meanwhile has no tables any more: of the others they are printed all the same.
  const { stdout } = await run(node.enter(['grep', '-H', '', ...tables]), { timeout: patience });
  const lines = stdout.split('\n');
  return running.flatMap(({ taskId, folder }) => {
    const own = lines.filter((line) => line.startsWith(`${folder}/`));
    const table = own.map((line) => line.slice(line.indexOf(':') + 1));
    return table.length > 0 ? [{ taskId, ports: listeningPorts(table.join('\n')) }] : [];
  });
}
