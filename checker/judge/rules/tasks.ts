import type { Observation, ServiceSeen, TaskGroup, TaskState } from '../../model.ts';
import { isOver } from '../../task-states.ts';
import { say } from '../../words/index.ts';
import { isBeginningKnown, isFromBefore, isOfBefore, momentDifferences } from '../beginning.ts';
import { worded } from '../expected.ts';
import { factsOf } from '../facts.ts';
import { type Difference, difference, differs, lasting, type Rule } from '../finding.ts';
import { imageDifference } from '../images.ts';
import { boundsOf, inRange, matchesPart } from '../matching.ts';
import { onService } from '../services.ts';
import { isRunning, unsteadiness } from '../steady.ts';
import { exitOf, isLost, isReportedLost, type KnownTask, knownTasks, seemsRunning, tasksOf } from '../tasks.ts';

/** Every group that names no count needs a task all the same: a claim about no task proves nothing. */
const atLeastOne = { op: '>=', value: 1, text: '>=1' } as const;

/** A group whose count is spelt out. */
type Group = TaskGroup & Required<Pick<TaskGroup, 'count'>>;

/** The groups asked for in one state, and the tasks that are in it. */
interface Pool {
  state: TaskState;
  groups: Group[];
  /** Of those that run only the ones that do so steadily; `seeming` are all of them. */
  tasks: KnownTask[];
  seeming: KnownTask[];
}

/** Counts of a service's tasks by state, image and node. */
export const tasks: Rule<'tasks'> = (expectation, seen) => {
  const { service: name, groups } = expectation;
  const asked = (Object.entries(groups) as [TaskState, TaskGroup[]][]).map(([state, wanted]) => ({
    state,
    groups: wanted.map((group): Group => ({ count: atLeastOne, ...group })),
  }));
  return onService(
    expectation,
    seen,
    worded(expectation, () => say.judge.tasks.expected(name, asked)),
    (service) => {
      const pools = asked.map((one): Pool => ({ ...one, ...inState(one.state, service, seen) }));
      const used = pools.flatMap(({ groups, tasks }) => groups.flatMap((group) => members(tasks, group, seen)));
      return {
        actual: () => pools.map((pool) => actualWords(pool, seen)).join('; '),
        differences: pools.flatMap((pool) => poolDifferences(pool, service, seen)),
        source: used.some(({ erased }) => erased) ? 'recorded' : 'api',
      };
    },
  );
};

function actualWords({ state, tasks }: Pool, seen: Observation): string {
  const facts = tasks.map((task) => factsOf(task, seen));
  return say.judge.tasks.actual(state, facts);
}

/** A task that was erased before it was over is in no state any more. */
function inState(state: TaskState, service: ServiceSeen, seen: Observation): Pick<Pool, 'tasks' | 'seeming'> {
  const known = knownTasks(seen, service).filter((task) => task.state === state && !isLost(task));
  if (state !== 'running') return { tasks: known, seeming: known };
  return {
    tasks: known.filter((task) => isRunning(task, seen)),
    seeming: known.filter((task) => seemsRunning(task, seen)),
  };
}

function members(tasks: KnownTask[], group: TaskGroup, seen: Observation): KnownTask[] {
  return tasks.filter((task) => endedSo(task, group) && faultsOf(task, group, seen).length === 0);
}

function endedSo(task: KnownTask, { exit, error }: TaskGroup): boolean {
  return (exit === undefined || exitOf(task) === exit) && (error === undefined || matchesPart(error, task.error));
}

/** What keeps a task from being one of a group. */
function faultsOf(task: KnownTask, group: TaskGroup, seen: Observation): string[] {
  const { image } = group;
  const other = image === undefined ? undefined : imageDifference(task, image);
  return [...(other === undefined ? [] : [other]), ...momentDifferences(task, group, seen)];
}

/** All running tasks must be accounted for; where they are not, those that only seem to run are told too. */
function poolDifferences(pool: Pool, service: ServiceSeen, seen: Observation): Difference[] {
  const ofGroups = pool.groups.flatMap((group) =>
    groupDifferences(pool.state, group, members(pool.tasks, group, seen), members(pool.seeming, group, seen)).map(
      (one) => (isBeyond(pool.state, group, service, seen) ? lasting(one.keys, one.text) : one),
    ),
  );
  if (pool.state !== 'running') return ofGroups;
  const differences = [...ofGroups, ...strays(pool, seen)];
  return differences.length > 0 ? [...differences, ...uncounted(service, seen)] : [];
}

/** True where fewer are left of the tasks that were there when the step began than are asked for. */
function isBeyond(state: TaskState, group: Group, service: ServiceSeen, seen: Observation): boolean {
  if (state !== 'running' || !isOfBefore(group) || !isBeginningKnown(seen)) return false;
  const left = knownTasks(seen, service).filter((task) => !isOver(task.state) && isFromBefore(task.createdAt, seen));
  return left.length < boundsOf(group.count)[0];
}

/** One that only seems to run does not count where tasks are wanted, but may be one too many. */
function groupDifferences(state: TaskState, group: Group, found: KnownTask[], seeming: KnownTask[]): Difference[] {
  const { count, nodes } = group;
  const { count: counted, spread } = say.judge.tasks;
  const miscounted = [found, seeming].find((tasks) => !inRange(count, tasks.length));
  const on = [...new Set(found.map(({ nodeName }) => nodeName))].sort();
  return [
    ...differs(state, miscounted !== undefined, () => counted(state, group, miscounted?.length ?? 0, count)),
    ...(nodes && !isSpread(on, nodes) ? [difference(state, spread(state, group, on, nodes))] : []),
  ];
}

function isSpread(sorted: string[], nodes: NonNullable<TaskGroup['nodes']>): boolean {
  if (!Array.isArray(nodes)) return inRange(nodes, sorted.length);
  const unique = [...new Set(nodes)].sort();
  return sorted.length === unique.length && sorted.every((name, index) => name === unique[index]);
}

/** Running tasks that match no group: an old one left beside the new ones, for one. */
function strays({ groups, seeming }: Pool, seen: Observation): Difference[] {
  return seeming.flatMap((task) => {
    const faults = groups.flatMap((group) => faultsOf(task, group, seen));
    const fits = groups.some((group) => faultsOf(task, group, seen).length === 0);
    return differs('running', !fits, () => say.judge.tasks.stray(factsOf(task, seen), [...new Set(faults)]));
  });
}

/** Tasks that `docker service ps` shows as running and that do not count: their node is lost, or they may not stay. */
function uncounted(service: ServiceSeen, seen: Observation): Difference[] {
  const uncounted = tasksOf(seen, service).filter(
    (task) => isReportedLost(task, seen) || (seemsRunning(task, seen) && unsteadiness(task, seen)),
  );
  return uncounted.map((task) => difference('running', say.judge.tasks.notCounted(factsOf(task, seen))));
}
