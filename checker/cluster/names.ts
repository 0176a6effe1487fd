/** Names and labels. Everything the kit makes carries `swarmlab.cluster` or `swarmlab.cache`; nothing else is ever removed. */
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { sameChoice } from './chosen.ts';

export const defaultCluster = 'default';

/** What a command needs to work on this cluster: nothing for the default one. */
export const onCluster = (name: string) => `${name === defaultCluster ? '' : ` --cluster ${name}`}${sameChoice()}`;

/** This machine, or the container that this program is in: process numbers are those of one of them. */
const here = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
const kinds = ['beside', 'doctor', 'throwaway', 'test'] as const;

/**
 * A cluster that a process made for a while, and removes: beside another, to try a service on, to throw away, or for a test. Machines are
 * there only once, so its nodes are always containers. `which` is a number, or a short name.
 */
export const nameOfOwn = (kind: (typeof kinds)[number], which: number | string = 1) =>
  `${kind}-${here}-${process.pid}-${which}`;
export const isOfProcess = (name: string) => ownerOf(name) !== undefined;

/** The process that made it; `here`: one of this machine. Undefined for the clusters of people. */
export function ownerOf(name: string): { here: boolean; pid: number } | undefined {
  const [, machine, pid] = new RegExp(`^(?:${kinds.join('|')})-([0-9a-f]{6})-(\\d+)-[a-z0-9-]+$`).exec(name) ?? [];
  return pid === undefined ? undefined : { here: machine === here, pid: Number(pid) };
}

/** How many nodes a cluster has, and how many of them, the first, manage its swarm. */
export interface ClusterSize {
  nodes: number;
  managers: number;
}

/** The size of a cluster for which nobody asked for another. */
export const usualSize: ClusterSize = { nodes: 3, managers: 1 };
export const mostNodes = 9;

/** The names of so many nodes, in their order. */
export const nodeNames = (count: number) => Array.from({ length: count }, (_, index) => `docker-node${index + 1}`);
export const managerName = 'docker-node1';

/** Published ports of docker-node1 that reach the loopback of this machine. */
export const hostPorts = Array.from({ length: 11 }, (_, index) => 8000 + index);

export const labels = {
  /** On a node's container, its volume and the network: the cluster's name. */
  cluster: 'swarmlab.cluster',
  /** On the volume that keeps the cluster's size. */
  nodes: 'swarmlab.nodes',
  managers: 'swarmlab.managers',
  /** On a node's container: the node's name. */
  node: 'swarmlab.node',
  /** On images and what keeps them: what they were made from. */
  recipe: 'swarmlab.recipe',
  /** On the labs' images as the Vagrantfile's machines build them: a digest of their sources. */
  source: 'swarmlab.source',
  /** On the seed's container: that it is a cache, which `down --purge` removes. */
  cache: 'swarmlab.cache',
  /** On a seed: the image of the nodes that it is for. */
  nodeImage: 'swarmlab.node-image',
  /** On a seed: what the host grants to containers that run engines. */
  rights: 'swarmlab.rights',
} as const;

/** The simplenode image as it is called on this machine; on nodes it is `simplenode:VERSION`. */
export const hostTag = (image: string) => `swarmlab/${image}`;
export const appVersions = ['0.1', '0.2', '0.3'] as const;
export const appImages: string[] = appVersions.map((version) => `simplenode:${version}`);

export const sizeVolume = (cluster: string) => `swarmlab-size-${cluster}`;
export const networkName = (cluster: string) => `swarmlab-${cluster}`;
export const containerName = (cluster: string, node: string) => `swarmlab-${cluster}-${node}`;
