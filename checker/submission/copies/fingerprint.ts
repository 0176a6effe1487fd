import type { Copy, Submission } from '../../grades.ts';
import { ofContainer, ofSwarm } from '../id-forms.ts';

type Kind = Copy['rows'][number]['kind'];

/** What no two swarms have in common, each with the first line of its file that holds it. It is plain data: threads hand it over. */
export type Fingerprint = Record<Kind, [value: string, line: number][]>;

/** Of what there is more the first are compared: so many ids no student comes to. */
const most = 5000;

/** What is not of its kind's form is no id of Docker's: any two may have it. */
const forms: Record<Kind, RegExp> = {
  swarm: ofSwarm,
  task: ofSwarm,
  container: ofContainer,
  timeline: /^/,
  rhythm: /^/,
};

/** True for one that was kept: nothing more than its form is looked at, as it is a file of the instructor's own. */
export function isFingerprint(value: unknown): value is Fingerprint {
  const { swarm, task, container, timeline, rhythm } = (value ?? {}) as Partial<Fingerprint>;
  return [swarm, task, container, timeline, rhythm].every(Array.isArray);
}

/** What tells a submission from all others that are not copies of it. */
export function fingerprintOf({ attempts }: Submission): Fingerprint {
  const found: Record<Kind, Map<string, number>> = {
    swarm: new Map(),
    task: new Map(),
    container: new Map(),
    timeline: new Map(),
    rhythm: new Map(),
  };
  const made = new Map<string, Map<number, number>>();
  const note = (kind: Kind, value: string | undefined, line: number) => {
    const values = found[kind];
    if (value === undefined || values.size >= most || values.has(value)) return;
    if (forms[kind].test(value)) values.set(value, line);
  };
  for (const [index, { swarm, looks }] of attempts.entries()) {
    const line = index + 2; // behind the header
    const noted = new Set<unknown>(); // looks of an attempt have most of what they saw in common
    note('swarm', swarm, line);
    for (const { services, history, containers } of looks) {
      const createdAt = new Map(services.map((service) => [service.id, service.createdAt]));
      const moments = made.get(swarm ?? '') ?? new Map<number, number>();
      made.set(swarm ?? '', moments);
      for (const { createdAt: at } of [...services, ...history]) if (!moments.has(at)) moments.set(at, line);
      for (const task of history) {
        if (noted.has(task)) continue;
        noted.add(task);
        const { id, serviceId, containerId } = task;
        note('task', id, line);
        note('container', containerId, line);
        note('timeline', timeline(createdAt.get(serviceId), task.createdAt), line);
      }
      for (const container of containers) {
        if (noted.has(container)) continue;
        noted.add(container);
        note('container', container.id, line);
      }
    }
  }
  for (const moments of made.values()) for (const [value, line] of rhythmOf(moments)) note('rhythm', value, line);
  const { swarm, task, container, timeline: times, rhythm } = found;
  return {
    swarm: [...swarm],
    task: [...task],
    container: [...container],
    timeline: [...times],
    rhythm: [...rhythm],
  };
}

/**
 * When a service was created, and a task of it: two moments that no other swarm has together, also where all ids were exchanged.
 * An engine tells fractions of milliseconds; without them two students may do the same at the same moment.
 */
function timeline(service: number | undefined, task: number): string | undefined {
  if (service === undefined || (Number.isInteger(service) && Number.isInteger(task))) return undefined;
  return `${service} ${task}`;
}

/** A timeline as people read it; only what is a copy is told to any. */
export function shownTimeline(value: string): string {
  return value.split(' ').map(Number).map(moment).join(' ');
}

/** ISO 8601 with all digits that there are. */
function moment(at: number): string {
  const whole = Math.floor(at);
  const fraction = Math.round((at - whole) * 10_000)
    .toString()
    .padStart(4, '0');
  return new Date(whole).toISOString().replace('Z', `${fraction}Z`);
}

/** What follows within a second belongs to one order: a service and its tasks. */
const atOnce = 1_000; // milliseconds
const microsecond = 0.001;
/** So many distances at least: one alone two students may have by chance. A short lab has but two orders, and tasks within them. */
const least = 3;

/**
 * In which distances things were made in a swarm, to the microsecond: of three orders in a row, or of two where there are no more, how long it was from one to the next,
 * and within each from its first thing to the others. Two people never come to the same; who shifts all times of a swarm, or calls
 * everything otherwise, leaves them as they are. `moments` are those at which anything was made, each with its line.
 */
function* rhythmOf(moments: ReadonlyMap<number, number>): Iterable<[value: string, line: number]> {
  if ([...moments.keys()].every(Number.isInteger)) return; // an engine that tells no fractions
  const orders: number[][] = [];
  for (const at of [...moments.keys()].sort((one, other) => one - other)) {
    const last = orders.at(-1);
    if (last?.[0] !== undefined && at - last[0] < atOnce) last.push(at);
    else orders.push([at]);
  }
  const since = (at: number, from = at) => Math.round((at - from) / microsecond);
  const length = Math.min(3, orders.length);
  if (length < 2) return;
  for (let place = length; place <= orders.length; place++) {
    const some = orders.slice(place - length, place);
    const steps = some.map(([first = 0], index) => since(first, some[index - 1]?.[0])).slice(1);
    const within = some.map((order) => order.slice(1).map((at) => since(at, order[0])));
    if (length < 3 && steps.length + within.flat().length < least) continue;
    const lines = some.map(([first = 0]) => moments.get(first) ?? 1);
    yield [JSON.stringify([steps, ...within]), Math.max(...lines)];
  }
}

/** A rhythm as people read it: from one order to the next. */
export function shownRhythm(value: string): string {
  const [steps] = JSON.parse(value) as [number[]];
  return steps.map((step) => `+${(step / 1e6).toFixed(6)} s`).join(' ');
}
