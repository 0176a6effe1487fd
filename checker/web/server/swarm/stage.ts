/** The swarm as all pages see it: its film, what is in the way of watching it, and the details of a task that a page asks for. */
import type { Cluster, ClusterNode } from '../../../cluster/index.ts';
import { type Probe, probesOf, type Recorder } from '../../../observe/index.ts';
import { plain } from '../../../report/gradebook/plain.ts';
import type { FromPage, ToPage } from '../../protocol.ts';
import { delta, Film, sceneOf } from '../../scene/index.ts';
import { type Line, tellAll } from '../sockets.ts';

/** Who watches the swarm. */
export interface Watcher {
  cluster: Pick<Cluster, 'nodes' | 'manager' | 'patience'>;
  recorder: Pick<Recorder, 'next' | 'now' | 'clock'>;
}

/** Of a probe's output, in characters. */
const mostOutput = 400;
const mostProbes = 5;
/** Bytes on their way to a page that does not take them: it is cut off, and gets the whole film when it comes back. */
const mostWaiting = 8_000_000;

export class Stage {
  readonly #film = new Film();
  readonly #lines = new Set<Line>();
  readonly #asking = new Set<Line>();
  #watcher: Watcher | undefined;
  #trouble: string | undefined;
  #patience = 1;

  opened(line: Line): void {
    this.#lines.add(line);
    line.send({ type: 'film', ...this.#film.reel(), now: this.clock() });
    line.send({ type: 'swarmTrouble', ...(this.#trouble === undefined ? {} : { why: this.#trouble }) });
  }

  said(line: Line, message: FromPage): void {
    if (message.type === 'probes') void this.#tellProbes(line, message.task);
  }

  closed(line: Line): void {
    this.#lines.delete(line);
  }

  /** The manager's clock. */
  clock(): number {
    return this.#watcher?.recorder.clock() ?? Date.now();
  }

  nodes(): readonly ClusterNode[] {
    return this.#watcher?.cluster.nodes ?? [];
  }

  manager(): ClusterNode | undefined {
    return this.#watcher?.cluster.manager;
  }

  patience(): number {
    return this.#patience;
  }

  /** The containers that are shown. */
  containers(): string[] {
    return this.#film.last.tasks.flatMap(({ container }) => container ?? []);
  }

  /** Takes all that is seen from now on; rejects when nothing is seen any more. */
  async follow(watcher: Watcher): Promise<never> {
    this.#watcher = watcher;
    try {
      this.#patience = await watcher.cluster.patience();
      let seen = await watcher.recorder.now();
      this.trouble(undefined);
      for (;;) {
        const became = this.#film.take(sceneOf(seen, this.#film.last));
        // What a page may get is what the schema has: nothing else leaves.
        if (became) this.#tell({ type: 'scene', delta: delta.parse(became) });
        seen = await watcher.recorder.next();
      }
    } finally {
      if (this.#watcher === watcher) this.#watcher = undefined;
    }
  }

  /** Why the swarm is not seen at the moment; undefined where it is. */
  trouble(why: string | undefined): void {
    if (why === this.#trouble) return;
    this.#trouble = why;
    this.#tell({ type: 'swarmTrouble', ...(why === undefined ? {} : { why }) });
  }

  #tell(message: ToPage): void {
    tellAll(this.#lines, message, mostWaiting);
  }

  /** One question of a page at a time. */
  async #tellProbes(line: Line, id: string): Promise<void> {
    if (this.#asking.has(line)) return;
    this.#asking.add(line);
    const probes = await this.#probes(id).catch(() => []); // the picture says what is silent
    this.#asking.delete(line);
    if (this.#lines.has(line)) line.send({ type: 'probes', task: id, probes });
  }

  async #probes(id: string): Promise<Probe[]> {
    const { tasks, nodes } = this.#film.last;
    const task = tasks.find((one) => one.id === id);
    const name = nodes.find((one) => one.id === task?.node)?.name;
    const node = this.#watcher?.cluster.nodes.find((one) => one.name === name);
    if (!node || !task?.container) return [];
    const probes = await probesOf(node, task.container);
    return probes.slice(-mostProbes).map(({ at, exit, output }) => ({ at, exit, output: plain(output, mostOutput) }));
  }
}
