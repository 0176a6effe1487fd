/** What the doctor finds: what there is, and what that means for labs. */
const downThenUp = 'swarmlab down, then swarmlab up';
/** By the variable that names it. */
export const noEngineAt = (variable: string, value: string) => `no Docker Engine answers at ${variable}=${value}`;
export const notUp = (cluster: string) => `cluster ${cluster} is not up`;
const engineAnswers = (version: string, ours: boolean) =>
  `Docker Engine ${version} answers${ours ? ', started by the kit' : ''}`;

export const findings = {
  memory: (gib: string) => ({ found: `${gib} GiB of memory`, means: 'enough for three engines' }),
  littleMemory: (gib: string, needed: number) => ({
    found: `${gib} GiB of memory`,
    means: `three engines and their tasks need ${needed} GiB`,
  }),
  disk: (gib: string) => ({ found: `${gib} GiB free on /`, means: 'enough for the images and three nodes' }),
  littleDisk: (gib: string, needed: number) => ({
    found: `${gib} GiB free on /`,
    means: `the images and three nodes need ${needed} GiB`,
  }),
  silentHost: (variable: string, value: string) => ({
    found: noEngineAt(variable, value),
    means: 'nothing can be started there',
  }),
  noEngineYet: { found: 'no Docker Engine runs on this machine', means: 'up installs and starts one' },
  noEngine: (found: string) => ({ found, means: 'nodes are containers of an engine' }),
  engine: (version: string, ours: boolean) => ({ found: engineAnswers(version, ours), means: 'it can run nodes' }),
  badEngine: (version: string, ours: boolean, good: string) => ({
    found: engineAnswers(version, ours),
    means: 'this version rejects images that were loaded without a registry',
    next: `upgrade Docker Engine to ${good} or later`,
  }),
  docker: { found: 'the docker program is installed', means: 'nodes can be entered' },
  noDocker: {
    found: 'no docker program',
    means: 'nodes are entered through it',
    next: 'install the docker program (Debian: apt-get install docker-cli)',
  },
  up: (cluster: string) => ({ found: `cluster ${cluster} is up`, means: 'labs can be run' }),
  down: (cluster: string) => ({ found: notUp(cluster), means: 'labs need it' }),
  partly: (cluster: string, why: string) => ({
    found: `cluster ${cluster} is partly up: ${why}`,
    means: 'up mends what is missing',
  }),
  ports: { found: 'ports 8000-8010 are free', means: 'services are reached at http://localhost' },
  portsTaken: (ports: number[]) => ({
    found: `${ports.join(', ')} of ports 8000-8010 taken by other programs`,
    means: 'other ports stand for them: swarmlab status shows which',
  }),
  ipvs: { found: 'the kernel has IPVS', means: "swarm's own routing mesh works" },
  noIpvs: {
    found: 'the kernel has no IPVS',
    means: 'published ports are balanced by the iptables fallback; virtual IPs between services do not work',
  },
  service: (port: number, nodes: number) => ({
    found: `a service answered on port ${port} of all ${nodes} nodes`,
    means: 'services can be created, scheduled and reached',
  }),
  serviceSilent: (nodes: string[], seconds: number) => ({
    found: `a service did not answer on ${nodes.join(', ')} within ${seconds} s`,
    means: 'published ports do not work, so labs will fail',
    next: downThenUp,
  }),
  broken: (found: string) => ({
    found,
    means: 'a cluster cannot be brought up, or does not work, on this machine',
    next: downThenUp,
  }),
  windows: {
    found: 'this is Windows itself',
    means: 'labs are run by programs of Linux, in a distribution of WSL 2',
    next: 'wsl --install, then run swarmlab in the shell of that distribution',
  },
  wsl1: {
    found: 'this distribution runs under WSL 1',
    means: 'there is no Linux kernel in it, so no engine can run nodes',
    next: 'wsl.exe --set-version DISTRIBUTION 2 (wsl.exe --list --verbose tells its name)',
  },
  wsl2: {
    found: 'this distribution runs under WSL 2',
    means:
      'its memory is what .wslconfig allows, by default half of that of Windows, and is shared by all distributions',
  },
  wsl2Integration: {
    found: 'Docker Desktop runs beside this distribution of WSL 2, and its engine does not answer here',
    means: 'distributions reach that engine only where it is switched on for them',
    next: 'switch this distribution on in Docker Desktop: Settings, Resources, WSL integration',
  },
  forbidden: (socket: string) => ({
    found: `this account may not use the Docker Engine at ${socket}`,
    means: 'nodes are containers of an engine',
  }),
  oldEngine: (version: string, ours: boolean, oldest: string) => ({
    found: engineAnswers(version, ours),
    means: 'it has no control group namespaces, without which engines cannot run in containers',
    next: `upgrade Docker Engine to ${oldest} or later`,
  }),
  windowsContainers: {
    found: 'the engine runs containers of Windows',
    means: 'nodes are containers of Linux',
    next: 'choose "Switch to Linux containers…" in the menu of Docker Desktop',
  },
  podman: (version: string) => ({
    found: `what answers is Podman ${version}, not a Docker Engine`,
    means: 'nodes are made for Docker Engines, and no lab was proven on Podman: only a trial tells',
    next: 'swarmlab doctor, without --quick, or DOCKER_HOST=unix:///path/of/docker.sock for a Docker Engine',
  }),
  desktop: (name: string) => ({
    found: `the engine is that of ${name}, in a virtual machine`,
    means:
      'nodes are reached at http://localhost and by swarmlab shell, not at their addresses; memory and disk are those set in its settings',
  }),
  remote: (name: string) => ({
    found: `the engine runs on another machine, ${name}`,
    means: 'ports 8000-8010 of docker-node1 are open on that machine, not on this one',
  }),
  rootless: {
    found: 'the engine runs without root (rootless mode)',
    means: 'Docker does not support overlay networks there, on which swarms stand: only a trial tells',
    next: 'swarmlab doctor, without --quick, or DOCKER_HOST=unix:///var/run/docker.sock for the engine that root runs',
  },
  noCgroups: {
    found: 'the engine has no control groups',
    means: 'the engines of nodes need them',
    next: 'boot with control groups version 2 and systemd (https://docs.docker.com/engine/security/rootless/), or use an engine that root runs',
  },
  selinux: {
    found: 'SELinux confines the containers of this engine',
    means: 'nodes are privileged and not confined; should one fail all the same, what was denied is in the audit log',
  },
  engineMemory: (gib: string) => ({
    found: `${gib} GiB of memory on the engine's machine`,
    means: 'enough for three engines',
  }),
  littleEngineMemory: (gib: string, needed: number) => ({
    found: `${gib} GiB of memory on the engine's machine`,
    means: `three engines and their tasks need ${needed} GiB`,
    next: 'give that machine more memory (Docker Desktop: Settings, Resources; WSL 2: memory= in .wslconfig)',
  }),
  engineDisk: (gib: string, root: string) => ({
    found: `${gib} GiB free where the engine keeps its data (${root})`,
    means: 'enough for the images and three nodes',
  }),
  littleEngineDisk: (gib: string, root: string, needed: number) => ({
    found: `${gib} GiB free where the engine keeps its data (${root})`,
    means: `the images and three nodes need ${needed} GiB`,
  }),
  proxy: (proxy: string) => ({
    found: `the engine pulls images through the proxy ${proxy}`,
    means: 'the base image comes through it; builds use the proxies of this shell, nodes none',
  }),
  proxyNotEngine: (proxy: string) => ({
    found: `this shell uses the proxy ${proxy}, the engine uses none`,
    means: 'images that are not there yet cannot be pulled if that proxy is the only way out',
    next: 'give the engine the proxy (https://docs.docker.com/engine/daemon/proxy/)',
  }),
  proxyLoopback: (proxy: string) => ({
    found: `the proxy ${proxy} is reached from this machine alone`,
    means: 'images are built in containers, which cannot use it: they need another way out once',
  }),
  unusual: (what: string, attached: boolean, next: string | undefined) => ({
    found: what,
    means: attached
      ? 'labs take a swarm as a new one is, and judge wrongly what differs; this swarm is not the kit’s, so it is left as it is'
      : 'labs take a swarm as a new one is. Unless the lab you are in asks for it, swarmlab reset LAB restores it',
    ...(next !== undefined && { next }),
  }),
  clocks: (skews: { name: string; seconds: number }[]) => ({
    found: skews
      .map(({ name, seconds }) =>
        seconds > 0
          ? `the clock of ${name} is ${seconds} s ahead of the manager's`
          : `the clock of ${name} is ${-seconds} s behind the manager's`,
      )
      .join(', '),
    means:
      'the checker counts that in; logs of nodes cannot be compared, and large differences keep nodes from joining',
    next: 'let the nodes keep time (timedatectl set-ntp true)',
  }),
};
