import { list } from '../grammar.ts';

const meant = (near: string | undefined) => (near === undefined ? '' : ` Did you mean ${near}?`);

/** Why it matters what docker said of a command. */
export const docker = {
  notManager: (node: string) =>
    `${node} is a worker: it runs tasks, and knows nothing of the swarm. Commands about services and nodes are for a manager.`,
  noSwarm: (node: string) =>
    `The engine of ${node} is in no swarm. \`docker swarm init\` on a manager makes one, \`docker swarm join\` takes a node into it.`,
  swarmAlready: (node: string) =>
    `${node} is in a swarm, and a node is in one at a time. There is nothing left to do here.`,
  nameTaken: (name: string) =>
    `Each service has a name of its own, and there is a service ${name}. Change that one with \`docker service update\`, or remove it first.`,
  portTaken: (port: string, holder: string) =>
    `A published port is taken on all nodes at once, so no two services can have it. ${holder} has port ${port}: choose another, or remove that service.`,
  globalScaled: 'A global service runs one task on each node, so there is no number to choose.',
  globalReplicas: 'A global service runs one task on each node: leave `--replicas` out, or `--mode global`.',
  noService: (name: string, near: string | undefined, names: readonly string[]) =>
    `A service is found by its exact name or id, and there is no ${name}.${meant(near)} ${names.length > 0 ? `There are ${list(names)}.` : 'There are no services.'}`,
  noNode: (name: string, near: string | undefined, names: readonly string[]) =>
    `A node is found by its exact name or id, and there is no ${name}.${meant(near)}${names.length > 0 ? ` There are ${list(names)}.` : ''}`,
  networkMissing: (name: string) =>
    `A service joins networks that there are, and there is no ${name}. For services it must be an overlay network.`,
  secretMissing: (name: string) =>
    `A service is given secrets that there are, and there is no ${name}: create it first.`,
  configMissing: (name: string) =>
    `A service is given configs that there are, and there is no ${name}: create it first.`,
  noPrevious:
    'Swarm keeps one earlier specification, to go back to it once. This service was not updated, or was rolled back already.',
  nameInvalid: 'Names of services are host names too: letters, digits, hyphens and underscores, and nothing else.',
  wordsSwapped: (noun: string) =>
    `Docker took "${noun}" for the name of an image. What is to be done comes after the thing that it is done to: \`docker ${noun} …\`.`,
  unknownFlag: (flag: string) => `There is no option ${flag} here. \`--help\` lists those that there are.`,
  invalidArgument: (value: string) => `"${value}" is nothing that can stand there. \`--help\` says what can.`,
  missingArgument:
    'Something is missing, or there is too much. `--help` shows in which order the parts stand: options come before the image.',
  unknownCommand: (command: string | undefined) =>
    `There is no ${command === undefined ? 'such command' : `command ${command}`}: look at its spelling. \`--help\` lists those that there are.`,
};
