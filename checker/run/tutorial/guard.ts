/** Whether a command may be run: one that reaches beyond what the page made is asked about, and by itself never run. */
import type { Cluster, ClusterNode } from '../../cluster/index.ts';
import { emptyScene, type Reach, type Reading, readReach, type Scene } from '../../lab/index.ts';
import type { Command, Obstacle, Other } from '../../model.ts';
import { leased, run } from '../../shell/index.ts';
import type { CommandReport } from '../run-command.ts';
import type { Belongings } from './belongings.ts';
import { takeInventory } from './inventory.ts';
import { type Resolved, victimsOf } from './victims.ts';

/** What is asked before a command is run that would take something from others. */
export interface DestroyQuestion {
  command: Command;
  obstacle: Obstacle;
}

/** True where a person allows it. */
export type MayDestroy = (question: DestroyQuestion) => Promise<boolean>;

/** Nobody is there to be asked. */
export const nobodyAllows: MayDestroy = async () => false;

const patience = 10_000; // milliseconds for a node to say what a name stands for
const mostTold = 50;
const largestScript = 100_000;

/** Looks at each command before it is run. */
export class Guard {
  readonly #cluster: Cluster;
  readonly #own: Belongings;
  readonly #wrap: (script: string) => string;
  readonly #mayDestroy: MayDestroy;
  /** Each node has a terminal of its own. */
  readonly #scenes = new Map<string, Scene>();

  /** The line of the first command that was allowed to remove what others have, and of that which left the swarm. */
  #allowed: number | undefined;
  #left: number | undefined;

  constructor(cluster: Cluster, own: Belongings, wrap: (script: string) => string, mayDestroy: MayDestroy) {
    this.#cluster = cluster;
    this.#own = own;
    this.#wrap = wrap;
    this.#mayDestroy = mayDestroy;
  }

  /** Why a command is not run; undefined where it is harmless, or allowed. */
  async obstacleTo(command: Command, node: ClusterNode): Promise<Obstacle | undefined> {
    const reading = await this.#read(command.script, node);
    if (reading.host !== undefined) return { kind: 'host', what: reading.host };
    const obstacle = await this.#destroys(reading.reaches, command, node);
    const leaves = reading.reaches.some(({ kind }) => kind === 'swarm');
    if (obstacle && leaves && !(await this.#isOurs())) {
      return { kind: 'host', what: obstacle.what };
    }
    if (!obstacle) return undefined;
    if (!(await this.#mayDestroy({ command, obstacle }))) return obstacle;
    this.#allowed ??= command.line;
    if (leaves) this.#left ??= command.line;
    return undefined;
  }

  /** Why a command fails that is right: what it names, or would list, a command above was allowed to remove. */
  excuseOf({ line, exit, stderr, script }: CommandReport): Obstacle | undefined {
    const lacksSwarm = /not a swarm manager|not part of a swarm/i.test(stderr);
    const lacks = lacksSwarm || /not found|no such|requires (?:at least|exactly) 1/i.test(stderr);
    const cause = (lacksSwarm ? this.#left : undefined) ?? this.#allowed;
    if (cause === undefined || cause === line || exit === 0 || !lacks) return undefined;
    return { kind: 'gone', what: plain(script.split(/\s+/).slice(0, 3).join(' ')), line: cause };
  }

  /** Runs a command, and notes what it made. */
  async watch<T>({ script }: Command, node: ClusterNode, isLook: boolean, work: () => Promise<T>): Promise<T> {
    const { makes, after } = await this.#read(script, node);
    const isNew = await this.#absent(makes, node);
    if (isLook) return work();
    const before = await takeInventory(this.#cluster);
    this.#own.begin(before);
    try {
      return await work();
    } finally {
      this.#own.ran(before, await takeInventory(this.#cluster));
      this.#scenes.set(node.name, { ...after, made: new Set([...after.made, ...isNew]) });
    }
  }

  /** Scripts that it runs and that are on the node are read as well. */
  async #read(script: string, node: ClusterNode): Promise<Reading> {
    const scene = this.#scenes.get(node.name) ?? emptyScene;
    const first = readReach(script, scene);
    if (first.unread.length === 0) return first;
    const texts = await Promise.all(
      first.unread.map(
        async (path) => [path, await this.#ask(`head -c ${largestScript} -- ${quoted(path)}`, node)] as const,
      ),
    );
    const found = texts.flatMap(([path, text]): [string, string][] => (text === undefined ? [] : [[path, text]]));
    return readReach(script, { ...scene, scripts: new Map([...scene.scripts, ...found]) });
  }

  async #destroys(reaches: readonly Reach[], { script }: Command, node: ClusterNode): Promise<Obstacle | undefined> {
    if (reaches.length === 0) return undefined;
    const [inventory, resolved] = await Promise.all([
      takeInventory(this.#cluster),
      Promise.all(reaches.map((reach) => this.#resolve(reach, node))),
    ]);
    if (!this.#own.hasBegun) this.#own.begin(inventory);
    const here = /\s-H\b|--host\b|--context\b|DOCKER_(?:HOST|CONTEXT)|\bssh\b|docker-machine/.test(script)
      ? undefined
      : node.name;
    const all = resolved.map((reach) => ({ reach, ...victimsOf(reach, inventory, this.#own, here) }));
    const [first] = all.filter(({ others, certain }) => others.length > 0 || !certain);
    if (!first) return undefined;
    const others = all.flatMap((one) => one.others);
    const told = others.slice(0, mostTold).map((other): Other => ({ ...other, name: plain(other.name) }));
    return { kind: 'destroys', what: plain(first.reach.verb), others: told, count: others.length };
  }

  async #resolve({ which, ...reach }: Reach, node: ClusterNode): Promise<Resolved> {
    if (typeof which === 'string') return { ...reach, which };
    const names: string[] = [];
    for (const value of which) {
      if (value === 'made') continue;
      const text = value === 'unknown' ? undefined : 'text' in value ? value.text : await this.#ask(value.look, node);
      if (text === undefined) return { ...reach, which: 'all' };
      names.push(...(typeof value === 'object' && 'text' in value ? [text] : text.split(/\s+/).filter(Boolean)));
    }
    if (reach.kind !== 'file' || reach.only !== 'existing') return { ...reach, which: names };
    const isThere = await Promise.all(
      names.map(async (path) => /[*?[]/.test(path) || (await this.#isThere(path, node))),
    );
    return { ...reach, which: names.filter((_, index) => isThere[index]) };
  }

  async #absent(paths: readonly string[], node: ClusterNode): Promise<string[]> {
    const isThere = await Promise.all(paths.map((path) => this.#isThere(path, node)));
    return paths.filter((_, index) => !isThere[index]);
  }

  async #isThere(path: string, node: ClusterNode): Promise<boolean> {
    return (await this.#ask(`[ -e ${quoted(path)} ] || [ -L ${quoted(path)} ] && echo there || true`, node)) !== '';
  }

  /** What a script that changes nothing prints in the terminal of the page; undefined where it does not say. */
  async #ask(script: string, node: ClusterNode): Promise<string | undefined> {
    const argv = node.enter(leased({ script: this.#wrap(script), variables: {} }));
    const { exit, stdout, stderr, timedOut } = await run(argv, { timeout: patience });
    return timedOut || (exit !== 0 && stderr.trim() !== '') ? undefined : stdout.trim();
  }

  /** A swarm that others formed is left by no answer. */
  async #isOurs(): Promise<boolean> {
    if (this.#cluster.attached) return false;
    return this.#cluster.assertOurs().then(
      () => true,
      () => false,
    );
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Names of others are hostile: one line, without anything that a terminal acts upon. */
function plain(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
