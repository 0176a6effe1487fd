/** A cluster as the rest of the checker sees it: nodes on which programs can be started. */
import type { Readable, Writable } from 'node:stream';
import type { Engine } from '../engine/index.ts';
import type { ClusterFacts, Unusual } from '../model.ts';
import type { Sources } from './sources/source.ts';
import type { EngineVersion } from './suites.ts';

/** "Somewhere a program can be started". */
export interface ClusterNode {
  name: string;
  /** The address at which other nodes reach it. */
  address: string;
  /** Turns a program of the node into one of this machine, with its standard streams, or with a terminal. */
  enter(argv: string[], terminal?: boolean): string[];
  /** The same for programs of the checker's own, by the shortest way there is: what is in their environment is not the node's. @internal */
  reach?(argv: string[]): string[];
  /** A person's shell on a terminal of its own. It ends when it is closed, and when this program does, however that ends. @internal */
  terminal(size: TerminalSize): Promise<Terminal>;
  /** Keeps a program that is started with `enter` on a terminal from living longer than this one. @internal */
  keep(argv: readonly string[]): Kept;
  /** Restarts its engine, and all with it. */
  restart(): Promise<void>;
  /** Its Engine API; connects on first use. @internal */
  engine: Engine;
}

export interface TerminalSize {
  columns: number;
  rows: number;
}

/** A terminal of a node. */
export interface Terminal {
  /** What is printed. Nothing is lost: a program whose output nobody reads waits. It ends with the terminal. */
  output: Readable;
  /** What is typed. */
  input: Writable;
  resize(size: TerminalSize): void;
  /** The exit code of what ran there; undefined where the node was lost. Never rejects. */
  ended: Promise<number | undefined>;
  close(): void;
}

/** A program of a node that ends when it is told to, and not later than this program. */
export interface Kept {
  /** What is started on the node in its place. */
  argv: string[];
  resize(size: TerminalSize): void;
  end(): void;
}

export interface Cluster {
  name: string;
  driver: string;
  nodes: ClusterNode[];
  /** How many of the nodes, the first, manage the swarm where a lab does not ask for another number. */
  managers: number;
  /** The node on which commands run where a lab names none. */
  manager: ClusterNode;
  /** True where its swarm is used as it is: it is never initialised, left, or cleaned beyond what labs own. */
  attached: boolean;
  /** Throws a BrokenError where the swarm that its nodes are in is not the kit's to form or to dissolve. */
  assertOurs(): Promise<void>;
  /** Published port on the manager -> where it is reached from this machine, such as `127.0.0.1:8000`. */
  ports: Map<number, string>;
  /** What another cluster is brought up with, to be like this one. */
  alike: UpOptions;
  /** Reads what reports say of the cluster. */
  facts(): Promise<ClusterFacts>;
  /** How much longer than labs say may be waited here: 1 on nodes of a usual speed, more on slow ones. */
  patience(): Promise<number>;
  /** Brings images that a lab needs and a node lacks, or has with other content, to the nodes. */
  loadImages(images: string[]): Promise<void>;
  /**
   * What an image on a node holds: the kit's name of that content (`simplenode:0.2`), or `other` where it is not the kit's.
   * Undefined where the node no longer has it.
   */
  contentOf(node: ClusterNode, imageId: string): Promise<string | undefined>;
  /** True for the names that the kit's images have on nodes. */
  isKitImage(image: string): boolean;
  close(): void;
}

export interface ClusterStatus {
  name: string;
  driver: string;
  /** `up`: all nodes run and are one swarm. `partly`: not all of that. `down`: nothing is there. */
  state: 'up' | 'partly' | 'down';
  nodes: { name: string; state: string; address?: string }[];
  swarm: 'ready' | 'none';
  /** Published port on the manager -> where it is reached on this machine. */
  ports: Record<string, string>;
  facts?: ClusterFacts;
  /** What of its swarm is not as a new one has it; absent where all is. */
  unusual?: Unusual[];
  /** Why a node that runs did not answer, or cannot do its work. */
  problem?: string;
}

/** What a cluster is to be like when it is brought up. What is left out stays as it is; a new cluster gets what is usual. */
export interface UpOptions {
  /** How many nodes: a cluster grows, but never shrinks. */
  nodes?: number;
  /** How many of them, the first, manage the swarm. */
  managers?: number;
  /** The Docker Engine on its nodes. */
  engine?: EngineVersion;
  /** The image of its nodes, in place of the one that the kit makes for an engine. */
  nodeImage?: string;
}

/** How nodes come into being and are found again: one for each kind of machine that they can be. */
export interface Driver {
  /** Brings a cluster up, from nothing or from what there is of it, and opens it; where it is aborted, what was made is undone first. */
  up(name: string, onProgress: OnProgress, options: UpOptions, signal?: AbortSignal): Promise<Cluster>;
  /** Opens a cluster that is up. Throws a BrokenError that names the next command where it is not. */
  open(name: string): Promise<Cluster>;
  /** Removes a cluster, with `purge` also the images kept for the next one; resolves with what was removed. */
  down(name: string, options: { purge: boolean }): Promise<string[]>;
  /** The names of a cluster's nodes, which are not asked; where it is not up, those that it would have. */
  namesOfNodes?(name: string): Promise<string[]>;
  /** What there is of a cluster, also where it is broken or half there. Changes nothing. */
  status(name: string): Promise<ClusterStatus>;
  /** Whether there is anything of it, looked for where `up` would make it; absent: as `status` says. */
  isThere?(name: string, onProgress: OnProgress, signal?: AbortSignal): Promise<boolean>;
  /** What a bug report wants to know of it, also where it is broken or half there. Absent: that of machines with Docker as a service. */
  sources?(name: string): Promise<Sources>;
}

/** Told what is being done, in words for a person. */
export type OnProgress = (text: string) => void;
