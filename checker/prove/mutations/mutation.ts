import type { Observation, ServiceSeen, TaskSeen } from '../../model.ts';

/** One thing that is different, and all that follows from it, as it would be had the student done it so from the beginning. */
export interface Mutation {
  /** What is different, the same in every language: `simple image simplenode:0.2=simplenode:0.1`, from and to. */
  id: string;
  apply(seen: Observation): Observation;
  /** True where it is about what happened in this step: what an earlier step rejected says nothing of it then. */
  ofStep?: true;
}

/** Where a step began and ended: what was there before it tells whether it was to stay. */
export interface Scene {
  began: Observation;
  ended: Observation;
}

/** One kind of mutation, of one service. */
export type Kind = (service: ServiceSeen, scene: Scene) => Mutation[];

/** The observation with another specification of a service. */
export function respecified(
  seen: Observation,
  { id }: Pick<ServiceSeen, 'id'>,
  change: (service: ServiceSeen) => ServiceSeen,
): Observation {
  return { ...seen, services: seen.services.map((one) => (one.id === id ? change(one) : one)) };
}

/** The tasks of a service that are to run, and do. */
export function liveTasks(seen: Observation, { id }: Pick<ServiceSeen, 'id'>): TaskSeen[] {
  return seen.tasks.filter((one) => one.serviceId === id && one.desired === 'running' && one.state === 'running');
}

/** The observation with these tasks changed, wherever they stand. */
export function retasked(
  seen: Observation,
  ids: ReadonlySet<string>,
  change: (task: TaskSeen) => TaskSeen,
): Observation {
  const each = (tasks: TaskSeen[]) => tasks.map((task) => (ids.has(task.id) ? change(task) : task));
  return { ...seen, tasks: each(seen.tasks), history: each(seen.history) };
}

/** The observation without these tasks, as if they had never been. */
export function without(seen: Observation, ids: ReadonlySet<string>): Observation {
  return {
    ...seen,
    tasks: seen.tasks.filter(({ id }) => !ids.has(id)),
    history: seen.history.filter(({ id }) => !ids.has(id)),
    containers: seen.containers.filter(({ taskId }) => !ids.has(taskId)),
  };
}

/** An id of Docker's form that nothing else has, always the same for the same words. */
export function otherId(id: string, salt: string): string {
  const digits = [...`${salt}${id}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffff, 7);
  return `${digits.toString(36).padStart(5, '0')}${id.slice(5)}`;
}

/** The same for a container, whose first twelve digits are its host name. */
export function otherContainerId(id: string, salt: string): string {
  const digits = [...`${salt}${id}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffff, 7);
  return `${digits.toString(16).padStart(6, '0')}${id.slice(6)}`;
}
