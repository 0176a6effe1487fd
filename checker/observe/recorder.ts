/** Watches a swarm and keeps every task state it sees. Events wake it, polling is the net. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster, ClusterNode } from '../cluster/index.ts';
import { clockOffset, type Watch, watch } from '../engine/index.ts';
import { BrokenError } from '../errors.ts';
import type { ContainerSeen, Observation, TaskSeen } from '../model.ts';
import { containersOn } from './containers.ts';
import { TaskHistory } from './history.ts';
import { look } from './look.ts';

// Tasks have no events of their own, so their states are polled: often enough to judge a change within 300 ms.
const every = 150; // milliseconds
/** Events come in flocks: the first wakes, those of the next moments are seen by the same look. */
const settle = 10;
/** How often containers are listed on a node from which no event came. */
const containersEvery = 2000;
/** How long an engine may take to say that it lives. */
const patience = 5000;

export interface Recorder {
  /** A look that began after this call. */
  now(): Promise<Observation>;
  /** The next look, whenever it comes. */
  next(): Promise<Observation>;
  /** Throws a BrokenError that names the node where an engine does not answer any more. */
  assertAlive(): Promise<void>;
  stop(): void;
}

/** Begins to watch. Throws a BrokenError where an engine does not answer. */
export async function record(cluster: Cluster): Promise<Recorder> {
  const recording = new Recording(cluster);
  await recording.begin();
  return recording;
}

type Waiter = { resolve(seen: Observation): void; reject(error: unknown): void; after: number };

class Recording implements Recorder {
  readonly #cluster: Cluster;
  readonly #history = new TaskHistory();
  readonly #containers = new Map<string, { at: number; seen: ContainerSeen[] }>();
  readonly #silent = new Set<string>();
  #watches: Watch[] = [];
  #waiters: Waiter[] = [];
  #timer: NodeJS.Timeout | undefined;
  #looks = 0;
  #looking = false;
  /** Something happened during the look that is under way. */
  #again = false;
  #stopped = false;
  #offset = 0;
  #since = 0;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  async begin(): Promise<void> {
    const { manager, nodes } = this.#cluster;
    this.#offset = await clockOffset(manager.engine);
    this.#since = this.#clock();
    this.#watches = await Promise.all(nodes.map((node) => this.#listen(node)));
    this.#wake(0);
  }

  now(): Promise<Observation> {
    this.#wake(0);
    // A look that is under way may have missed what just happened: the one after it counts.
    return this.#wait(this.#looks + (this.#looking ? 1 : 0));
  }

  next(): Promise<Observation> {
    return this.#wait(this.#looks);
  }

  async assertAlive(): Promise<void> {
    await Promise.all(this.#cluster.nodes.map(ping));
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    for (const { stop } of this.#watches) stop();
    for (const { reject } of this.#waiters.splice(0)) reject(new Error('the recorder was stopped'));
  }

  #clock(): number {
    return Date.now() + this.#offset;
  }

  #wait(after: number): Promise<Observation> {
    return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject, after }));
  }

  async #listen(node: ClusterNode): Promise<Watch> {
    const onEvent = () => {
      this.#containers.delete(node.name);
      this.#wake(settle);
    };
    const types = ['container', 'service', 'node', ...(node === this.#cluster.manager ? ['network'] : [])];
    return watch(node.engine, types, onEvent).catch((cause) => {
      throw new BrokenError(`${node.name}: its engine does not answer`, { next: 'swarmlab status', cause });
    });
  }

  #wake(delay: number): void {
    this.#again = this.#looking;
    if (this.#stopped || this.#looking) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), delay);
  }

  async #look(): Promise<void> {
    this.#looking = true;
    const number = this.#looks;
    try {
      const seen = await this.#observe();
      this.#looks += 1;
      this.#settle(number, ({ resolve }) => resolve(seen));
    } catch (error) {
      this.#looks += 1;
      this.#settle(number, ({ reject }) => reject(error));
    }
    this.#looking = false;
    this.#wake(this.#again ? settle : every);
  }

  #settle(look: number, tell: (waiter: Waiter) => void): void {
    const due = this.#waiters.filter(({ after }) => after <= look);
    this.#waiters = this.#waiters.filter(({ after }) => after > look);
    for (const waiter of due) tell(waiter);
  }

  async #observe(): Promise<Observation> {
    const at = this.#clock();
    const [{ swarm, nodes, services, tasks }, containers] = await Promise.all([
      look(this.#cluster.manager.engine),
      this.#allContainers(),
    ]);
    const merged = this.#history.take(tasks);
    await this.#noteContents(merged, containers);
    const history = this.#history.all();
    const known = new Map(history.map((task) => [task.id, task]));
    return {
      at,
      swarm,
      nodes,
      services,
      tasks: merged.map((task) => known.get(task.id) ?? task),
      history,
      watchedSince: this.#since,
      containers,
      silent: [...this.#silent],
    };
  }

  async #allContainers(): Promise<ContainerSeen[]> {
    return (await Promise.all(this.#cluster.nodes.map((node) => this.#containersOf(node)))).flat();
  }

  async #containersOf(node: ClusterNode): Promise<ContainerSeen[]> {
    const kept = this.#containers.get(node.name);
    if (kept && performance.now() - kept.at < containersEvery) return kept.seen;
    const at = performance.now();
    try {
      const seen = await containersOn(node);
      this.#silent.delete(node.name);
      this.#containers.set(node.name, { at, seen });
      return seen;
    } catch {
      this.#silent.add(node.name); // what is judged of containers then says so; whether the node lives is asked apart
      return [];
    }
  }

  async #noteContents(tasks: TaskSeen[], containers: ContainerSeen[]): Promise<void> {
    const byTask = new Map(containers.map((container) => [container.taskId, container]));
    for (const task of tasks) {
      const container = byTask.get(task.id);
      const node = this.#cluster.nodes.find(({ name }) => name === container?.node);
      if (!container || !node || task.content || !this.#cluster.isKitImage(task.image)) continue;
      const content = await this.#cluster.contentOf(node, container.imageId).catch(() => undefined);
      if (content) this.#history.note(task.id, content);
    }
  }
}

async function ping({ name, engine }: ClusterNode): Promise<void> {
  const late = pause(patience, undefined, { ref: false }).then(() => {
    throw new Error(`no answer within ${patience / 1000} s`);
  });
  await Promise.race([engine.streams.ping(), late]).catch((cause) => {
    throw new BrokenError(`${name}: its engine does not answer`, { next: 'swarmlab status', cause });
  });
}
