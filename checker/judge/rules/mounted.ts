import { posix } from 'node:path';
import type { Mounted, SpecificationSeen } from '../../model.ts';
import { say } from '../../words/index.ts';
import { type Difference, differs } from '../finding.ts';

/** Where a relative file lies: the client gives the engine what was typed. */
const folders = { secrets: '/run/secrets', configs: '/' } as const;

/** The name of a secret or config, which may be asked for with its file. */
export function nameOf(one: string | Mounted): string {
  return typeof one === 'string' ? one : one.name;
}

/** Every secret or config that the service has, and not in the file that is asked for. One that it lacks is told by its name. */
export function fileDifferences(
  kind: keyof typeof folders,
  asked: readonly (string | Mounted)[],
  service: SpecificationSeen,
): Difference[] {
  const mounted = kind === 'secrets' ? service.secretFiles : service.configFiles;
  const fileOf = ({ target }: Mounted) => posix.resolve(folders[kind], target);
  return asked.flatMap((one) => {
    if (typeof one === 'string' || !service[kind]?.includes(one.name)) return [];
    const files = mounted?.filter(({ name }) => name === one.name).map(fileOf);
    return differs(kind, !files?.includes(fileOf(one)), () => say.judge.service.elsewhere(kind, one, files));
  });
}
