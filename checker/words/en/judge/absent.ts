import type { AbsentExpectation, ContainerSeen } from '../../../model.ts';
import type { TaskFacts } from '../../facts.ts';
import { count, list } from '../grammar.ts';
import { task } from './task.ts';

const container = ({ name, state, node }: ContainerSeen) => `${name} (${state}, ${node})`;

export const absent = {
  expected: ({ service, containers, beside }: AbsentExpectation) =>
    `no service ${service}${containers ? ', and no container of it on any node' : ''}${beside ? `, beside ${beside}` : ''}`,
  exists: (service: string, tasks: number) => `service ${service} exists, with ${count(tasks, 'task')}`,
  tasksLeft: (tasks: readonly TaskFacts[]) => `tasks are left: ${list(tasks.map(task.is))}`,
  containersLeft: (containers: readonly ContainerSeen[]) => `containers are left: ${list(containers.map(container))}`,
  without: (beside: string) => `there is no service named ${beside}`,
  nothingLeft: (service: string) => `nothing of ${service} is left`,
  nothingSeen: (service: string) => `nothing of ${service} seen`,
};
