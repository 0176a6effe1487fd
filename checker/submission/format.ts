/**
 * The lines of a submission: a header, attempts, a seal. Each is JSON as `JSON.stringify` writes it, so that nothing can be
 * written in two ways. docs/submissions.md describes them for people.
 */
import { hash } from 'node:crypto';
import type { Asked, Attempt } from '../grades.ts';
import type { Beginning, ContainerSeen, NodeSeen, ServiceSeen, TaskSeen } from '../model.ts';

export interface HeaderLine {
  type: 'submission';
  schema: 1;
  swarmlab: string;
  student?: string;
  code?: string;
  engineVersion: string;
  handedInAt: string;
}

/** Looks name what they saw by its place in the lists of their attempt: most of it they have in common. */
export interface AttemptLine extends Omit<Attempt, 'looks'> {
  type: 'attempt';
  /** SHA-256 of the line before it in its lab's chain; of the first, `genesisOf` the lab. */
  prev: string;
  nodes: NodeSeen[];
  services: ServiceSeen[];
  /** Erased ones too. */
  tasks: TaskSeen[];
  containers: ContainerSeen[];
  looks: LookLine[];
}

export interface LookLine {
  at: number;
  swarm: boolean;
  watchedSince?: number;
  clocksWithin?: number;
  historyLimit?: number;
  stepBegan?: Beginning;
  nodes: number[];
  services: number[];
  tasks: number[];
  containers: number[];
  silent: string[];
  asked: Asked[];
}

export interface SealLine {
  type: 'seal';
  /** Of all lines before it. */
  sha256: string;
}

/** What stands for the line before the first of a lab's chain. */
export function genesisOf(lab: string): string {
  return sha256(`swarmlab attempts at ${lab}`);
}

/** In hexadecimal digits. */
export function sha256(of: string | Uint8Array): string {
  return hash('sha256', of);
}
