import { findings, noEngineAt, notUp } from './findings.ts';

/** A node image, and the engine that is known to be in it. */
export interface NodeKind {
  image: string;
  engine: string | undefined;
}
const nodeKind = ({ image, engine }: NodeKind) => (engine ? `${image} (engine ${engine})` : image);

/** What is being done, shown while it goes on. */
const doing = {
  apt: (packages: readonly string[]) => `installing ${packages.join(', ')} with apt-get`,
  aptEngine: (packages: readonly string[]) =>
    `installing ${packages.join(', ')} with apt-get, since no Docker Engine is installed`,
  service: 'starting the Docker service',
  ownEngine: 'starting a Docker Engine of our own, since none runs',
  forgetNetworks: (file: string) =>
    `setting aside what that engine remembers of networks: it was killed while it removed one (${file})`,
  waitForOther: (cluster: string) => `waiting for another up or down of cluster ${cluster}`,
  waitForImages: 'waiting for another up, which makes the images',
  fetch: (image: string) => `fetching ${image}`,
  makeBase: 'making the base image from Debian packages, since no registry answers',
  build: (images: string[]) => `building ${images.join(', ')}`,
  seed: 'preparing the nodes’ images',
  start: (nodes: readonly string[]) => `starting ${nodes.join(', ')}`,
  leave: (nodes: string[]) => `leaving a swarm that knows ${nodes.join(', ')} at addresses that others have now`,
  join: 'making them one swarm',
  tryOn: (cluster: string) => `trying a service on every node of cluster ${cluster}`,
  tryOnSpare: 'trying a service on every node of a cluster made for it',
};

/** How a person gets a Docker Engine where we cannot. */
const install = {
  darwin: 'install Docker Desktop (https://docs.docker.com/desktop/setup/install/mac-install/) and start it',
  win32: 'install Docker Desktop with WSL 2 and run this in a WSL shell',
  debian: 'run `sudo apt-get install docker.io mmdebstrap iptables`, or this command as root',
  linux: 'install Docker Engine (https://docs.docker.com/engine/install/) and start it',
};

export const cluster = {
  findings,
  doing,
  install,
  orAsRoot: (command: string) => `${command}, or this command as root`,
  thenLogIn: (command: string) => `${command}, then log in again`,
  noEngineAt,
  noEngine: 'no Docker Engine answers on this machine',
  cannotInstall: (how: string) => `no Docker Engine was found, and this account cannot install one: ${how}`,
  forbidden: (socket: string) => `this account may not use the Docker Engine at ${socket}`,
  onlyRoot: 'a Docker Engine is installed but does not run, and only root can start it',
  serviceNotStarted: (why: string) => `the Docker service could not be started: ${why}`,
  serviceSilent: 'it does not answer this account',
  dockerdSilent: (log: string, lines: string) => `dockerd does not start. What ${log} says:\n  ${lines}`,
  programFailed: (program: string, exit: number, end: string) => `${program} failed with exit code ${exit}:\n  ${end}`,
  ownEngine: 'the Docker Engine that was started for it',
  seedEngine: 'the engine that prepares images',
  noBase: (image: string, why: string) =>
    `the base image cannot be had: ${image} cannot be pulled (${why}), and making it needs root and mmdebstrap`,
  fileMissing: (file: string) => `${file} is missing`,
  imageMissing: (image: string) => `image ${image} is missing`,
  notUp,
  notRunning: (cluster: string, nodes: string[]) => `cluster ${cluster}: ${nodes.join(', ')} does not run`,
  portTaken: (node: string, port: string) =>
    `port ${port} of this machine, which ${node} had when it was made, is taken by another program`,
  freeOrAnew: (up: string, down: string) => `free it, then ${up}; or ${down}, then ${up}, for another port`,
  diskFull: 'there is no space left where the engine keeps its data',
  nodeDiskFull: (node: string) => `there is no space left where the engine of ${node} keeps its data`,
  noManager: 'no node that answers manages a swarm',
  notAnswering: 'the nodes do not answer',
  notBroughtUp: (cluster: string, logs: string | undefined) =>
    `cluster ${cluster} could not be brought up${logs === undefined ? '' : ` (logs of its nodes are kept in ${logs})`}`,
  otherNodes: (cluster: string, has: NodeKind, wanted: NodeKind) =>
    `the nodes of cluster ${cluster} are of ${nodeKind(has)}, not of ${nodeKind(wanted)}, and are not replaced unasked`,
  foreignContainer: (name: string) => `a container ${name} exists that is not ours`,
  foreignNetwork: (name: string) => `a network ${name} exists that is not ours`,
  nodeNotStarted: (node: string, why: string) => `${node} could not be started: ${why}`,
  network: (why: string) => `the cluster's network: ${why}`,
  noNetwork: (first: string, last: string) => `no free network among ${first} to ${last}`,
  notReady: (why: string) => `the nodes did not become ready: ${why}`,
  nodeIs: (node: string, state: string) => `${node} is ${state}`,
  locked: (cluster: string) => `another run is at work on cluster ${cluster}`,
  waitOrOther: 'wait for it to end, or use another cluster with --cluster NAME',
  notLocked: (node: string, why: string) => `${node}: the lock could not be taken: ${why}`,
  serviceStays: (name: string, why: string) => `service ${name} could not be removed: ${why}`,
  containersStay: (service: string) => `containers of service ${service} have not ended`,
};
