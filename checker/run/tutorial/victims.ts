/** What of others a command would take, of all that there is now. Pure. */
import type { Reach } from '../../lab/index.ts';
import type { Other } from '../../model.ts';
import type { Belongings } from './belongings.ts';
import type { Found, Inventory } from './inventory.ts';

/** A reach of which all that could be asked was asked: names are known, or nobody can tell. */
export interface Resolved extends Omit<Reach, 'which'> {
  which: string[] | 'all' | 'unused' | 'dangling';
}

export interface Victims {
  others: Other[];
  /** False where it may reach anything: then it is asked even where nothing of others is seen. */
  certain: boolean;
}

/** `node` is where it is typed; undefined: it may speak to any. */
export function victimsOf(reach: Resolved, { things }: Inventory, own: Belongings, node?: string): Victims {
  const isHere = (thing: Found) => thing.node === undefined || node === undefined || thing.node === node;
  const foreign = things.filter((thing) => isHere(thing) && !own.has(thing));
  const of = (kind: Found['kind']) => foreign.filter((thing) => thing.kind === kind);
  const { kind, which, only } = reach;
  if (kind === 'swarm' || (kind === 'node' && own.swarm)) {
    if (own.swarm) return { others: [], certain: true };
    return { others: [{ kind: 'swarm', name: node ?? '' }, ...told(of('service'))], certain: true };
  }
  if (kind === 'machine') return { others: [], certain: false };
  if (which === 'unused' || which === 'dangling')
    return { others: told(of(kind).filter((thing) => thing[which])), certain: true };
  if (kind === 'file') {
    const names = which === 'all' ? [] : which;
    return {
      others: names.map((name) => ({ kind, name, ...(node === undefined ? {} : { node }) })),
      certain: which !== 'all',
    };
  }
  const named =
    which === 'all' ? undefined : which.map((name) => (name === 'self' && kind === 'node' ? (node ?? name) : name));
  const isMeant = (thing: Found) => named === undefined || named.some((name) => isCalled(thing, name));
  const certain = named !== undefined;
  if (kind === 'stack') {
    const inStack = foreign.filter(
      ({ stack }) => stack !== undefined && (named === undefined || named.includes(stack)),
    );
    return { others: told(inStack), certain };
  }
  const meant = of(kind).filter(isMeant);
  if (only === 'managers')
    return { others: told(meant.filter((thing) => thing.manager && !own.hasPromoted(thing))), certain };
  if (only === 'busy') {
    const there = new Set(meant.flatMap(({ services }) => services));
    return { others: told(of('service').filter(({ id }) => there.has(id))), certain };
  }
  return { others: told(meant), certain };
}

/** Docker takes the beginning of an id for the id. */
function isCalled({ id, name, aliases, kind }: Found, called: string): boolean {
  if (name === called || aliases.includes(called) || aliases.includes(`${called}:latest`)) return true;
  return kind !== 'volume' && kind !== 'image' && called.length >= 2 && id.startsWith(called);
}

/** Each once: a network of the swarm is on several nodes. */
function told(things: readonly Found[]): Other[] {
  const all = things.map(({ kind, name, node }): Other => ({ kind, name, ...(node === undefined ? {} : { node }) }));
  const seen = new Set<string>();
  return all.filter(({ kind, name, node }) => {
    const key = [kind, name, kind === 'network' ? '' : node].join('\0');
    return !seen.has(key) && seen.add(key);
  });
}
