/** What an engine that answers means for labs. */
import { say } from '../../../words/index.ts';
import type { EngineFacts } from '../facts.ts';
import { type Rule, rule } from '../rule.ts';
import { gib, isRemote, leastDisk, leastMemory, shown } from './sizes.ts';

const words = () => say.cluster.findings;
const isBad = ({ version }: EngineFacts) => /^29\.6\.[0-2]\b/.test(version.Version);
const isPodman = ({ version }: EngineFacts) =>
  version.Components?.some(({ Name }) => Name === 'Podman Engine') ?? false;
const has = ({ info }: EngineFacts, option: string) =>
  info.SecurityOptions?.some((one) => one.split(',').includes(`name=${option}`)) ?? false;

/** Control group namespaces, which nodes need, came with version 1.41 of the Engine API. */
function isOld({ version }: EngineFacts): boolean {
  const [major = 0, minor = 0] = version.ApiVersion.split('.').map(Number);
  return major < 1 || (major === 1 && minor < 41);
}

export const engineRules: Rule[] = [
  rule(
    'engine-version',
    'ok',
    ({ engine }) => engine && !isBad(engine) && !isOld(engine) && engine,
    ({ version, ours }) => words().engine(version.Version, ours),
  ),
  rule(
    'engine-version',
    'problem',
    ({ engine }) => engine && isBad(engine) && engine,
    ({ version, ours }) => words().badEngine(version.Version, ours, '29.6.3'),
  ),
  rule(
    'engine-old',
    'problem',
    ({ engine }) => engine && isOld(engine) && engine,
    ({ version, ours }) => words().oldEngine(version.Version, ours, '20.10'),
  ),
  rule(
    'windows-containers',
    'problem',
    ({ engine }) => engine?.info.OSType === 'windows',
    () => words().windowsContainers,
  ),
  rule(
    'podman',
    'note',
    ({ engine }) => engine && isPodman(engine) && engine,
    ({ version }) => words().podman(version.Version),
  ),
  rule(
    'docker-desktop',
    'note',
    ({ engine }) => engine?.info.OperatingSystem === 'Docker Desktop' && engine,
    ({ version }) => words().desktop(version.Platform?.Name || 'Docker Desktop'),
  ),
  rule(
    'engine-remote',
    'note',
    (facts) => isRemote(facts) && facts.engine,
    ({ info }) => ({ ...words().remote(info.Name), next: 'swarmlab shell -- curl http://localhost:8000' }),
  ),
  rule(
    'rootless',
    'note',
    ({ engine }) => engine && has(engine, 'rootless'),
    () => words().rootless,
  ),
  rule(
    'cgroups-missing',
    'problem',
    ({ engine }) => engine?.info.CgroupDriver === 'none',
    () => words().noCgroups,
  ),
  rule(
    'selinux',
    'note',
    ({ engine }) => engine && has(engine, 'selinux'),
    () => ({ ...words().selinux, next: 'sudo ausearch --message avc --start recent' }),
  ),
  rule(
    'engine-memory',
    'ok',
    ({ engine }) => engine && !engine.isHere && engine.info.MemTotal >= leastMemory && engine.info.MemTotal,
    (bytes) => words().engineMemory(shown(bytes)),
  ),
  rule(
    'engine-memory',
    'problem',
    ({ engine }) => engine && !engine.isHere && engine.info.MemTotal < leastMemory && { bytes: engine.info.MemTotal },
    ({ bytes }) => words().littleEngineMemory(shown(bytes), leastMemory / gib),
  ),
  rule(
    'engine-disk',
    'ok',
    ({ engine }) => engine?.free !== undefined && engine.free >= leastDisk && { ...engine, free: engine.free },
    ({ free, info }) => words().engineDisk(shown(free), info.DockerRootDir),
  ),
  rule(
    'engine-disk',
    'problem',
    ({ engine }) => engine?.free !== undefined && engine.free < leastDisk && { ...engine, free: engine.free },
    ({ free, info }) => ({
      ...words().littleEngineDisk(shown(free), info.DockerRootDir, leastDisk / gib),
      next: 'swarmlab down --purge',
    }),
  ),
];
