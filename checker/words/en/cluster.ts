import type { Hindrance, Unusual } from '../../model.ts';
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
    `setting aside what that engine remembers of clusters' networks: it was killed while it removed one (before: ${file})`,
  waitForOther: (cluster: string) => `waiting for another up or down of cluster ${cluster}`,
  waitForImages: 'waiting for another up, which makes the images',
  fetch: (image: string) => `fetching ${image}`,
  makeBase: 'making the base image from Debian packages, since no registry answers',
  build: (images: string[]) => `building ${images.join(', ')}`,
  seed: 'preparing the nodes’ images',
  start: (nodes: readonly string[]) => `starting ${nodes.join(', ')}`,
  leave: (nodes: string[]) => `leaving a swarm that knows ${nodes.join(', ')} at addresses that others have now`,
  join: 'making them one swarm',
  restart: (nodes: string[]) => `restarting ${nodes.join(', ')}, since there is no space left there`,
  anew: (node: string) => `making ${node} anew, since there is no space left there`,
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

/** Machines that are reached by ssh. */
const remote = {
  reaching: (nodes: string[]) => `reaching ${nodes.join(', ')}`,
  copying: 'bringing the labs’ images to the nodes',
  hostKeyUnknown: (node: string, host: string) =>
    `${node}: the host key of ${host} is not known here: connect once by hand, and compare it`,
  hostKeyChanged: (node: string, host: string) =>
    `${node}: ${host} has another host key than the one that is known here: another machine may answer in its place`,
  notLetIn: (node: string, host: string, why: string) => `${node}: ${host} does not let this account in: ${why}`,
  notReached: (node: string, host: string, why: string) => `${node}: ${host} is not reached: ${why}`,
  silent: (seconds: number) => `it did not answer within ${seconds} s`,
  sshExited: (exit: number) => `ssh exited with ${exit}`,
  otherName: (node: string, hostname: string) =>
    `${node} calls itself ${hostname}: labs and the swarm need the same name`,
  noDocker: (node: string) => `${node}: no docker program is installed there`,
  forbidden: (node: string) => `${node}: this account may not use the Docker Engine there`,
  engineSilent: (node: string, why: string) => `${node}: no Docker Engine answers there: ${why}`,
  noIpvs: (node: string) => `${node}: its kernel has no IPVS, so published ports would answer nothing`,
  unresolved: (manager: string, nodes: string[]) =>
    `${manager} does not know the address of ${nodes.join(', ')}: labs ask nodes by name`,
  addHosts: (lines: string[]) => `add to /etc/hosts of every node: ${lines.join(', ')}`,
  notRestarted: (node: string, why: string) => `${node}: its Docker Engine could not be restarted: ${why}`,
  attached: (cluster: string) =>
    `cluster ${cluster} is an attached swarm, which the kit neither forms nor dissolves (swarm: attach in swarmlab.yaml)`,
  manageInstead: 'swarm: manage in swarmlab.yaml, where the kit may form and dissolve it',
  otherSwarm: (cluster: string, nodes: string[]) =>
    `cluster ${cluster}: ${nodes.join(', ')} ${nodes.length === 1 ? 'is' : 'are'} in a swarm that the kit did not form`,
  swarmOf: (nodes: string[]) => `the swarm of ${nodes.join(', ')}`,
};

/** The virtual machines of a Vagrantfile. */
const vagrant = {
  looking: (folder: string) => `looking for the machines of ${folder}/Vagrantfile`,
  notInstalled: 'no vagrant program is installed here',
  install: 'install Vagrant and a provider, as docs/vagrant.md tells',
  mayRun: (file: string) =>
    `${file} is not the kit's. Every vagrant command runs it, as a program on this machine.\nRun it? [y/N] `,
  notAllowed: (file: string) =>
    `${file} was not run: it is a program on this machine, and not the kit's. Read it, then allow it with --run-vagrantfile, which is remembered until the file changes`,
  notRemembered: (note: string, why: string) =>
    `cannot remember that this Vagrantfile may run, so the next command asks again: ${note} cannot be written (${why})`,
  noMachines: (folder: string) => `vagrant knows no machines in ${folder}`,
  halted: (machines: string[], destroy: string) =>
    `halted ${machines.join(', ')}; what is on them is kept (${destroy} removes it)`,
};

/** What is wrong with `swarmlab.yaml`, or with the choice of a driver. */
const config = {
  expected: {
    host: 'expected a host, such as `192.168.56.101`',
    user: 'expected the name of an account',
    jump: 'expected a jump host, such as `user@gate.example.com:2222`',
    address: 'expected an IPv4 address',
    clusterName: 'expected at most 31 lower-case letters, digits and dashes',
    nodeName: (name: string, found: string) => `expected \`${name}\`, as labs call it, found \`${found}\``,
  },
  /** What each key of the file means. */
  keys: {
    about: 'Clusters by name, and what their nodes are.',
    file: { clusters: 'Clusters by the names that --cluster takes; default is the one that commands use without it.' },
    containers: { driver: 'What nodes are: containers of the engine of this machine.' },
    ssh: {
      driver: 'What nodes are: machines that are there, reached by ssh.',
      swarm:
        'attach (default): they are a swarm, which is used as it is. manage: up may make them one, and down makes them leave it.',
      nodes: 'The machines, docker-node1 first: it manages the swarm.',
    },
    vagrant: {
      driver: 'What nodes are: the virtual machines of a Vagrantfile.',
      swarm:
        'manage (default): up makes them a swarm, and down makes them leave it. attach: their swarm is used as it is.',
      folder:
        'Where the Vagrantfile is, seen from this file (default: this folder, where it has one, else that of swarmlab).',
    },
    node: {
      name: 'What the machine calls itself: docker-node1 and so on.',
      host: 'Where ssh finds it: an address, a name, or a host of your ssh configuration.',
      user: 'Whom to log in as, where your ssh configuration does not say.',
      port: 'The port of its ssh server, where your ssh configuration does not say.',
      key: 'A file with the private key, seen from this file, where your ssh configuration or agent has none.',
      jump: 'Hosts to reach it through, as ssh -J takes them.',
      address: 'The IPv4 address at which other nodes reach it (default: what its name resolves to there).',
    },
  },
  leftOut: (file: string) =>
    `${file} is left out: it, or its folder, belongs to another account or can be written by others (--config takes it all the same)`,
  foreignVagrantfile: (file: string) =>
    `${file} is not run: it is missing, or it or its folder belongs to another account or can be written by others`,
  notRead: (file: string, why: string) => `${file} cannot be read: ${why}`,
  otherDriver: (cluster: string, written: string, file: string, asked: string) =>
    `cluster ${cluster} has the ${written} driver in ${file}, not ${asked}`,
  unknownDriver: (found: string, names: readonly string[]) =>
    `unknown driver '${found}': expected one of ${names.join(', ')}`,
  asTheyAre: (cluster: string) =>
    `the nodes of cluster ${cluster} are machines, which stay as they are: sizes and engines are for nodes that are containers`,
  needsNodes: 'the ssh driver needs nodes: name them in swarmlab.yaml (docs/machines.md)',
};

/** One thing in a swarm that is not as a new one has it. */
const unusual = (one: Unusual): string => {
  switch (one.kind) {
    case 'history':
      return one.limit < 5
        ? `the swarm keeps ${one.limit < 2 ? 'no tasks that are over' : `only ${one.limit} tasks of a slot`}: its task history limit is ${one.limit}, not 5`
        : `the swarm's task history limit is ${one.limit}, not 5`;
    case 'heartbeat':
      return `the swarm hears from its nodes every ${one.seconds} s, not every 5 s, and notices later or sooner that one is down`;
    case 'autolock':
      return 'the managers are locked when their engines restart (autolock)';
    case 'pool':
      return 'the swarm gives its networks other addresses than it does unasked; swarmlab down, then swarmlab up, makes a new one';
    case 'former':
      return `${one.node} left the swarm and joined again: its old entry ${one.id} is still listed as Down`;
    case 'availability':
      return `${one.node} takes no new tasks (${one.availability})`;
    case 'labels':
      return `${one.node} has labels: ${one.labels.join(', ')}`;
  }
};

/** Why a node cannot do its work. */
const hindrance = (one: Hindrance): string => {
  switch (one.kind) {
    case 'silent':
      return `${one.node}: its engine does not answer: ${one.why}`;
    case 'disk':
      return `${one.node}: its disk is full: there is no space left in ${one.folder}`;
    case 'apart':
      return `${one.node} is cut off: it and ${one.from.join(', ')} do not reach each other over the network`;
    case 'down':
      return `${one.node} runs, but the swarm does not hear from it: it counts as ${one.state}`;
    case 'programs':
      return `${one.node}: no program can be started there: ${one.why}`;
  }
};

export const cluster = {
  unusual,
  hindrance,
  mendedBy: (what: string, command: string) => `${what} (to restore it: ${command})`,
  remote,
  vagrant,
  config,
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
  foreignNetworks: (names: readonly string[]) =>
    `the swarmlab engine does not start: it was killed while it removed a network, and not one of a cluster. It also remembers ${names.join(', ')}, which the kit did not make and does not forget unasked`,
  networksNotRead: (file: string) =>
    `the swarmlab engine does not start: it was killed while it removed a network, and ${file} does not tell whose its networks are, so none is forgotten unasked`,
  dockerdSilent: (log: string, lines: string[]) => `dockerd does not start. What ${log} says:\n  ${lines.join('\n  ')}`,
  programFailed: (program: string, exit: number, end: string[]) =>
    `${program} failed with exit code ${exit}:\n  ${end.join('\n  ')}`,
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
  tooManyManagers: (nodes: number, managers: number) =>
    `${managers} managers of ${nodes} node${nodes === 1 ? '' : 's'}: a manager is a node, so there cannot be more of them`,
  doesNotShrink: (cluster: string, there: number, wanted: number) =>
    `cluster ${cluster} has ${there} nodes, and none of them is removed to make it ${wanted}: take it down, then bring it up anew`,
  roleNotTaken: (node: string, role: string, why: string) => `${node} did not become a ${role}: ${why}`,
  roleChanging: 'it has not taken up its role',
  nodeIs: (node: string, state: string) => `${node} is ${state}`,
  notOwn: (path: string) =>
    `${path} is not a folder that belongs to this account alone: somebody else made it, or may write to it`,
  noPlainFile: (path: string) => `${path} is not a regular file`,
  locked: (cluster: string) => `another run is at work on cluster ${cluster}`,
  waitOrOther: 'wait for it to end, or use another cluster with --cluster NAME',
  notLocked: (node: string, why: string) => `${node}: the lock could not be taken: ${why}`,
  serviceStays: (name: string, why: string) => `service ${name} could not be removed: ${why}`,
  containersStay: (service: string) => `containers of service ${service} have not ended`,
};
