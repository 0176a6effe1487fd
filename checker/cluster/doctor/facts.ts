/** What the doctor knows before it judges any of it. Absent is what does not apply, or could not be asked. */
import type { ClusterFacts } from '../../model.ts';
import type { System } from '../host/install.ts';
import type { ClusterStatus } from '../types.ts';

export interface Facts {
  machine: Machine;
  /** True where nodes are machines of their own: what this one and its engine are does not matter then. */
  elsewhere?: true;
  /** Absent where none answers. */
  engine?: EngineFacts;
  cluster?: ClusterStatus;
  /** Those of the published ports that other programs have; absent while a cluster may have them itself. */
  takenPorts?: number[];
  trial?: Trial;
  /** True where its swarm is not the kit's to change. */
  attached?: true;
  /** Nodes whose clocks are not the manager's, and by how many seconds; absent where no cluster was asked. */
  skews?: { name: string; seconds: number }[];
  /** Why the engine or a cluster could not be asked any further. */
  broken?: string;
}

/** The machine on which this program runs. */
export interface Machine {
  platform: NodeJS.Platform;
  /** As `uname -r` says it. */
  kernel: string;
  /** In bytes. */
  memory: number;
  /** In bytes, on `/`. */
  free: number;
  /** The variables that choose an engine or a proxy, as far as they are set. */
  environment: Readonly<Record<string, string>>;
  /** The docker program is installed. */
  hasDocker: boolean;
  /** A socket of an engine that this account may not use. */
  forbiddenSocket?: string;
  /** True where `up` can install, or start, an engine. */
  canProvideEngine: boolean;
  system: System;
  /** True in a distribution of WSL 2 beside which Docker Desktop runs. */
  isBesideDesktop: boolean;
}

/** What an engine says of itself, in the words of the Engine API's `/version` and `/info`. */
export interface EngineFacts {
  /** Started by the kit. */
  ours: boolean;
  version: { Version: string; ApiVersion: string; Platform?: { Name: string }; Components?: { Name: string }[] };
  info: EngineInfo;
  /** True where it runs in no virtual machine and on no other machine, as far as names tell. */
  isHere: boolean;
  /** In bytes, where it keeps its data, if that is not the file system of this machine's `/`. */
  free?: number;
}

export interface EngineInfo {
  /** Host name of the engine's machine. */
  Name: string;
  OperatingSystem: string;
  OSType: string;
  KernelVersion: string;
  /** In bytes. */
  MemTotal: number;
  DockerRootDir: string;
  SecurityOptions: string[] | null;
  CgroupDriver: string;
  HttpProxy?: string;
  HttpsProxy?: string;
}

/** What became of a service that was tried on a cluster. */
export interface Trial {
  mesh?: ClusterFacts['mesh'];
  /** Absent where it did not come to that. */
  service?: ServiceTrial;
}

export interface ServiceTrial {
  port: number;
  nodes: number;
  /** Names of nodes that did not answer in so many seconds. */
  silent: string[];
  seconds: number;
}
