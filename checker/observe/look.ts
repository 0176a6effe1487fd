/** One look at the swarm: what the Engine API says now. */
import { ask, type Engine, refusal } from '../engine/index.ts';
import { BrokenError } from '../errors.ts';
import type { NodeSeen, ServiceSeen, TaskSeen } from '../model.ts';
import { usualHistory } from '../task-states.ts';
import { say } from '../words/index.ts';
import type { ApiNetwork, ApiNode, ApiService, ApiSwarm, ApiTask } from './api-types.ts';
import type { Skews } from './clocks.ts';
import { toNode, toService, toTask } from './from-api.ts';

export interface Look {
  /** False where the manager's engine is no manager of a swarm: the lists are empty then. */
  swarm: boolean;
  nodes: NodeSeen[];
  services: ServiceSeen[];
  tasks: TaskSeen[];
  /** As an observation has it. */
  historyLimit?: number;
}

const noSwarm: Look = { swarm: false, nodes: [], services: [], tasks: [] };

/** Throws a BrokenError where the engine does not answer. */
export async function look(manager: Engine, skews?: Skews): Promise<Look> {
  const { calls } = manager;
  // In this order: a task's service may be gone when the task is read, but not be unknown when it is there.
  const tasks = await orNoSwarm(list(manager, say.engine.asked.listTasks, calls.listTasks()));
  if (tasks === undefined) return noSwarm;
  const seenServices = await lookAtServices(manager);
  const [listed, historyLimit] = await Promise.all([
    orNoSwarm(list(manager, say.engine.asked.listNodes, calls.listNodes())),
    limitOfHistory(manager),
  ]);
  const nodes = (listed ?? []) as unknown as ApiNode[];
  const seenNodes = nodes.map(toNode);
  const nodeNames = new Map(seenNodes.map(({ id, name }) => [id, name]));
  const serviceNames = new Map(seenServices.map(({ id, name }) => [id, name]));
  const seenTasks = (tasks as unknown as ApiTask[]).map((task) => toTask(task, nodeNames, serviceNames, skews));
  const few = historyLimit === undefined ? {} : { historyLimit };
  return { swarm: true, nodes: seenNodes, services: seenServices, tasks: seenTasks, ...few };
}

/** Undefined where it is as usual, and where the engine does not tell: nothing is judged by it. */
async function limitOfHistory({ calls }: Engine): Promise<number | undefined> {
  const swarm = (await calls.swarmInspect().catch(() => undefined)) as ApiSwarm | undefined;
  const limit = swarm?.Spec?.Orchestration?.TaskHistoryRetentionLimit;
  return Number.isInteger(limit) && Number(limit) >= 0 && Number(limit) < usualHistory ? limit : undefined;
}

/** The services alone; none where the manager's engine is no manager of a swarm. Throws a BrokenError as `look` does. */
export async function lookAtServices(manager: Engine): Promise<ServiceSeen[]> {
  const services = await orNoSwarm(list(manager, say.engine.asked.listServices, manager.calls.listServices()));
  const seen = (services ?? []) as unknown as ApiService[];
  const names = seen.some(isOnNetworks) ? await networkNames(manager) : new Map();
  return seen.map((service) => toService(service, names));
}

function isOnNetworks({ Spec, PreviousSpec }: ApiService): boolean {
  return [Spec, PreviousSpec].some((one) => one?.TaskTemplate.Networks);
}

/** By id: a specification names networks by that. */
async function networkNames(manager: Engine): Promise<Map<string, string>> {
  const listed = await ask(manager, say.engine.asked.listNetworks, manager.calls.listNetworks());
  return new Map((listed as unknown as ApiNetwork[]).map(({ Id, Name }) => [Id, Name]));
}

/** An answer that is no list, such as an empty one, is not a list of nothing. */
async function list<T>(engine: Engine, what: string, answer: Promise<T[]>): Promise<T[]> {
  const listed = await ask(engine, what, answer);
  if (Array.isArray(listed)) return listed;
  throw new BrokenError(say.engine.refused(engine.name, what, say.engine.noList));
}

/** An engine that manages no swarm refuses with 503, one that is no manager says so: both are facts, not failures. */
async function orNoSwarm<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const status = refusal((error as Error).cause ?? error);
    if (status === 503 || status === 406) return undefined;
    throw error;
  }
}
