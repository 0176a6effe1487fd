import { type ClusterStatus, status as look, onCluster } from '../cluster/index.ts';
import type { Unusual } from '../model.ts';
import { jsonText, pad, paint, type Style, wrap } from '../report/index.ts';
import { oneLine, say } from '../words/index.ts';
import { abandonedText, knownAbandoned } from './abandoned.ts';
import { type Context, exitCodes } from './context.ts';
import { type LabStanding, nextToLearn, standings } from './next-lab.ts';

const label = 16; // columns in front of what wraps

/** `swarmlab status`: what there is of a cluster. Exit code 0 where it is up, 3 otherwise. */
export async function status(name: string, json: boolean, { out }: Context): Promise<number> {
  const [seen, left] = await Promise.all([look(name), knownAbandoned()]);
  if (json) out.write(jsonText({ ...seen, ...(left.length > 0 ? { abandoned: left } : {}) }));
  else out.write(`${abandonedText(left, out)}${statusText(seen, out, await nextOf(seen))}`);
  return seen.state === 'up' ? exitCodes.passed : exitCodes.broken;
}

/** What to do with a cluster in this state: the one next command. */
export async function nextOf(seen: ClusterStatus, labs?: LabStanding[]): Promise<string> {
  return seen.state === 'up' ? nextToLearn(seen.name, labs ?? (await standings(seen.name))) : nextToBringUp(seen);
}

/** A cluster's state for people, and the next command. */
export function statusText(seen: ClusterStatus, style: Style, nextStep: string): string {
  const indent = ' '.repeat(label);
  const rows = rowsOf(seen).map(
    ([name, text]) => `${pad(`  ${oneLine(name)}`, label)}${wrap(oneLine(text), style.width, indent)}`,
  );
  const next = wrap(say.commands.next(nextStep), style.width, indent);
  return [titleOf(seen, style), ...rows, next, ''].join('\n');
}

function titleOf({ name, state }: ClusterStatus, style: Style): string {
  const colours = paint(style);
  const { title, states } = say.commands.status;
  const shown = { up: colours.green(states.up), partly: colours.yellow(states.partly), down: states.down };
  return wrap(title(name, shown[state]), style.width, ' '.repeat(label));
}

function rowsOf({
  state,
  nodes,
  swarm,
  driver,
  facts,
  ports,
  unusual = [],
  problem,
}: ClusterStatus): [string, string][] {
  const words = say.commands.status;
  const rows: [string, string][] = [];
  if (state !== 'down') {
    for (const node of nodes) rows.push([node.name, `${node.state.padEnd(10)}${node.address ?? ''}`]);
    rows.push([words.rows.swarm, words.swarm[swarm]]);
    rows.push(...unusual.map((one): [string, string] => ['', unusualText(one)]));
  }
  if (facts) {
    rows.push([words.rows.engine, words.engine(facts.engineVersion, driver)]);
    rows.push([words.rows.mesh, say.report.mesh[facts.mesh]]);
    if (facts.patience !== 1) rows.push([words.rows.patience, words.patience(facts.patience)]);
  }
  const [first] = Object.values(ports);
  const isHere = first?.startsWith('127.0.0.1:');
  if (first !== undefined)
    rows.push([words.rows.ports, isHere ? words.ports : words.portsAt(first.replace(/:\d+$/, ''))]);
  const moved = Object.entries(ports).filter(([port, at]) => !at.endsWith(`:${port}`));
  rows.push(...moved.map(([port, at]): [string, string] => ['', words.moved(port, at)]));
  if (problem) rows.push([words.rows.problem, problem]);
  return rows;
}

/** What of a swarm is not as a new one is, and the command that mends it. */
export function unusualText(one: Unusual): string {
  const what = say.cluster.unusual(one);
  return one.next === undefined ? what : say.cluster.mendedBy(what, one.next);
}

/** What makes a cluster that is not up be up. */
function nextToBringUp({ name, nodes }: ClusterStatus): string {
  const up = `swarmlab up${onCluster(name)}`;
  const allRun = nodes.every((node) => node.state === 'running');
  return allRun ? say.commands.status.join(up) : up;
}
