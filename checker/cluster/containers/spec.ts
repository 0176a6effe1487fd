/** What a node's container is created with. */
import { existsSync } from 'node:fs';
import type { ContainerCreateOptions, HostConfig } from '../../engine/index.ts';
import { containerName, hostPorts, labels, managerName, networkName } from '../names.ts';

/** How far the host lets a container go: some refuse `--privileged`, and take the same spelt out without what they lack. */
export type Rights = 'privileged' | 'capabilities';

export interface NodeSpec {
  cluster: string;
  node: string;
  image: string;
  address: string;
  rights: Rights;
  /** The volume that new nodes copy their images from. */
  seed: string;
  /** Ports of this machine that are free for docker-node1's; the engine chooses others. */
  freePorts: ReadonlySet<number>;
}

// So that the engine can load the kernel's IPVS. On Linux the folder may lack, and binding it would make it.
const modules = process.platform !== 'linux' || existsSync('/lib/modules') ? ['/lib/modules:/lib/modules:ro'] : [];

// What the engine makes then lies below its container's control group, and goes with it. dockerode's types do not know it.
const ownCgroups = { CgroupnsMode: 'private' } as HostConfig;

const spelledOut = {
  CapAdd: ['ALL'],
  CapDrop: ['SYS_RESOURCE'],
  SecurityOpt: ['seccomp=unconfined', 'apparmor=unconfined', 'label=disable'],
  MaskedPaths: [],
  ReadonlyPaths: [],
  DeviceCgroupRules: ['a *:* rwm'],
};

/** A container of a node image, which runs a Docker Engine, with these volumes. */
export function engineContainer(name: string, image: string, rights: Rights, binds: string[]): ContainerCreateOptions {
  return {
    name,
    Image: image,
    HostConfig: {
      ...ownCgroups,
      ...(rights === 'privileged' ? { Privileged: true } : spelledOut),
      Binds: [...modules, ...binds],
    },
  };
}

/** A node. The volume below its engine is anonymous: it goes with the container, and only with it. */
export function nodeContainer({
  cluster,
  node,
  image,
  address,
  rights,
  seed,
  freePorts,
}: NodeSpec): ContainerCreateOptions {
  const base = engineContainer(containerName(cluster, node), image, rights, [`${seed}:/seed:ro`]);
  const published = node === managerName ? hostPorts : [];
  const binding = (port: number) => [{ HostIp: '127.0.0.1', HostPort: freePorts.has(port) ? String(port) : '' }];
  return {
    ...base,
    Hostname: node,
    Labels: { [labels.cluster]: cluster, [labels.node]: node },
    ExposedPorts: Object.fromEntries(published.map((port) => [`${port}/tcp`, {}])),
    HostConfig: {
      ...base.HostConfig,
      PortBindings: Object.fromEntries(published.map((port) => [`${port}/tcp`, binding(port)])),
    },
    NetworkingConfig: {
      EndpointsConfig: { [networkName(cluster)]: { IPAMConfig: { IPv4Address: address }, Aliases: [node] } },
    },
  };
}
