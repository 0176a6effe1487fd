/**
 * For tests: kinds of machines, as the Engine API's `/version` and `/info` and the environment show them there. The fields are
 * those that the API documents; their values are as people showed them, at the addresses given.
 */
import type { EngineFacts, EngineInfo, Facts, Machine } from './facts.ts';

const gib = 1024 ** 3;

const server: Machine = {
  platform: 'linux',
  kernel: '6.12.48-amd64',
  memory: 8 * gib,
  free: 40 * gib,
  environment: {},
  hasDocker: true,
  canProvideEngine: true,
  system: 'debian',
  isBesideDesktop: false,
};

const info: EngineInfo = {
  Name: 'server',
  OperatingSystem: 'Debian GNU/Linux 13 (trixie)',
  OSType: 'linux',
  KernelVersion: server.kernel,
  MemTotal: 8 * gib,
  DockerRootDir: '/var/lib/docker',
  SecurityOptions: ['name=apparmor', 'name=seccomp,profile=builtin', 'name=cgroupns'],
  CgroupDriver: 'systemd',
  HttpProxy: '',
  HttpsProxy: '',
};

const version: EngineFacts['version'] = {
  Version: '26.1.5+dfsg1',
  ApiVersion: '1.45',
  Platform: { Name: '' },
  Components: [{ Name: 'Engine' }, { Name: 'containerd' }, { Name: 'runc' }, { Name: 'docker-init' }],
};

const engine: EngineFacts = { ours: false, version, info, isHere: true };

interface Changes {
  machine?: Partial<Machine>;
  engine?: Partial<Omit<EngineFacts, 'info' | 'version'>>;
  info?: Partial<EngineInfo>;
  version?: Partial<EngineFacts['version']>;
}

/** A Debian server with an engine, but for these changes. */
function like(changes: Changes): Facts {
  return {
    machine: { ...server, ...changes.machine },
    engine: {
      ...engine,
      ...changes.engine,
      info: { ...info, ...changes.info },
      version: { ...version, ...changes.version },
    },
  };
}

/** Without an engine that answers. */
const without = (machine: Partial<Machine>): Facts => ({ machine: { ...server, ...machine } });

/** https://github.com/docker/for-win/issues/13939: `Server: Docker Desktop 4.27.2 (137060)`. Its proxy is always named so. */
const desktop = {
  engine: { isHere: false },
  version: { Version: '25.0.3', ApiVersion: '1.44', Platform: { Name: 'Docker Desktop 4.27.2 (137060)' } },
  info: {
    Name: 'docker-desktop',
    OperatingSystem: 'Docker Desktop',
    KernelVersion: '6.6.12-linuxkit',
    SecurityOptions: ['name=seccomp,profile=unconfined', 'name=cgroupns'],
    CgroupDriver: 'cgroupfs',
    HttpProxy: 'http.docker.internal:3128',
    HttpsProxy: 'http.docker.internal:3128',
  },
} satisfies Changes;

const wsl2 = { kernel: '5.15.133.1-microsoft-standard-WSL2', system: 'debian', memory: 8 * gib } as const;
const mac = { platform: 'darwin', kernel: '23.3.0', memory: 16 * gib, free: 200 * gib, system: 'darwin' } as const;

export const machines = {
  debian: like({}),
  ownEngine: like({ engine: { ours: true } }),
  desktopOnMac: like({ ...desktop, machine: mac }),
  desktopInWsl: like({ ...desktop, machine: wsl2, info: { ...desktop.info, KernelVersion: wsl2.kernel } }),
  /** The virtual machine that its settings made small. */
  smallDesktop: like({ ...desktop, machine: mac, info: { ...desktop.info, MemTotal: 2_068_373_504 } }),
  fullDesktop: like({ ...desktop, machine: mac, engine: { isHere: false, free: 1.5 * gib } }),
  desktopForWindows: like({
    ...desktop,
    machine: { platform: 'win32', kernel: '10.0.19045', system: 'win32' },
    info: { ...desktop.info, OperatingSystem: 'Microsoft Windows Version 22H2 (OS Build 19045)', OSType: 'windows' },
  }),
  engineInWsl: like({ machine: wsl2, info: { KernelVersion: wsl2.kernel, Name: 'DESKTOP-J7CEPOP' } }),
  besideDesktop: without({ ...wsl2, isBesideDesktop: true }),
  wsl1: without({ kernel: '4.4.0-19041-Microsoft' }),
  /** https://github.com/kubernetes/minikube/issues/10652, with control groups version 2. */
  rootless: like({
    info: {
      DockerRootDir: '/home/alex/.local/share/docker',
      SecurityOptions: ['name=seccomp,profile=builtin', 'name=rootless', 'name=cgroupns'],
    },
  }),
  /** https://github.com/moby/moby/pull/39299: `Cgroup Driver: none`. */
  rootlessWithoutCgroups: like({
    info: { SecurityOptions: ['name=seccomp,profile=default', 'name=rootless'], CgroupDriver: 'none' },
  }),
  /** https://github.com/podman-container-tools/podman/issues/11227: it names itself as a component, beside `Engine`. */
  podman: like({
    version: { Version: '4.9.4', ApiVersion: '1.41', Components: [{ Name: 'Podman Engine' }, { Name: 'Conmon' }] },
    info: {
      OperatingSystem: 'fedora',
      DockerRootDir: '/var/lib/containers/storage',
      SecurityOptions: ['name=seccomp,profile=default', 'name=selinux,profile=default'],
    },
  }),
  fedora: like({
    machine: { system: 'linux' },
    info: {
      OperatingSystem: 'Fedora Linux 41 (Server Edition)',
      SecurityOptions: ['name=selinux', 'name=seccomp,profile=builtin', 'name=cgroupns'],
    },
  }),
  behindProxy: like({
    machine: { environment: { https_proxy: 'http://alex:s3cret@proxy.example.com:3128' } },
    info: { HttpsProxy: 'http://alex:xxxxx@proxy.example.com:3128' },
  }),
  proxyOfShell: like({ machine: { environment: { HTTPS_PROXY: 'http://alex:s3cret@proxy.example.com:3128' } } }),
  localProxy: like({ machine: { environment: { http_proxy: 'http://127.0.0.1:3128' } } }),
  oldEngine: like({ version: { Version: '19.03.15', ApiVersion: '1.40' } }),
  badEngine: like({ version: { Version: '29.6.1', ApiVersion: '1.52' } }),
  elsewhere: like({
    machine: { memory: gib, free: gib, environment: { DOCKER_HOST: 'ssh://alex@build.example.com' } },
    engine: { isHere: false },
    info: { Name: 'build' },
  }),
  silent: without({ environment: { DOCKER_HOST: 'tcp://build.example.com:2375' } }),
  forbidden: without({ forbiddenSocket: '/var/run/docker.sock' }),
  bare: without({}),
  bareMac: without({ platform: 'darwin', system: 'darwin', canProvideEngine: false }),
  withoutProgram: like({ machine: { hasDocker: false } }),
  /** https://github.com/docker/for-win/issues/4406: 4 GB in all, of which little is left to the virtual machine. */
  small: like({ machine: { memory: 0.9 * gib }, info: { MemTotal: 0.9 * gib } }),
  full: like({ machine: { free: 1.2 * gib } }),
  /** `/` is small, and the engine keeps its data on a disk of its own. */
  ownDisk: like({ machine: { free: 1.2 * gib }, engine: { free: 90 * gib } }),
  fullOwnDisk: like({ engine: { free: 0.4 * gib } }),
} satisfies Record<string, Facts>;
