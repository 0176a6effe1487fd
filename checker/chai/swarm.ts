import { type Cluster, open } from '../cluster/index.ts';
import { Interrupted, UsageError } from '../errors.ts';
import { readCheckValue } from '../lab/index.ts';
import type { CheckReport } from '../model.ts';
import { record } from '../observe/index.ts';
import { awaitChecks, type Judging } from '../run/index.ts';
import type { Raw } from './claim.ts';

/** Judges an item of a lab's checks. Rejects with a UsageError where it is none, with a BrokenError where the cluster is. */
type Judge = (raw: Raw) => Promise<CheckReport>;

/** What `expect` is given. How it is judged is private, so that a failed assertion does not print it. */
export abstract class Subject {
  /** What it is called in a lab. */
  readonly name: string;
  readonly #judge: Judge;

  /** @internal */
  constructor(name: string, judge: Judge) {
    this.name = name;
    this.#judge = judge;
  }

  /** For the assertions. @internal */
  judge(raw: Raw): Promise<CheckReport> {
    return this.#judge(raw);
  }
}

/** A service, there or not. */
export class Service extends Subject {}

/** A URL, or several in braces, asked from the manager node. */
export class Url extends Subject {}

/** A swarm that is watched: what it did since is known, also where Swarm itself forgot it. */
export class Swarm extends Subject {
  readonly cluster: Cluster;
  readonly #stop: () => void;

  /** @internal */
  constructor(cluster: Cluster, judge: Judge, stop: () => void) {
    super(cluster.name, judge);
    this.cluster = cluster;
    this.#stop = stop;
  }

  service(name: string): Service {
    return new Service(name, (raw) => this.judge(raw));
  }

  url(url: string): Url {
    return new Url(url, (raw) => this.judge(raw));
  }

  /** Ends the watch. Claims that are not judged yet reject. */
  stop(): void {
    this.#stop();
  }
}

/** Begins to watch a cluster that is up; one that is given by its name is closed at the end. Throws a BrokenError. */
export async function watch(on: Cluster | string = process.env.SWARMLAB_CLUSTER || 'default'): Promise<Swarm> {
  const cluster = typeof on === 'string' ? await open(on) : on;
  const close = () => {
    if (cluster !== on) cluster.close();
  };
  const recorder = await record(cluster).catch((error) => {
    close();
    throw error;
  });
  const stopping = new AbortController();
  const { signal } = stopping;
  const stop = () => {
    stopping.abort(new Interrupted());
    recorder.stop();
    close();
  };
  return new Swarm(cluster, judgeWith({ cluster, recorder, signal, patience: 'deadline', onEvent: () => {} }), stop);
}

function judgeWith(judging: Judging): Judge {
  return async (raw) => {
    const check = readCheckValue(written(raw) as Raw);
    if (Array.isArray(check)) throw new UsageError(check.join('\n'));
    const [report] = await awaitChecks([check], judging);
    if (!report) throw new Error('unreachable');
    return report;
  };
}

/** As a lab's author writes it: a regular expression is a text between slashes. */
function written(value: unknown): unknown {
  if (value instanceof RegExp) return String(value);
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, written(inner)]));
}
