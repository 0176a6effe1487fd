/** Asks a published port of a node as visitors would, from the manager, and keeps who answered. */
import type { ClusterNode } from '../../../cluster/index.ts';
import { explain } from '../../../errors.ts';
import { Asker } from '../../../observe/index.ts';
import { plain } from '../../../report/gradebook/plain.ts';
import type { FromPage, ToPage, Visit, Visiting } from '../../protocol.ts';
import type { Line } from '../sockets.ts';

/** What visitors need of the rest. */
export interface Ground {
  nodes(): readonly ClusterNode[];
  /** Where they start from. */
  manager(): ClusterNode | undefined;
  /** How much longer answers may take there. */
  patience(): number;
  /** The containers that are shown, by which an answer is known. */
  containers(): string[];
  clock(): number;
}

const patience = 2; // seconds for one answer
const every = 200; // milliseconds: five a second
/** Visits on their way at once: those that nobody answers take their whole time. */
const mostOnTheWay = 10;
/** Kept for pages that come: five minutes of visits. */
const mostKept = 1500;
/** Nobody looks any more: visitors rest. */
const lease = 15_000; // milliseconds
const mostSaid = 80;
const mostWhy = 200;
/** Of an answer only so much is looked at for who gave it. */
const mostRead = 4096;

export class Visitors {
  readonly #ground: Ground;
  readonly #lines = new Set<Line>();
  #kept: Visit[] = [];
  #visiting: Visiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #alone: NodeJS.Timeout | undefined;
  #asker: { from: ClusterNode; asker: Asker } | undefined;
  #number = 0;
  #onTheWay = 0;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  opened(line: Line): void {
    this.#lines.add(line);
    clearTimeout(this.#alone);
    line.send({ type: 'visits', visits: this.#kept, ...this.#standing() });
  }

  said(_line: Line, message: FromPage): void {
    if (message.type === 'rest') this.rest();
    if (message.type !== 'visit') return;
    const { node, port, path } = message;
    if (!message.often) void this.#visit({ node, port, path });
    else this.#begin({ node, port, path });
  }

  closed(line: Line): void {
    this.#lines.delete(line);
    if (this.#lines.size > 0) return;
    clearTimeout(this.#alone);
    this.#alone = setTimeout(() => this.rest(), lease);
    this.#alone.unref();
  }

  /** Nobody goes any more. */
  rest(): void {
    clearInterval(this.#timer);
    this.#visiting = undefined;
    this.#tell({ type: 'visiting', ...this.#standing() });
  }

  stop(): void {
    this.rest();
    clearTimeout(this.#alone);
    this.#asker?.asker.stop();
    this.#asker = undefined;
  }

  #begin(visiting: Visiting): void {
    clearInterval(this.#timer);
    this.#visiting = visiting;
    this.#tell({ type: 'visiting', ...this.#standing() });
    const go = () => void this.#visit(visiting);
    this.#timer = setInterval(go, every);
    go();
  }

  async #visit({ node: name, port, path }: Visiting): Promise<void> {
    const node = this.#ground.nodes().find((one) => one.name === name);
    const asker = this.#askerOf(this.#ground.manager());
    if (!node || !asker || this.#onTheWay >= mostOnTheWay) return;
    const host = node.address.includes(':') ? `[${node.address}]` : node.address;
    this.#onTheWay += 1;
    this.#number += 1;
    const visit = { number: this.#number, at: this.#ground.clock(), node: plain(name), port };
    const began = performance.now();
    const answer = await asker
      .answers({ kind: 'http', urls: [`http://${host}:${port}${path}`], requests: 1, answers: true })
      .then(
        ([first]) => first,
        (error: unknown) => ({ status: undefined, body: '', error: explain(error) }),
      );
    this.#onTheWay -= 1;
    const took = Math.round(performance.now() - began);
    this.#keep({ ...visit, took, ...this.#whoOf(answer ?? { body: '', error: '' }) });
  }

  #whoOf({ status, body, error }: { status?: number | undefined; body: string; error?: string }): Partial<Visit> {
    if (status === undefined) return { error: plain(error ?? '', mostWhy) };
    const read = body.slice(0, mostRead);
    const names = read.match(/\b[0-9a-f]{12,64}\b/g) ?? [];
    const known = this.#ground.containers();
    // A container's program knows it by the start of its id; one that has just begun may not be in the picture yet.
    const container =
      names.find((name) => known.some((id) => id.startsWith(name))) ?? names.find((name) => name.length === 12);
    return { status, said: plain(read, mostSaid), ...(container ? { container: container.slice(0, 12) } : {}) };
  }

  #keep(visit: Visit): void {
    this.#kept.push(visit);
    if (this.#kept.length > mostKept) this.#kept = this.#kept.slice(-mostKept);
    this.#tell({ type: 'visited', visit });
  }

  /** One program asks for all; of another cluster, another. */
  #askerOf(from: ClusterNode | undefined): Asker | undefined {
    if (!from) return undefined;
    if (this.#asker?.from !== from) {
      this.#asker?.asker.stop();
      this.#asker = { from, asker: new Asker(from, this.#ground.patience(), patience) };
    }
    return this.#asker.asker;
  }

  #standing(): { visiting?: Visiting } {
    return this.#visiting ? { visiting: this.#visiting } : {};
  }

  #tell(message: ToPage): void {
    for (const line of this.#lines) line.send(message);
  }
}
