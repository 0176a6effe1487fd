/** Names and labels. Everything the kit makes carries `swarmlab.cluster` or `swarmlab.cache`; nothing else is ever removed. */
import { sameChoice } from './chosen.ts';

export const defaultCluster = 'default';

/** What a command needs to work on this cluster: nothing for the default one. */
export const onCluster = (name: string) => `${name === defaultCluster ? '' : ` --cluster ${name}`}${sameChoice()}`;

/** A cluster made for a while beside others. Machines are there only once, so its nodes are always containers. */
export const besideName = (number: number) => `beside-${process.pid}-${number}`;
export const isBeside = (name: string) => /^beside-\d+-\d+$/.test(name);

export const nodeNames = ['docker-node1', 'docker-node2', 'docker-node3'] as const;
export const managerName = nodeNames[0];

/** Published ports of docker-node1 that reach the loopback of this machine. */
export const hostPorts = Array.from({ length: 11 }, (_, index) => 8000 + index);

export const labels = {
  /** On a node's container, its volume and the network: the cluster's name. */
  cluster: 'swarmlab.cluster',
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

export const networkName = (cluster: string) => `swarmlab-${cluster}`;
export const containerName = (cluster: string, node: string) => `swarmlab-${cluster}-${node}`;
