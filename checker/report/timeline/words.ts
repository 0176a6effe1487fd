/** The picture in words: what a screen reader reads, and whoever wants to know exactly. */
import type { Timeline } from '../../model.ts';
import { say } from '../../words/index.ts';
import { endingLabel } from './labels.ts';
import { type Life, lifeOf } from './life.ts';

/** A task of the table. */
export interface TaskInWords {
  name: string;
  image: string;
  node: string;
  /** What became of it, in order. */
  life: string[];
  error?: string;
}

/** Of so many tasks, the newest, a table is still read. */
const most = 200;

/** Every task of the picture, slot by slot, oldest first. */
export function tasksInWords(timeline: Timeline): TaskInWords[] {
  const lives = timeline.tasks.slice(-most).map((task) => lifeOf(task, timeline));
  const name = ({ task: { service, slot, node } }: Life) => `${service}.${slot ?? node}`;
  const named = lives.map((life) => ({ name: name(life), life }));
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  return named
    .sort((a, b) => compare(a.name, b.name))
    .map(({ name, life }, index, all) => {
      const before = all[index - 1];
      const { image, node, error } = life.task;
      return {
        name,
        image,
        node: node || say.html.timeline.noNode,
        life: [...eventsOf(life, timeline.from), ...exchange(before?.name === name ? before.life : undefined, life)],
        ...(error === undefined ? {} : { error }),
      };
    });
}

/** One task in one line. */
export function lifeInWords(life: Life, from: number): string {
  const { service, slot, node, image, error } = life.task;
  const events = eventsOf(life, from).join(', ');
  return [`${service}.${slot ?? node}`, image, node, events, error].filter((part) => part).join('; ');
}

function eventsOf(life: Life, from: number): string[] {
  const seconds = (moment: number) => Math.max(0, (moment - from) / 1000);
  const { phaseFrom, endedAt } = say.html.timeline;
  const spans = life.spans.map((span) => phaseFrom(span.phase, seconds(span.from), span.failures));
  return life.ending === undefined ? spans : [...spans, endedAt(endingLabel(life), seconds(life.to))];
}

/** Start-first or stop-first: whether a task ran before its predecessor in the slot had ended. */
function exchange(before: Life | undefined, { ranAt }: Life): string[] {
  if (before?.ending === undefined || ranAt === undefined) return [];
  const { ranBefore, ranAfter } = say.html.timeline;
  const gap = (ranAt - before.to) / 1000;
  return [gap < 0 ? ranBefore(-gap) : ranAfter(gap)];
}

/** The last part of a name where all these names have the rest in common: `0.2` of `simplenode:0.2`. */
export function shortName(name: string, all: string[], separator: string): string {
  const head = name.slice(0, name.lastIndexOf(separator) + 1);
  const tail = name.slice(head.length);
  const common = all.every((other) => other.startsWith(head) && !other.slice(head.length).includes(separator));
  return head !== '' && tail !== '' && common && !tail.includes('/') ? tail : name;
}
