import { type ClusterStatus, status as look, onCluster } from '../cluster/index.ts';
import { paint, type Style, wrap } from '../report/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';

/** `swarmlab status`: what there is of a cluster. Exit code 0 where it is up, 3 otherwise. */
export async function status(name: string, json: boolean, { out }: Context): Promise<number> {
  const seen = await look(name);
  out.write(json ? `${JSON.stringify(seen, undefined, 2)}\n` : statusText(seen, out));
  return seen.state === 'up' ? exitCodes.passed : exitCodes.broken;
}

/** A cluster's state for people. */
export function statusText(seen: ClusterStatus, style: Style): string {
  const colours = paint(style);
  const states = { up: colours.green('up'), partly: colours.yellow('partly up'), down: 'not up' };
  const lines = [`cluster ${seen.name} is ${states[seen.state]}`];
  if (seen.state !== 'down') {
    for (const { name, state, address } of seen.nodes)
      lines.push(`  ${name.padEnd(14)}${state.padEnd(10)}${address ?? ''}`);
    lines.push(`  swarm         ${seen.swarm === 'ready' ? 'all nodes are ready' : 'not all nodes are joined'}`);
  }
  if (seen.facts) {
    lines.push(
      `  engine        ${seen.facts.engineVersion}, ${seen.driver} driver`,
      `  mesh          ${say.report.mesh[seen.facts.mesh]}`,
    );
  }
  const moved = Object.entries(seen.ports).filter(([port, at]) => !at.endsWith(`:${port}`));
  if (Object.keys(seen.ports).length > 0) {
    lines.push(`  ports         docker-node1's 8000-8010 at http://localhost, same port`);
    for (const [port, at] of moved) lines.push(`                ${port} is taken: it is at ${at}`);
  }
  if (seen.problem) lines.push(`  problem       ${seen.problem}`);
  lines.push(`next: ${nextCommand(seen)}`);
  const label = 16; // columns, before what wraps
  const wrapped = lines.map((line) => line.slice(0, label) + wrap(line.slice(label), style.width, ' '.repeat(label)));
  return `${wrapped.join('\n')}\n`;
}

function nextCommand({ name, state, nodes }: ClusterStatus): string {
  const cluster = onCluster(name);
  if (state === 'up') return `swarmlab run${cluster}, or swarmlab shell${cluster}`;
  const allRun = nodes.every((node) => node.state === 'running');
  return allRun ? `swarmlab up${cluster} joins the nodes; lab cluster begins here` : `swarmlab up${cluster}`;
}
