import type { Observation, ServiceSeen, TaskGroup, TaskState } from '../../model.ts';
import { type Difference, differs, type Rule } from '../finding.ts';
import { imageDifference } from '../images.ts';
import { inRange } from '../matching.ts';
import { onService } from '../services.ts';
import {
  describeTask,
  endOf,
  isLost,
  isOnLostNode,
  isRunning,
  type KnownTask,
  knownTasks,
  placeOf,
  taskName,
  tasksOf,
} from '../tasks.ts';
import { list, plural, range, rangeOf } from '../words.ts';

/** Every group that names no count needs a task all the same: a claim about no task proves nothing. */
const atLeastOne = { op: '>=', value: 1, text: '>=1' } as const;

/** Counts of a service's tasks by state, image and node. */
export const tasks: Rule<'tasks'> = ({ service: name, groups }, seen) => {
  const asked = Object.entries(groups) as [TaskState, TaskGroup[]][];
  const expected = asked.map(([state, wanted]) => wanted.map((group) => groupWords(state, group)).join(' and '));
  return onService(name, seen, `${name} has ${expected.join('; ')}`, (service) => {
    const pools = asked.map(([state, wanted]) => ({ state, wanted, pool: inState(state, service, seen) }));
    const used = pools.flatMap(({ wanted, pool }) => wanted.flatMap((group) => members(pool, group)));
    return {
      actual: pools.map(({ state, pool }) => poolWords(state, pool)).join('; '),
      differences: pools.flatMap(({ state, wanted, pool }) => {
        const differences = wanted.flatMap((group) => groupDifferences(state, group, members(pool, group)));
        return state === 'running' ? runningDifferences(differences, wanted, pool, service, seen) : differences;
      }),
      source: used.some(({ erased }) => erased) ? 'recorded' : 'api',
    };
  });
};

/** A task that was erased before it was over is in no state any more. */
function inState(state: TaskState, service: ServiceSeen, seen: Observation): KnownTask[] {
  const known = knownTasks(seen, service).filter((task) => task.state === state && !isLost(task));
  return state === 'running' ? known.filter((task) => isRunning(task, seen)) : known;
}

function members(pool: KnownTask[], { image }: TaskGroup): KnownTask[] {
  return image === undefined ? pool : pool.filter((task) => imageDifference(task, image) === undefined);
}

/** All running tasks are to be accounted for; where they are not, also those that only seem to run are told. */
function runningDifferences(
  ofGroups: Difference[],
  groups: TaskGroup[],
  pool: KnownTask[],
  service: ServiceSeen,
  seen: Observation,
): Difference[] {
  const differences = [...ofGroups, ...strays(pool, groups)];
  return differences.length > 0 ? [...differences, ...uncounted(service, seen)] : [];
}

function groupDifferences(
  state: TaskState,
  { count = atLeastOne, image, nodes }: TaskGroup,
  found: KnownTask[],
): Difference[] {
  const of = image === undefined ? '' : ` with ${image}`;
  const on = [...new Set(found.map(({ nodeName }) => nodeName))].sort();
  const where = on.length > 0 ? ` (${list(on)})` : '';
  const expectedNodes = Array.isArray(nodes) ? list(nodes) : nodes && rangeOf(nodes, 'node');
  const spread = Array.isArray(nodes) ? sameNames(on, nodes) : nodes === undefined || inRange(nodes, on.length);
  return [
    ...differs(
      state,
      !inRange(count, found.length),
      () => `${plural(found.length, `${state} task`)}${of}, expected ${range(count)}`,
    ),
    ...differs(
      state,
      !spread,
      () => `the ${state} tasks${of} are on ${plural(on.length, 'node')}${where}, expected ${expectedNodes}`,
    ),
  ];
}

function sameNames(sorted: string[], names: string[]): boolean {
  const unique = [...new Set(names)].sort();
  return sorted.length === unique.length && sorted.every((name, index) => name === unique[index]);
}

/** Running tasks that match no group: an old one left beside the new ones, for one. */
function strays(pool: KnownTask[], groups: TaskGroup[]): Difference[] {
  return pool.flatMap((task) => {
    const faults = groups.flatMap(({ image }) => (image === undefined ? [] : (imageDifference(task, image) ?? [])));
    const fits = groups.some(({ image }) => image === undefined || imageDifference(task, image) === undefined);
    return differs(
      'running',
      !fits,
      () => `${taskName(task)} runs${placeOf(task)}, but ${[...new Set(faults)].join(', and ')}`,
    );
  });
}

/** Tasks that `docker service ps` shows as running and that are not: what their node last said is all that is known. */
function uncounted(service: ServiceSeen, seen: Observation): Difference[] {
  const lost = tasksOf(seen, service).filter((task) => task.state === 'running' && isOnLostNode(task, seen));
  return lost.flatMap((task) => differs('running', true, () => `not counted: ${describeTask(task, seen)}`));
}

function groupWords(state: TaskState, { count = atLeastOne, image, nodes }: TaskGroup): string {
  const on = Array.isArray(nodes) ? ` on ${list(nodes)}` : nodes ? ` on ${rangeOf(nodes, 'node')}` : '';
  return `${rangeOf(count, `${state} task`)}${image ? ` with ${image}` : ''}${on}`;
}

function poolWords(state: TaskState, pool: KnownTask[]): string {
  const each = pool.map((task) => `${taskName(task)} ${task.image}${placeOf(task)}${endOf(task)}`);
  return `${pool.length} ${state}${each.length > 0 ? `: ${each.join(', ')}` : ''}`;
}
