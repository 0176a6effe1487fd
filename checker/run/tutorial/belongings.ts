import type { Found, Inventory } from './inventory.ts';

/**
 * What a tutorial made, by its identity and not by its name: what came while a command of it ran. Images and volumes may come later, when
 * tasks start: those that were not there when it began are its own. Several pages of one tutorial have theirs together.
 */
export class Belongings {
  readonly #own = new Set<string>();
  readonly #promoted = new Set<string>();
  #beginning: Set<string> | undefined;
  /** True where the swarm itself is of the tutorial's making. */
  swarm = false;

  /** Called with what there is before the first command, and then with nothing else. */
  begin({ things }: Inventory): void {
    this.#beginning ??= new Set(things.map(({ id }) => id));
  }

  get hasBegun(): boolean {
    return this.#beginning !== undefined;
  }

  /** Between these two a command ran. A node that was silent once tells nothing about what is new. */
  ran(before: Inventory, after: Inventory): void {
    const known = new Map(before.things.map((thing) => [thing.id, thing]));
    for (const thing of after.things) {
      const was = known.get(thing.id);
      if (!before.heard.includes(ofSwarm(thing) ? '' : (thing.node ?? ''))) continue;
      if (!was && thing.kind !== 'node') this.#own.add(thing.id);
      if (was?.manager === false && thing.manager) this.#promoted.add(thing.id);
    }
  }

  has({ id, kind, services }: Found): boolean {
    if (kind === 'node') return this.swarm;
    if (this.#own.has(id)) return true;
    if (kind === 'container') return services.length > 0 && services.every((service) => this.#own.has(service));
    return (kind === 'image' || kind === 'volume') && this.#beginning?.has(id) === false;
  }

  hasPromoted({ id }: Found): boolean {
    return this.#promoted.has(id);
  }
}

function ofSwarm({ node }: Found): boolean {
  return node === undefined;
}
