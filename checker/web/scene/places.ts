/** Where tasks stand in the card of their node. Nothing that is shown ever moves: what is new takes the first place that is free. */
import type { Scene, SceneService, SceneTask } from './scene.ts';

type Unplaced = Omit<SceneTask, 'place'>;

/** The same tasks with their places: those that a slot had on its node, else free ones. */
export function placed(tasks: readonly Unplaced[], services: readonly SceneService[], before: Scene): SceneTask[] {
  const places = new Map(before.tasks.map((task) => [keyOf(task), task.place]));
  const taken = new Map<string, Set<number>>();
  for (const task of tasks) {
    const place = places.get(keyOf(task));
    if (place !== undefined) takenOn(task.node).add(place);
  }
  const numbers = new Map(services.map(({ id, number }) => [id, number]));
  const rank = ({ service, slot = 0, createdAt }: Unplaced) => [numbers.get(service) ?? 0, slot, createdAt];
  for (const task of [...tasks].sort((a, b) => compare(rank(a), rank(b)))) {
    if (places.has(keyOf(task))) continue;
    const places_ = takenOn(task.node);
    let place = 0;
    while (places_.has(place)) place += 1;
    places_.add(place);
    places.set(keyOf(task), place);
  }
  return tasks.map((task) => ({ ...task, place: places.get(keyOf(task)) ?? 0 }));

  function takenOn(node: string): Set<number> {
    const own = taken.get(node) ?? new Set();
    taken.set(node, own);
    return own;
  }
}

/** A slot on a node. */
function keyOf({ service, slot, node }: Unplaced): string {
  return `${node} ${service} ${slot ?? ''}`;
}

function compare(one: number[], other: number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
