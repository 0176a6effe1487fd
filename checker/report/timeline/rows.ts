/** The rows of the picture: a row a slot, or a node for a global service, below a heading for each service. */
import type { Timeline } from '../../model.ts';
import { type Life, lifeOf } from './life.ts';

export interface Group {
  service: string;
  rows: Row[];
  /** Empty where nobody watched: what ran meanwhile is not known. */
  running: Count[];
}

export interface Row {
  /** The slot's number; absent where a node stands for it. */
  slot?: number;
  node: string;
  /** Oldest first. */
  lives: Life[];
}

/** How many tasks of a service run, for some time. */
export interface Count {
  from: number;
  to: number;
  /** Running and wanted. */
  serving: number;
  /** Running still, and told to stop. */
  stopping: number;
}

/** More would be no picture any more. */
const mostRows = 60;
const mostTasks = 500;

/** The services in the order in which they came. `left` is how many rows were left out for want of room. */
export function groupsOf(timeline: Timeline): { groups: Group[]; left: number } {
  const lives = timeline.tasks.slice(-mostTasks).map((task) => lifeOf(task, timeline));
  const services = [...new Set(lives.map(({ task }) => task.service))];
  let room = mostRows;
  let left = 0;
  const groups = services.map((service) => {
    const own = lives.filter(({ task }) => task.service === service);
    const all = rowsOf(own);
    const rows = all.slice(0, room);
    room -= rows.length;
    left += all.length - rows.length;
    return { service, rows, running: timeline.source === 'recorded' ? countsOf(own, timeline) : [] };
  });
  return { groups, left };
}

function rowsOf(lives: Life[]): Row[] {
  const rows = new Map<string, Row>();
  for (const life of lives) {
    const { slot, node } = life.task;
    const key = slot === undefined ? `node ${node}` : `slot ${slot}`;
    const row = rows.get(key) ?? { ...(slot === undefined ? {} : { slot }), node, lives: [] };
    rows.set(key, { ...row, lives: [...row.lives, life] });
  }
  const last = Number.POSITIVE_INFINITY;
  return [...rows.values()].sort((a, b) => (a.slot ?? last) - (b.slot ?? last) || a.node.localeCompare(b.node));
}

const serving = ['running', 'failing', 'unhealthy'];

function countsOf(lives: Life[], { from, to }: Timeline): Count[] {
  const spans = lives.flatMap((life) => life.spans);
  const moments = [...new Set([from, ...spans.flatMap((span) => [span.from, span.to]), to])].sort((a, b) => a - b);
  const counts: Count[] = [];
  for (const [index, moment] of moments.slice(0, -1).entries()) {
    const now = spans.filter((span) => span.from <= moment && span.to > moment);
    const running = now.filter(({ phase }) => serving.includes(phase)).length;
    const stopping = now.filter(({ phase }) => phase === 'stopping').length;
    const until = moments[index + 1] ?? to;
    const last = counts.at(-1);
    if (last?.serving === running && last.stopping === stopping) last.to = until;
    else counts.push({ from: moment, to: until, serving: running, stopping });
  }
  return counts;
}
