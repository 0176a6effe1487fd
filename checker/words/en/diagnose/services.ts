import type { PortSpec, ServiceSeen, UpdateSettings, UpdateState } from '../../../model.ts';
import { duration, port } from '../../notation.ts';
import { count, list } from '../grammar.ts';

const at = (moment: number) => new Date(moment).toISOString().slice(11, 19);

export const services = {
  updateStatus: (service: string, state: UpdateState, message: string, failure: string | undefined) =>
    `the update of ${service} is ${state}${message === '' ? '' : `: "${message}"`}${failure === undefined ? '' : `; ${failure}`}`,
  updatePaused: (state: UpdateState) =>
    `A task failed, so Swarm stopped the ${state === 'paused' ? 'update' : 'rollback'} where it was. It does not go on by itself: update the service again with what works, or roll it back.`,
  rolledBack: (image: string) =>
    `Swarm brought back what was before the update, and the service asks for ${image} again. If nobody told it to, the update failed: mend what was wrong with it, and update again.`,
  takenBack: (image: string) =>
    `A rollback takes back the last change, whatever that was: an image, a number of replicas, a label. No task failed, so somebody asked for it. The service asks for ${image} now. One more rollback would not lead further back: ask for what is wanted.`,
  asksForImage: (service: string, image: string, failed: string) => `${service} asks for ${image}; ${failed}`,
  otherImage: (image: string, wanted: string) =>
    `The service asks for ${image}, which does not come to run, in every task that Swarm starts from now on. It should ask for ${wanted}. A rollback takes back but the last change, which need not be the image.`,
  noneOf: (name: string) => `there is no service named ${name}`,
  createIt: (name: string) => `There is no service ${name} yet, or it is gone: create it. The others stay as they are.`,
  goneForGood: (name: string) =>
    `${name} was to be changed, not removed: a service that is created again is a new one, without what was before. It cannot become right any more: begin the step anew.`,
  updateUnfinished: ({ parallelism = 1, delay = 0 }: UpdateSettings) =>
    `The update is not through: it exchanges ${parallelism === 0 ? 'all tasks' : count(parallelism, 'task')} at a time${delay > 0 ? ` and waits ${duration(delay)} in between` : ''}.`,
  noneBut: (name: string, meant: string) => `there is no service named ${name}, and there is one named ${meant}`,
  misspelt: (name: string, meant: string) =>
    `A service is found by its exact name. Is ${meant} meant to be ${name}? A service cannot be renamed: remove it, and create it with the right name.`,
  otherName: (name: string, only: string) =>
    `A service is found by its exact name, and ${only} has the image that ${name} should have. A service cannot be renamed: remove it, and create it with the right name.`,
  publishes: (service: string, ports: readonly PortSpec[]) => `${service} publishes ${list(ports.map(port))}`,
  publishing: (services: readonly ServiceSeen[]) =>
    services.length === 0
      ? 'no service publishes a port'
      : services.map(({ name, ports }) => `${name} publishes ${list(ports.map(port))}`).join('; '),
  portTaken: (published: number, holder: string) =>
    `A published port is taken on all nodes at once, so no two services can have it. ${holder} has port ${published}: remove that service, or let it publish another port.`,
  portTakenByGone: (published: number, holder: string) =>
    `A published port is taken on all nodes at once, so no two services can have it. ${holder} has port ${published}, and is not to be there any more: remove it, then do again what failed. To leave it out of a stack file does not remove it.`,
  portTakenByOwner: (published: number, holder: string) =>
    `A published port is taken on all nodes at once, so no two services can have it. ${holder} has port ${published}, and is to stay.`,
  asks: (service: string, replicas: number) => `${service} asks for ${count(replicas, 'replica')}`,
  otherReplicas: (asked: number, wanted: number) =>
    `Swarm runs as many tasks as are asked for, no more and no fewer. ${asked} are asked for, ${wanted} expected.`,
  mode: (service: string, mode: ServiceSeen['mode']) => `the mode of ${service} is ${mode}`,
  wrongMode: (mode: ServiceSeen['mode'], wanted: ServiceSeen['mode']) =>
    `A service keeps its mode for life. To make a ${mode} service ${wanted}, remove it and create it again with \`--mode ${wanted}\`.`,
  wrongTargetPort: (target: number, open: readonly number[]) =>
    open.length > 0
      ? `What comes in there is led to port ${target} of a container. Nothing listens at that port in the container: it listens at ${list(open)}.`
      : `What comes in there is led to port ${target} of a container, and nothing listens at any port of the container.`,
  hostMode: (nodes: readonly string[], without: readonly string[]) =>
    `A port in mode host is open only on nodes that run a task: ${list(nodes)}. ${list(without)} ${without.length === 1 ? 'runs' : 'run'} none. In mode ingress every node answers.`,
  nothingPublished: (asked: number) =>
    `A container's ports are closed to the outside until the service publishes them, and none publishes port ${asked}.`,
  neverUpdated: (service: string, createdAt: number) =>
    `${service} was created at ${at(createdAt)} UTC and never updated since`,
  neverUpdatedFails:
    'What is to happen when an update fails is about updates. This service was never updated, so there is nothing to go back to, and Swarm goes on starting what does not run. See why it ends, then update it to what works.',
  neverUpdatedMatters:
    'Only `docker service update` changes the tasks of a service step by step. A service that is removed and created again is a new one, without a past.',
};
