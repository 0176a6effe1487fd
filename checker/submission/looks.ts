/** Looks as they stand in an attempt's line, and as they are judged. */
import type { Attempt, Look } from '../grades.ts';
import type { AttemptLine, LookLine } from './format.ts';

type Lists = Pick<AttemptLine, 'nodes' | 'services' | 'tasks' | 'containers'>;

/** What looks have in common is written once. */
export function foldLooks(looks: readonly Look[]): Lists & { looks: LookLine[] } {
  const [nodes, services, tasks, containers] = [list(), list(), list(), list()];
  const folded = looks.map(
    (look): LookLine => ({
      at: look.at,
      swarm: look.swarm,
      ...recorderOf(look),
      nodes: look.nodes.map(nodes.placeOf),
      services: look.services.map(services.placeOf),
      // Without a recorder there is no history: what the API shows is all that is known.
      tasks: (look.watchedSince === undefined ? look.tasks : look.history).map(tasks.placeOf),
      containers: look.containers.map(containers.placeOf),
      silent: look.silent,
      asked: look.asked,
    }),
  );
  const lists = { nodes: nodes.all, services: services.all, tasks: tasks.all, containers: containers.all };
  return { ...(lists as unknown as Lists), looks: folded };
}

/** Throws a RangeError where a look names what its attempt does not hold. */
export function unfoldLooks({ type: _, prev: __, nodes, services, tasks, containers, ...line }: AttemptLine): Attempt {
  const looks = line.looks.map((look): Look => {
    const history = look.tasks.map((place) => at(tasks, place));
    return {
      at: look.at,
      swarm: look.swarm,
      ...recorderOf(look),
      nodes: look.nodes.map((place) => at(nodes, place)),
      services: look.services.map((place) => at(services, place)),
      tasks: history.filter(({ erasedAt }) => erasedAt === undefined),
      history,
      containers: look.containers.map((place) => at(containers, place)),
      silent: look.silent,
      asked: look.asked,
    };
  });
  return { ...line, looks };
}

/** What only some looks have: of a recorder, of nodes with clocks of their own, of a swarm that was told to keep little, of a step. */
function recorderOf({
  watchedSince,
  clocksWithin,
  historyLimit,
  stepBegan,
}: Look | LookLine): Pick<Look, 'watchedSince' | 'clocksWithin' | 'historyLimit' | 'stepBegan'> {
  return {
    ...(watchedSince === undefined ? {} : { watchedSince }),
    ...(clocksWithin === undefined ? {} : { clocksWithin }),
    ...(historyLimit === undefined ? {} : { historyLimit }),
    ...(stepBegan === undefined ? {} : { stepBegan }),
  };
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`${place}`);
  return found;
}

/** Gives each different value its place. */
function list() {
  const all: unknown[] = [];
  const places = new Map<string, number>();
  const placeOf = (value: unknown): number => {
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, all.length);
    return all.push(value) - 1;
  };
  return { all, placeOf };
}
