import type { Obstacle, Other, OtherKind, ThingKind } from '../../model.ts';
import { count } from './grammar.ts';

const things: Record<ThingKind, string> = {
  service: 'service',
  network: 'network',
  volume: 'volume',
  secret: 'secret',
  config: 'config',
  stack: 'stack',
  container: 'container',
  image: 'image',
  file: 'file',
  variable: 'variable',
  nodes: 'the nodes',
  tasks: 'the tasks',
  machine: 'the machine',
};

/** Of what others have: one, and several. */
const othersOf: Record<OtherKind, [one: string, several: string]> = {
  service: ['service', 'services'],
  container: ['container', 'containers'],
  volume: ['volume', 'volumes'],
  network: ['network', 'networks'],
  secret: ['secret', 'secrets'],
  config: ['config', 'configs'],
  image: ['image', 'images'],
  stack: ['stack', 'stacks'],
  node: ['node', 'nodes'],
  swarm: ['the swarm, left by', 'the swarm, left by'],
  file: ['file', 'files'],
  machine: ['machine', 'machines'],
};

/** What would go, by name: `services db, web; images nginx:1, nginx:2 on docker-node1`. */
function reached({ others = [], count: all = 0 }: Obstacle, most = Number.POSITIVE_INFINITY): string[] {
  const told = others.slice(0, most);
  const isFirst = ({ kind, node }: Other, at: number) =>
    told.findIndex((other) => other.kind === kind && other.node === node) === at;
  const groups = told.filter(isFirst).map(({ kind, node }) => {
    const group = told.filter((other) => other.kind === kind && other.node === node);
    const names = group.map(({ name }) => name).join(', ');
    return `${othersOf[kind][group.length > 1 ? 1 : 0]} ${names}${node === undefined ? '' : ` on ${node}`}`;
  });
  return [...groups, ...(all > told.length ? [`${all - told.length} more`] : [])];
}

/** A command that is about to touch what others have. */
function mayDestroy(place: string, script: string[], found: Obstacle): string {
  const what = found.others?.length
    ? `it would remove, stop or change what this page did not make:\n  ${reached(found).join('\n  ')}`
    : 'it may remove, stop or change anything: what it reaches cannot be told before it runs';
  return `${place}: ${script.join('\n  ')}\n${what}\nrun it? [y/N] `;
}

/** Why a command is not run. */
function obstacle(found: Obstacle): string {
  const { kind, what, thing, line } = found;
  const name = `${thing ? `${things[thing]} ` : ''}\`${what}\``;
  switch (kind) {
    case 'placeholder':
      return `${name} is a placeholder`;
    case 'unset':
      if (thing === 'machine') return `\`${what}\` is set in the terminal of another machine only`;
      return `${name} is set nowhere above`;
    case 'foreign':
      return `${name} belongs to the author's own machines`;
    case 'terminal':
      return `${name} needs a terminal`;
    case 'endless':
      return `${name} does not end by itself`;
    case 'internet':
      return `${name} needs the internet`;
    case 'host':
      return `${name} sets up the machine itself`;
    case 'gone':
      return `${name} needs what line ${line} removed`;
    case 'destroys': {
      const what = found.others?.length
        ? `reaches what this page did not make: ${reached(found, 6).join('; ')}`
        : 'may reach what this page did not make';
      return `${name} ${what} (--yes-destroy or --throwaway runs it)`;
    }
    case 'alternative':
      return `the tab ${name} stands beside the one of line ${line}, which is run`;
    case 'windows':
      return 'its prompt is one of Windows';
    case 'container':
      return 'it is typed inside a container';
    case 'node':
      return `the cluster has no node ${name}`;
    case 'image':
      return `no node has the image ${name}, and no registry answers for it`;
    case 'program':
      return `the node has no program ${name}`;
    case 'missing':
      return `there is no ${name}: ${line === undefined ? 'nothing above makes it' : `line ${line} was to make it`}`;
    case 'unchanged':
      if (thing === 'machine') return `line ${line} was to go to another machine`;
      if (thing === 'nodes' || thing === 'tasks') return `line ${line} was to change ${things[thing]}`;
      return `line ${line} was to change ${name}`;
    case 'exists':
      return `there is a ${name} already`;
    case 'placement':
      return `which nodes run ${name} is for the swarm to choose`;
    case 'beside':
      return `there is a ${name} too, which nothing above makes`;
    case 'over':
      return `${name} was removed in line ${line}, and its containers are gone already`;
  }
}

export interface Share {
  run: number;
  all: number;
  /** Run, but not judged. */
  unjudged: number;
}

function total({ run, all, unjudged }: Share): string {
  const parts = [`${run} of ${count(all, 'command')} run`];
  if (run < all) parts.push(`${all - run} not runnable`);
  if (unjudged > 0) parts.push(`${unjudged} not judged`);
  return parts.join(', ');
}

export const tutorial = {
  total,
  obstacle,
  mayDestroy,
  notRunnable: (found: Obstacle) => `not runnable: ${obstacle(found)}`,
  notJudged: (found: Obstacle) => `not judged: ${obstacle(found)}`,
  notRead: (dialect: string) =>
    `commands stand here, and are passed over: ${dialect === '' ? 'text without a fence' : `\`${dialect}\``} is not read as commands (put them into a fence \`sh\` or \`console\`)`,
  unclosed: 'this fence is never closed: what stands below its first blank line is taken for prose',
  onlyUnread: 'nothing to run: commands stand here, in a form that is not read',
  onlyInText:
    'nothing to run: commands stand in the text only, the first of them here, and nothing says that they are to be typed',
  nothing:
    'nothing to run: no block of shell commands in this file (a lab starts with its front matter: `---`, then `id:`, `title:` and `minutes:`, then `---`)',
};
