import type { ServiceSeen } from '../../../model.ts';
import { count, list } from '../grammar.ts';

/** All nodes together have these images. */
const onNodes = (images: readonly string[]) => (images.length > 0 ? ` The nodes have ${list(images)}.` : '');

export const tasks = {
  historyLimit: (limit: number) =>
    limit < 2
      ? `the swarm keeps no tasks that are over: its limit is ${limit}`
      : `the swarm keeps no more than ${limit} tasks of a slot: that is its limit`,
  historyNotKept:
    'What became of earlier tasks cannot be shown, whatever happened. The limit belongs to the swarm and stays until somebody changes it: set it to the usual one, then do this step once more.',
  imageMisspelt: (missing: string, meant: string) =>
    `No node has an image ${missing}, and no registry gave one. There is ${meant}: is that the one you mean?`,
  imageMissing: (missing: string, images: readonly string[]) =>
    `A task starts only on a node that has its image or can pull it. This node could not get ${missing}, so Swarm tries again and again, here and on other nodes.${onNodes(images)}`,
  mountMissing: (folder: string) =>
    `A bind mount takes a folder of the node on which the task runs. ${folder} must be there on every node, or the mount must be left out.`,
  programMissing: (program: string) =>
    `What stands behind the image in \`docker service create\` is run in place of the program of the image, and the image has no program ${program}.`,
  hostPortTaken: (holder: string | undefined) =>
    `In mode host a port is the node's own, and a node has each port once. ${
      holder === undefined
        ? 'This service takes it itself, once on each node.'
        : `Service ${holder} has it: choose another port, or publish it in mode ingress.`
    }`,
  noNodeFits: (constraints: readonly string[]) =>
    `The task waits until a node fits${constraints.length > 0 ? ` ${list(constraints)}` : ''}. Give a node what is asked, or take the constraint away.`,
  noResources:
    'What a service reserves is kept free for it, used or not. The task waits until a node has that much left: reserve less, or nothing.',
  tooManyPerNode:
    'The service may run only so many replicas on a node, and all nodes that can run one are full. The others wait: raise the limit, or ask for fewer replicas.',
  startFirstStuck:
    'With the update order start-first a new task must come to run beside the old one before that is stopped, and the old one has what both need: a port of the node, the place on it, or what they reserve. The update stands still, and so would the next. With stop-first the old task makes room.',
  attemptsUsedUp: (most: number, exit: number | undefined) =>
    `The service may be restarted ${count(most, 'time')} and was: nothing starts it again. ${exit === undefined ? 'What' : `Its program ended with exit code ${exit}: what`} it printed tells why. An update that mends it begins anew.`,
  notRestarted: (condition: NonNullable<ServiceSeen['restart']>) =>
    `The restart condition of the service is ${condition}, so nothing takes the place of this task.`,
  containerExits: (exit: number) =>
    exit === 0
      ? 'The program in the container came to its end, with exit code 0. A service is for programs that go on running: Swarm starts it again, and again it ends.'
      : `The program in the container ended by itself, with exit code ${exit}. Swarm starts it again, and again it ends. What it printed tells why.`,
};
