import type { ContainerSeen, NodeSeen } from '../../../model.ts';
import type { TaskFacts, TaskName } from '../../facts.ts';
import { list } from '../grammar.ts';
import { place, task } from './task.ts';

/** What is in progress, each a clause of its own, and all of them. */
export const converging = {
  all: list,
  node: ({ name, state }: NodeSeen) => `the state of ${name} is ${state}`,
  updating: (service: string) => `${service} is being updated`,
  rollingBack: (service: string) => `${service} is being rolled back`,
  missingSlots: (service: string, slots: number, replicas: number) =>
    `${service} has tasks for ${slots} of ${replicas} replicas`,
  stopping: (one: TaskName) => `${task.name(one)} is stopping${place(one)}`,
  waiting: (one: TaskName) => `${task.name(one)} is ready${place(one)} and waits to start`,
  replaced: (one: TaskFacts) => `${task.name(one)} is ${one.state}${place(one)} and is about to be replaced`,
  moved: (one: TaskName) => `${task.name(one)} is about to be moved from ${one.nodeName}, which is down`,
  failingProbe: (one: TaskName, streak: number) =>
    `${task.name(one)} fails its health probe${place(one)} (${streak} in a row)`,
  noProbeYet: (one: TaskName) => `${task.name(one)} is starting${place(one)}: no healthy probe yet`,
  removingTask: (one: TaskName) => `${task.name(one)} is being removed${place(one)}`,
  removingContainer: ({ name, node }: ContainerSeen) => `container ${name} is being removed from ${node}`,
};
