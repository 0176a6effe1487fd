/** The picture of the past that a report keeps: what became of the tasks of a lab's services, and when its commands ran. */
import { servicesAskedFor } from '../lab/index.ts';
import type {
  Lab,
  Source,
  StepReport,
  TaskMoment,
  TaskSeen,
  Timeline,
  TimelineMark,
  TimelineState,
  TimelineTask,
} from '../model.ts';
import type { Recorder } from '../observe/index.ts';
import { isOver } from '../task-states.ts';

/** What is known of a lab until now. `source` says whether the recorder watched it from its start. */
export function timelineOf(
  lab: Lab,
  steps: StepReport[],
  recorder: Pick<Recorder, 'clock' | 'recorded'>,
  source: Source,
): Timeline {
  const services = servicesOf(lab);
  const known = recorder.recorded().filter(({ service }) => services.has(service));
  const marks = steps.flatMap(marksOf);
  const to = Math.round(recorder.clock());
  const first = source === 'recorded' ? marks[0]?.from : known[0] && Math.round(known[0].createdAt);
  const from = Math.min(first ?? to, to);
  const tasks = known.map(toTimelineTask).filter((task) => livedIn(task, from));
  return { source, from, to, tasks, marks };
}

/** Those it owns, and those it asks about: whatever else is on the cluster is none of the report's business. */
function servicesOf(lab: Lab): Set<string> {
  return new Set([...lab.owns.services, ...servicesAskedFor(lab)]);
}

function marksOf({ id, commands }: StepReport): TimelineMark[] {
  return commands.flatMap(({ startedAt, line, node, script, exit, verdict, seconds }) => {
    if (startedAt === undefined) return [];
    const to = startedAt + Math.round(seconds * 1000);
    return [{ step: id, line, node, script: firstLine(script), exit, verdict, from: startedAt, to }];
  });
}

/** A line ends where the shell sees its end. An ellipsis stands for the lines after it. */
function firstLine(script: string): string {
  const [first = '', ...others] = script
    .trim()
    .replace(/\\\n\s*/g, '')
    .split('\n');
  return others.length > 0 ? `${first} …` : first;
}

function toTimelineTask(task: TaskSeen): TimelineTask {
  const { id, service, slot, nodeName, image, createdAt, erasedAt, exit, error } = task;
  return {
    id,
    service,
    ...(slot === undefined ? {} : { slot }),
    node: nodeName,
    image,
    createdAt: Math.round(createdAt),
    states: statesOf(task.seen),
    ...(erasedAt === undefined ? {} : { erasedAt: Math.round(erasedAt) }),
    ...(exit === undefined ? {} : { exit }),
    ...(error === '' ? {} : { error }),
  };
}

/** A state's own time is the best there is; of a new desired state or health only the moment is known when it was noticed. */
function statesOf(seen: TaskMoment[]): TimelineState[] {
  let before = Number.NEGATIVE_INFINITY;
  return seen.map(({ state, desired, since, noticedAt, health, failingStreak }, index) => {
    const isNew = state !== seen[index - 1]?.state;
    before = Math.max(before, Math.round(isNew ? since : (noticedAt ?? since)));
    return {
      state,
      desired,
      since: before,
      ...(health === undefined ? {} : { health }),
      ...(failingStreak === undefined ? {} : { failingStreak }),
    };
  });
}

function livedIn({ states, erasedAt }: TimelineTask, from: number): boolean {
  const last = states.at(-1);
  const ended = last && isOver(last.state) ? last.since : Number.POSITIVE_INFINITY;
  return Math.min(ended, erasedAt ?? Number.POSITIVE_INFINITY) >= from;
}
