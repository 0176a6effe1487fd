/** What a scene became, and the scene that follows from it. */
import type { Delta, Scene } from './scene.ts';

/** Before anything was seen. */
export const nothing: Scene = {
  at: 0,
  swarm: false,
  nodes: [],
  services: [],
  tasks: [],
  left: { nodes: 0, services: 0, tasks: 0 },
};

/** Undefined where nothing of the picture changed. */
export function deltaOf(before: Scene, after: Scene): Delta | undefined {
  const nodes = changesOf(before.nodes, after.nodes);
  const services = changesOf(before.services, after.services);
  const tasks = changesOf(before.tasks, after.tasks);
  const isSame =
    before.swarm === after.swarm &&
    JSON.stringify(before.left) === JSON.stringify(after.left) &&
    [nodes, services, tasks].every(({ changed, gone }) => changed.length + gone.length === 0);
  if (isSame) return undefined;
  return {
    at: after.at,
    swarm: after.swarm,
    nodes: nodes.changed,
    services: services.changed,
    tasks: tasks.changed,
    gone: { nodes: nodes.gone, services: services.gone, tasks: tasks.gone },
    left: after.left,
  };
}

/** The scene after a delta. */
export function applied(scene: Scene, { at, swarm, left, gone, ...changed }: Delta): Scene {
  return {
    at,
    swarm,
    left,
    nodes: merged(scene.nodes, changed.nodes, gone.nodes),
    services: merged(scene.services, changed.services, gone.services),
    tasks: merged(scene.tasks, changed.tasks, gone.tasks),
  };
}

/** How many things it tells of: what it weighs. */
export function weightOf({ nodes, services, tasks, gone }: Delta): number {
  return (
    1 + nodes.length + services.length + tasks.length + gone.nodes.length + gone.services.length + gone.tasks.length
  );
}

type Known = { id: string };

function changesOf<T extends Known>(before: readonly T[], after: readonly T[]): { changed: T[]; gone: string[] } {
  const known = new Map(before.map((one) => [one.id, JSON.stringify(one)]));
  const changed = after.filter((one) => known.get(one.id) !== JSON.stringify(one));
  const there = new Set(after.map(({ id }) => id));
  return { changed, gone: [...known.keys()].filter((id) => !there.has(id)) };
}

function merged<T extends Known>(before: T[], changed: T[], gone: string[]): T[] {
  if (changed.length + gone.length === 0) return before;
  const all = new Map(before.map((one) => [one.id, one]));
  for (const id of gone) all.delete(id);
  for (const one of changed) all.set(one.id, one);
  return [...all.values()];
}
