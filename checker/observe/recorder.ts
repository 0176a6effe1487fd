/** Watches a swarm and keeps every task state it sees. Events wake it, polling is the net. */
import { assertFit, type Cluster, type ClusterNode, onCluster } from '../cluster/index.ts';
import { Late, readClock, type Watch, watch, within } from '../engine/index.ts';
import { BrokenError } from '../errors.ts';
import type { ContainerSeen, HttpAnswer, HttpExpectation, Observation, ServiceSeen, TaskSeen } from '../model.ts';
import { say } from '../words/index.ts';
import { type Clocks, readClocks, readClockWell } from './clocks.ts';
import { ContainerLists } from './container-lists.ts';
import { TaskHistory } from './history.ts';
import { Asker } from './http.ts';
import { type Look, look, lookAtServices } from './look.ts';

// Tasks have no events of their own, so their states are polled: often enough to judge a change within 300 ms.
const every = 150; // milliseconds
/** Events come in flocks: the first wakes, those of the next moments are seen by the same look. */
const settle = 10;
/** Where a look is work, as for emulated nodes, polling rests as long as it took, up to this. Events wake it all the same. */
const longestRest = 2000;
/** Managers that lost their leader have another within 15 seconds; so long nobody can tell of the swarm. */
const election = 45_000; // milliseconds

/** How long engines may take to answer before they count as broken, in milliseconds. */
export interface Limits {
  /** To say that it lives, or to list its containers. */
  node: number;
  /** The manager, to tell all that one look asks for. */
  look: number;
}

export interface Recorder {
  /** A look that began after this call. */
  now(): Promise<Observation>;
  /** The next look, whenever it comes. */
  next(): Promise<Observation>;
  /** The services as they are now, which costs far less than a look at everything. */
  services(): Promise<ServiceSeen[]>;
  /** What the URLs of an expectation answer, asked from the manager node. Throws a BrokenError where it cannot ask. */
  answers(expectation: HttpExpectation, signal?: AbortSignal): Promise<HttpAnswer[]>;
  /** The engine's clock. */
  clock(): number;
  /** Every task seen until now, those erased since too, oldest first. Asks nobody. */
  recorded(): TaskSeen[];
  /** Throws a BrokenError that names the node where an engine does not answer any more, or a node cannot do its work. */
  assertAlive(): Promise<void>;
  /** From now on the node may be silent: its engine is stopped on purpose. What only its engine could tell is not known then. */
  excuse(node: string): void;
  /** The node's engine was started again. Resolves when it answers; from then on its silence is a failure. */
  expectAgain(node: string): Promise<void>;
  /** The names of those that may be silent. */
  excused: ReadonlySet<string>;
  /** Aborted, with a BrokenError that names the node, when an engine stops answering. */
  broken: AbortSignal;
  stop(): void;
}

// An engine that ended refuses at once: these limits are for one that hangs, and must not take a busy machine for it. Slow
// clusters have more, as with all deadlines.
const patient: Limits = { node: 15_000, look: 20_000 };

/**
 * Begins to watch. Throws a BrokenError where an engine does not answer. Without events it only polls: that begins sooner,
 * and is enough to judge what is there.
 */
export async function record(
  cluster: Cluster,
  limits = patient,
  events = true,
  excused: readonly string[] = [],
): Promise<Recorder> {
  const recording = new Recording(cluster, limits, await cluster.patience());
  for (const node of excused) recording.excuse(node);
  try {
    await recording.begin(events);
    return recording;
  } catch (error) {
    recording.stop(); // the nodes that do answer are listened to already
    throw error;
  }
}

type Waiter = { resolve(seen: Observation): void; reject(error: unknown): void; after: number };

class Recording implements Recorder {
  readonly #cluster: Cluster;
  readonly #history = new TaskHistory();
  readonly #containers: ContainerLists;
  readonly #asker: Asker;
  readonly #limits: Limits;
  readonly #broken = new AbortController();
  readonly #watches = new Map<string, Watch>();
  #waiters: Waiter[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** When the timer is over. */
  #due = 0;
  #looks = 0;
  #looking = false;
  /** Something happened during the look that is under way. */
  #again = false;
  #stopped = false;
  readonly #excused = new Set<string>();
  /** Nodes that are asked whether they live. */
  readonly #doubted = new Set<string>();
  /** The node that broke the cluster. */
  #lost: string | undefined;
  /** When looks began to fail while a node may be silent. */
  #failingSince: number | undefined;
  #alive: Promise<void> | undefined;
  #offset = 0;
  /** Undefined where all nodes share one. */
  #clocks: Clocks | undefined;
  #since = 0;

  constructor(cluster: Cluster, { node, look }: Limits, factor: number) {
    this.#cluster = cluster;
    this.#limits = { node: node * factor, look: look * factor };
    this.#containers = new ContainerLists(cluster.nodes, this.#limits.node);
    this.#asker = new Asker(cluster.manager, factor);
  }

  async begin(events: boolean): Promise<void> {
    this.#asker.start();
    const [first = this.#cluster.manager, ...others] = this.#heard();
    const oneClock = this.#cluster.driver === 'containers';
    const reading = (oneClock ? readClock : readClockWell)(first.engine);
    const clock = await within(this.#limits.node, reading).catch((cause) => {
      throw cause instanceof Late ? this.#silent(first, cause) : cause;
    });
    this.#offset = clock.offset;
    this.#since = this.clock();
    const clocks = oneClock ? undefined : within(this.#limits.node, readClocks(others, clock)).catch(() => undefined);
    if (events) await Promise.all(this.#heard().map((node) => this.#listen(node)));
    this.#clocks = await clocks;
    this.#wake(0);
  }

  get broken(): AbortSignal {
    return this.#broken.signal;
  }

  now(): Promise<Observation> {
    this.#containers.changed(); // the event that would tell may still be on its way
    this.#wake(0);
    // A look that is under way may have missed what just happened: the one after it counts.
    return this.#wait(this.#looks + (this.#looking ? 1 : 0));
  }

  next(): Promise<Observation> {
    return this.#wait(this.#looks);
  }

  async services(): Promise<ServiceSeen[]> {
    // Where the manager may be silent it is not known who can tell: a whole look finds out.
    if (this.#excused.size > 0) return (await this.now()).services;
    const { manager } = this.#cluster;
    if (this.#lost === manager.name) throw this.broken.reason;
    return within(this.#limits.look, lookAtServices(manager.engine)).catch((cause) => {
      throw cause instanceof Late ? this.#silent(manager, cause) : cause;
    });
  }

  answers(expectation: HttpExpectation, signal?: AbortSignal): Promise<HttpAnswer[]> {
    return this.#asker.answers(expectation, signal);
  }

  clock(): number {
    return Date.now() + this.#offset;
  }

  recorded(): TaskSeen[] {
    return this.#history.all();
  }

  /** Checks that fail beside each other ask once. */
  assertAlive(): Promise<void> {
    this.#alive ??= this.#assertAlive().finally(() => {
      this.#alive = undefined;
    });
    return this.#alive;
  }

  async #assertAlive(): Promise<void> {
    const nodes = this.#heard();
    await Promise.all(nodes.map((node) => this.#ping(node)));
    await assertFit({ ...this.#cluster, nodes });
  }

  get excused(): ReadonlySet<string> {
    return this.#excused;
  }

  excuse(node: string): void {
    this.#excused.add(node);
  }

  async expectAgain(name: string): Promise<void> {
    const node = this.#cluster.nodes.find((one) => one.name === name);
    if (node) await this.#ping(node);
    this.#excused.delete(name);
    if (node && !this.#watches.has(name)) await this.#listen(node);
    this.#wake(0);
  }

  /** The nodes that have to answer. */
  #heard(): ClusterNode[] {
    return this.#cluster.nodes.filter(({ name }) => !this.#excused.has(name));
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#asker.stop();
    for (const { stop } of this.#watches.values()) stop();
    for (const { reject } of this.#waiters.splice(0)) reject(stopped());
  }

  #wait(after: number): Promise<Observation> {
    if (this.#stopped) return Promise.reject(stopped());
    if (this.broken.aborted) return Promise.reject(this.broken.reason);
    return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject, after }));
  }

  async #ping(node: ClusterNode): Promise<void> {
    await within(this.#limits.node, node.engine.streams.ping()).catch((cause) => {
      throw this.#silent(node, cause);
    });
  }

  async #listen(node: ClusterNode): Promise<void> {
    const onEvent = () => {
      this.#containers.changed(node);
      this.#wake(settle);
    };
    const types = ['container', 'service', 'node', ...(node === this.#cluster.manager ? ['network'] : [])];
    const listening = await within(this.#limits.node, watch(node.engine, types, onEvent)).catch((cause) => {
      throw this.#silent(node, cause);
    });
    if (this.#stopped) return listening.stop();
    this.#watches.set(node.name, listening);
    listening.ended.then((why) => {
      if (why !== undefined && !this.#stopped) void this.#listenAgain(node);
    });
  }

  /** A stream that ends by itself is the first sign of a dead engine; one that lives is listened to again. */
  async #listenAgain(node: ClusterNode): Promise<void> {
    try {
      await this.#ping(node);
      await this.#listen(node);
    } catch (error) {
      this.#watches.delete(node.name);
      this.#lose(node, error);
    }
  }

  /**
   * A node that is frozen ends no stream and refuses nothing. Whatever waits for it, as a command of a lab does, would wait to its own
   * limit: so one that owed an answer for long, and does not answer this either, is lost.
   */
  async #doubt(node: ClusterNode): Promise<void> {
    if (this.#doubted.has(node.name) || !this.#watches.has(node.name)) return;
    this.#doubted.add(node.name);
    await this.#ping(node)
      .catch((error) => this.#lose(node, error))
      .finally(() => this.#doubted.delete(node.name));
  }

  #lose({ name }: ClusterNode, error: unknown): void {
    if (this.#stopped || this.#excused.has(name)) return;
    this.#lost ??= name;
    this.#broken.abort(error);
    for (const { reject } of this.#waiters.splice(0)) reject(error);
  }

  /** Looks after this many milliseconds, or as soon as was asked for before: a flood of events puts nothing off. */
  #wake(delay: number): void {
    this.#again = this.#looking;
    const due = performance.now() + delay;
    if (this.#stopped || this.#looking || (this.#timer && this.#due <= due)) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => void this.#look(), delay);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    this.#looking = true;
    const number = this.#looks;
    const began = performance.now();
    try {
      const seen = await within(this.#limits.look, this.#observe());
      this.#failingSince = undefined;
      this.#looks += 1;
      this.#settle(number, ({ resolve }) => resolve(seen));
    } catch (error) {
      this.#looks += 1;
      const why = error instanceof Late ? this.#silent(this.#cluster.manager, error) : error;
      if (!this.#mayPass()) this.#settle(number, ({ reject }) => reject(why));
      if (error instanceof Late) void this.#doubt(this.#cluster.manager);
    }
    this.#looking = false;
    const took = performance.now() - began;
    this.#wake(this.#again ? settle : Math.max(every, Math.min(took, longestRest)));
  }

  /** Where a manager may be silent the others elect a leader, and until then nobody can tell of the swarm. */
  #mayPass(): boolean {
    this.#failingSince ??= performance.now();
    return this.#excused.size > 0 && performance.now() - this.#failingSince < election;
  }

  #settle(look: number, tell: (waiter: Waiter) => void): void {
    const due = this.#waiters.filter(({ after }) => after <= look);
    this.#waiters = this.#waiters.filter(({ after }) => after > look);
    for (const waiter of due) tell(waiter);
  }

  async #observe(): Promise<Observation> {
    const at = this.clock();
    const [{ swarm, nodes, services, tasks, historyLimit }, { containers, silent, hung }] = await Promise.all([
      this.#lookAtSwarm(),
      this.#containers.all(this.#excused),
    ]);
    for (const node of this.#heard()) if (hung.includes(node.name)) void this.#doubt(node);
    const merged = this.#history.take(tasks, at, containers);
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
      ...(this.#clocks ? { clocksWithin: this.#clocks.within } : {}),
      ...(historyLimit === undefined ? {} : { historyLimit }),
      containers,
      silent,
    };
  }

  /** Asks the manager; where that may be silent, the first of the others that manages the swarm. */
  async #lookAtSwarm(): Promise<Look> {
    let seen: Look | undefined;
    for (const { engine } of this.#excused.has(this.#cluster.manager.name) ? this.#heard() : [this.#cluster.manager]) {
      seen = await look(engine, this.#clocks?.skews);
      if (seen.swarm) break;
    }
    if (!seen) throw this.#silent(this.#cluster.manager);
    return seen;
  }

  #silent({ name }: ClusterNode, cause?: unknown): BrokenError {
    return new BrokenError(say.observe.silent(name), { next: `swarmlab up${onCluster(this.#cluster.name)}`, cause });
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

function stopped(): Error {
  return new Error(say.observe.stopped);
}
