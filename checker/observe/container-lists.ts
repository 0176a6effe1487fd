/** The containers of all nodes, asked for again where they may have changed. A node that does not answer holds up no other. */
import type { ClusterNode } from '../cluster/index.ts';
import { within } from '../engine/index.ts';
import type { ContainerSeen } from '../model.ts';
import { containersOn } from './containers.ts';

/** How long a list stays true of a node from which no event came. */
const keep = 2000; // milliseconds
/** How long a node is left alone that refused to answer. */
const rest = 500;

interface Listed {
  containers: ContainerSeen[];
  silent: string[];
  hung: string[];
}

export class ContainerLists {
  readonly #lists: NodeList[];

  /** `patience` is how long a node may take to answer, in milliseconds. */
  constructor(nodes: readonly ClusterNode[], patience: number) {
    this.#lists = nodes.map((node) => new NodeList(node, patience));
  }

  /** What was listed until now may not be true any more, of this node or of all. */
  changed(node?: ClusterNode): void {
    for (const list of this.#lists) if (!node || list.name === node.name) list.changed();
  }

  /** `silent` names the nodes that did not answer, and those that are not asked; `hung` those that still owe an answer. */
  async all(unasked: ReadonlySet<string> = new Set()): Promise<Listed> {
    const current = async (list: NodeList) => (unasked.has(list.name) ? undefined : list.current());
    const lists = await Promise.all(this.#lists.map(async (list) => ({ name: list.name, seen: await current(list) })));
    return {
      containers: lists.flatMap(({ seen }) => seen ?? []),
      silent: lists.filter(({ seen }) => seen === undefined).map(({ name }) => name),
      hung: this.#lists.filter(({ isHung }) => isHung).map(({ name }) => name),
    };
  }
}

class NodeList {
  readonly name: string;
  readonly #node: ClusterNode;
  readonly #patience: number;
  #seen: ContainerSeen[] = [];
  /** When `seen` was asked for. */
  #at = Number.NEGATIVE_INFINITY;
  #changed = Number.NEGATIVE_INFINITY;
  /** When it was last asked in vain. */
  #failed = Number.NEGATIVE_INFINITY;
  /** The answer that an earlier question still waits for, long past its time. */
  #overdue: Promise<void> | undefined;

  constructor(node: ClusterNode, patience: number) {
    this.name = node.name;
    this.#node = node;
    this.#patience = patience;
  }

  changed(): void {
    this.#changed = performance.now();
  }

  get isHung(): boolean {
    return this.#overdue !== undefined;
  }

  /** Undefined where the node does not answer. */
  async current(): Promise<ContainerSeen[] | undefined> {
    if (this.#overdue) return undefined;
    const at = performance.now();
    if (this.#at > this.#changed && at - this.#at < keep) return this.#seen;
    if (this.#failed > this.#changed && at - this.#failed < rest) return undefined;
    const asking = containersOn(this.#node).then((seen) => {
      this.#seen = seen;
      this.#at = at; // not the time of the answer: what happens meanwhile may not be in it
    });
    let ended = false;
    const end = () => {
      ended = true;
      this.#overdue = undefined;
    };
    const settled = asking.then(end, end);
    try {
      await within(this.#patience, asking);
      return this.#seen;
    } catch {
      // Judgements about containers then say so; whether the node lives is asked apart.
      this.#failed = at;
      if (!ended) this.#overdue = settled;
      return undefined;
    }
  }
}
