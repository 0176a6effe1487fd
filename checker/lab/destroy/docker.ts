import type { OtherKind } from '../../model.ts';
import { type Invocation, isSet } from '../docker/invocation.ts';
import { viewers } from '../shell/programs.ts';
import type { Reach, Value } from './model.ts';
import { isSystem } from './paths.ts';

/** A word of an invocation, with all that it can stand for. */
export type Meaning = (word: string) => Value[];

/** `docker container stop` is `docker stop`. */
const shortOf = ['stop', 'kill', 'restart', 'pause', 'update', 'rename', 'cp', 'start', 'unpause', 'commit'];

/** Commands whose operands are all what they remove, stop or change. */
const ofNames: Record<string, OtherKind> = {
  'service rm': 'service',
  'service update': 'service',
  'service rollback': 'service',
  'stack rm': 'stack',
  rm: 'container',
  stop: 'container',
  kill: 'container',
  restart: 'container',
  pause: 'container',
  update: 'container',
  'volume rm': 'volume',
  'volume update': 'volume',
  'network rm': 'network',
  'secret rm': 'secret',
  'config rm': 'config',
  rmi: 'image',
  'image rm': 'image',
  'node rm': 'node',
};

const prunes: Record<string, OtherKind> = {
  'container prune': 'container',
  'network prune': 'network',
  'volume prune': 'volume',
};

/** What one run of docker takes from others, if its names are others'. */
export function reachOfDocker(docker: Invocation, meaning: Meaning): Reach[] {
  const command = docker.command.replace(/^container (\w+)$/, (whole, name) => (shortOf.includes(name) ? name : whole));
  const { options, operands } = docker;
  const verb = `docker ${command}`;
  const values = (words: readonly string[]) => words.flatMap(meaning);
  const reach = (kind: OtherKind, which: Reach['which'], only?: Reach['only']): Reach => {
    return { verb, kind, which, ...(only && { only }) };
  };
  const kind = ofNames[command];
  if (kind) return operands.length > 0 ? [reach(kind, values(operands))] : [];
  const pruned = prunes[command];
  if (pruned) return [reach(pruned, 'unused')];
  switch (command) {
    case 'service scale':
      return [reach('service', values(operands.map((operand) => operand.replace(/=[^=]*$/, ''))))];
    case 'stack deploy':
      return [reach('stack', values(operands.slice(0, 1)))];
    case 'rename':
      return [reach('container', values(operands.slice(0, 1)))];
    case 'exec':
      return viewers.includes(operands[1] ?? '') ? [] : [reach('container', values(operands.slice(0, 1)))];
    case 'cp': {
      const into = /^([^/.][^:]*):/.exec(operands[1] ?? '')?.[1];
      return into === undefined ? [] : [reach('container', values([into]))];
    }
    case 'network disconnect':
      return [reach('container', values(operands.slice(1, 2)))];
    case 'image prune':
      return [reach('image', isSet(docker, '-a', '--all') ? 'unused' : 'dangling')];
    case 'system prune':
      return [
        reach('container', 'unused'),
        reach('network', 'unused'),
        reach('image', isSet(docker, '-a', '--all') ? 'unused' : 'dangling'),
        ...(isSet(docker, '--volumes') ? [reach('volume', 'unused')] : []),
      ];
    case 'builder prune':
    case 'plugin rm':
    case 'plugin disable':
    case 'plugin set':
      return [reach('machine', 'all')];
    case 'node demote':
      return [reach('node', values(operands), 'managers')];
    case 'node update':
      return ofNode(options, values(operands), verb);
    case 'swarm leave':
      return [reach('swarm', 'all')];
    case 'swarm init':
      return isSet(docker, '--force-new-cluster') ? [reach('swarm', 'all')] : [];
    case 'swarm update':
      return options.size > 0 ? [reach('swarm', 'all')] : [];
    case 'swarm ca':
    case 'swarm join-token':
    case 'swarm unlock-key':
      return isSet(docker, '--rotate') ? [reach('swarm', 'all')] : [];
    case 'run':
    case 'service create':
      return ofMounts(options, verb);
    default:
      return [];
  }
}

function ofNode(options: Invocation['options'], which: Value[], verb: string): Reach[] {
  // One that is not known yet may be that.
  const said = (name: string, value: string) =>
    options.get(name)?.some((one) => one === value || one.includes('$')) === true;
  return [
    ...(said('--availability', 'drain')
      ? [{ verb: `${verb} --availability drain`, kind: 'node', which, only: 'busy' } as const]
      : []),
    ...(said('--role', 'worker')
      ? [{ verb: `${verb} --role worker`, kind: 'node', which, only: 'managers' } as const]
      : []),
  ];
}

/** A container that may write to folders of the machine, or do all that the machine may. */
function ofMounts(options: Invocation['options'], verb: string): Reach[] {
  const all = (...names: string[]) => names.flatMap((name) => options.get(name) ?? []);
  const bound = all('-v', '--volume')
    .filter((text) => /^\//.test(text) && !/:ro\b/.test(text))
    .map((text) => text.split(':')[0] ?? '');
  const mounted = all('--mount')
    .filter((text) => /type=bind/.test(text) && !/readonly|,ro\b/.test(text))
    .map((text) => /(?:^|,)(?:source|src)=([^,]+)/.exec(text)?.[1] ?? '');
  const paths = [...bound, ...mounted].filter((path) => isSystem(path) && !/^\/(?:var\/)?run\b/.test(path));
  const privileged = options.has('--privileged') && !options.get('--privileged')?.includes('false');
  return [
    ...paths.map((text): Reach => ({ verb: `${verb} -v ${text}`, kind: 'file', which: [{ text }] })),
    ...(privileged ? [{ verb: `${verb} --privileged`, kind: 'machine', which: 'all' } as const] : []),
  ];
}
