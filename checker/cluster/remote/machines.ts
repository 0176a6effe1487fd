/** The machines of a cluster, with a connection to each that its programs and its engine share. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dialStdio, engineBehind, program } from '../../engine/index.ts';
import { BrokenError, explain } from '../../errors.ts';
import { say } from '../../words/index.ts';
import { Keeper } from '../keeper.ts';
import type { ClusterNode } from '../types.ts';
import { connect } from './connection.ts';
import { enterBySsh } from './enter.ts';
import { restartEngine } from './restart.ts';
import { type Obstacle, type Survey, survey } from './survey.ts';
import { terminalOn } from './terminal.ts';
import type { Way } from './way.ts';

/** A machine that is reached and can be used. */
export interface Machine {
  node: ClusterNode;
  survey: Survey;
}

/** What became of reaching each machine, in the order of the ways; `close` lets go of all. */
export interface Machines {
  reached: (Machine | Obstacle)[];
  close(): void;
}

/** An ssh server lets ten programs run over one connection, if it is not told otherwise: some are left to programs of labs. */
const engineStreams = 4;

/** Reaches them beside each other. What is in the way of one does not hold up the others. */
export async function reach(ways: Way[]): Promise<Machines> {
  // Only for this account: who can use a connection's socket is let in on the node. Paths of sockets must be short.
  const folder = mkdtempSync(join(tmpdir(), 'swarmlab-'));
  const open: (() => void)[] = [];
  const close = () => {
    for (const end of open.splice(0)) end();
    rmSync(folder, { recursive: true, force: true });
  };
  const names = ways.map(({ name }) => name);
  const found = await Promise.all(ways.map((way, index) => examine(way, join(folder, String(index)), names, open)));
  const surveys = found.flatMap((one) => ('enter' in one ? one.seen : []));
  const reached = found.map((one) => ('enter' in one ? toMachine(one, surveys) : one));
  return { reached: [...reached.slice(0, 1).map((first) => knowingAll(first, reached)), ...reached.slice(1)], close };
}

/** The machines, all of them. Throws a BrokenError, holding nothing, that says what is in the way of each that is not there. */
export function assertAll({ reached, close }: Machines): Machine[] {
  const obstacles = reached.filter((one) => 'why' in one);
  const machines = reached.filter((one) => 'node' in one);
  const [first] = obstacles;
  if (!first) return machines;
  for (const { node } of machines) node.engine.close();
  close();
  throw new BrokenError(obstacles.map(({ why }) => why).join('\n  '), { next: first.next });
}

/** Labs ask nodes by name, from the first of them. */
function knowingAll(first: Machine | Obstacle, all: (Machine | Obstacle)[]): Machine | Obstacle {
  if ('why' in first) return first;
  const others = all.flatMap((one) => ('node' in one && one !== first ? one.node : []));
  const unknown = others.filter(({ name }) => !first.survey.addresses.has(name));
  if (unknown.length === 0) return first;
  const { addHosts, unresolved } = say.cluster.remote;
  const why = unresolved(
    first.node.name,
    unknown.map(({ name }) => name),
  );
  return { why, next: addHosts(all.flatMap((one) => ('node' in one ? `${one.node.address} ${one.node.name}` : []))) };
}

interface Examined {
  way: Way;
  enter: ClusterNode['enter'];
  seen: Survey;
}

async function examine(way: Way, path: string, names: string[], open: (() => void)[]): Promise<Examined | Obstacle> {
  try {
    open.push((await connect(way, path)).close);
    const enter = enterBySsh(way, path);
    const { seen, obstacle } = await survey(way, enter, names);
    return obstacle ?? { way, enter, seen };
  } catch (error) {
    if (error instanceof BrokenError) return { why: explain(error), next: error.next ?? way.byHand() };
    throw error;
  }
}

function toMachine({ way, enter, seen }: Examined, surveys: Survey[]): Machine {
  const { name } = way;
  const told = surveys.map(({ addresses }) => addresses.get(name)).find((address) => address !== undefined);
  const { keep } = new Keeper({ enter });
  const node: ClusterNode = {
    name,
    address: way.address ?? told ?? seen.reachedAt,
    enter,
    keep,
    terminal: terminalOn(way, keep),
    restart: () => restartEngine(way, enter),
    engine: engineBehind(name, program(dialStdio(enter)), engineStreams),
  };
  return { node, survey: seen };
}
