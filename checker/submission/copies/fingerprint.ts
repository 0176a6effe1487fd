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
};

/** What tells a submission from all others that are not copies of it. */
export function fingerprintOf({ attempts }: Submission): Fingerprint {
  const found: Record<Kind, Map<string, number>> = {
    swarm: new Map(),
    task: new Map(),
    container: new Map(),
    timeline: new Map(),
  };
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
      const made = new Map(services.map(({ id, createdAt }) => [id, createdAt]));
      for (const task of history) {
        if (noted.has(task)) continue;
        noted.add(task);
        const { id, serviceId, createdAt, containerId } = task;
        note('task', id, line);
        note('container', containerId, line);
        note('timeline', timeline(made.get(serviceId), createdAt), line);
      }
      for (const container of containers) {
        if (noted.has(container)) continue;
        noted.add(container);
        note('container', container.id, line);
      }
    }
  }
  const { swarm, task, container, timeline: times } = found;
  return { swarm: [...swarm], task: [...task], container: [...container], timeline: [...times] };
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
