/** A task's life as it is drawn: what it was from when to when, and how it ended. */
import type { Timeline, TimelineState, TimelineTask } from '../../model.ts';
import { isOver } from '../../task-states.ts';

/** What a reader tells apart. `waiting` is all before `starting`; `unwatched` is when nobody looked. */
export type Phase = 'unwatched' | 'waiting' | 'starting' | 'running' | 'failing' | 'unhealthy' | 'stopping';

export type Ending = 'shutdown' | 'complete' | 'failed' | 'rejected' | 'orphaned' | 'removed';

export interface Span {
  phase: Phase;
  from: number;
  to: number;
  /** True where a probe has said so. */
  healthy: boolean;
  /** How many probes had failed in a row at its end. */
  failures: number;
}

export interface Life {
  task: TimelineTask;
  /** One after the other without a gap, within the timeline. */
  spans: Span[];
  from: number;
  to: number;
  /** When it began to run; absent where it did not, or where that is not known. */
  ranAt?: number;
  /** Absent while it lives. */
  ending?: Ending;
}

/** What became of a task while the timeline lasted. */
export function lifeOf(task: TimelineTask, { from, to, source }: Timeline): Life {
  const last = task.states.findIndex(({ state }) => isOver(state));
  const alive = last < 0 ? task.states : task.states.slice(0, last);
  const over = task.states[last];
  const end = Math.min(over?.since ?? task.erasedAt ?? to, to);
  const spans = [...before(task, source), ...alive.map(spanOf)];
  const ran = alive.find(({ state }) => state === 'running')?.since;
  const ending = endingOf(over, task);
  const life = { from: Math.max(task.createdAt, from), to: Math.max(end, from) };
  return {
    task,
    ...life,
    spans: joined(spans, end).flatMap((span) => within(span, life)),
    ...(ran === undefined ? {} : { ranAt: ran }),
    ...(ending === undefined ? {} : { ending }),
  };
}

type Begun = Omit<Span, 'to'>;

/** Until it was first seen: a task that somebody watched from the first was seen as soon as it could be. */
function before({ createdAt, states: [first] }: TimelineTask, source: Timeline['source']): Begun[] {
  const watched = source === 'recorded' && first !== undefined && !isOver(first.state);
  return [{ phase: watched ? 'waiting' : 'unwatched', from: createdAt, healthy: false, failures: 0 }];
}

function spanOf(state: TimelineState): Begun {
  const { since, health, failingStreak = 0 } = state;
  return { phase: phaseOf(state), from: since, healthy: health === 'healthy', failures: failingStreak };
}

function phaseOf({ state, desired, health, failingStreak = 0 }: TimelineState): Phase {
  if (state !== 'running' && state !== 'starting') return 'waiting';
  if (state === 'starting') return 'starting';
  if (desired === 'shutdown' || desired === 'remove') return 'stopping';
  if (health === 'unhealthy') return 'unhealthy';
  return failingStreak > 0 ? 'failing' : 'running';
}

/** Neighbours of one phase are one span. */
function joined(spans: Begun[], end: number): Span[] {
  const all: Span[] = [];
  for (const [index, span] of spans.entries()) {
    const to = Math.min(spans[index + 1]?.from ?? end, end);
    const last = all.at(-1);
    if (last?.phase !== span.phase) all.push({ ...span, to });
    else Object.assign(last, { to, healthy: span.healthy || last.healthy, failures: span.failures });
  }
  return all;
}

function within(span: Span, { from, to }: { from: number; to: number }): Span[] {
  const clipped = { ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) };
  return clipped.to > clipped.from ? [clipped] : [];
}

function endingOf(over: TimelineState | undefined, { erasedAt }: TimelineTask): Ending | undefined {
  if (over === undefined) return erasedAt === undefined ? undefined : 'removed';
  if (over.desired === 'remove' || over.state === 'remove') return 'removed';
  return over.state as Ending;
}
