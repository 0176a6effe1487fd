import type { Observation, ServiceExpectation, ServiceSeen, Specification, SpecificationSeen } from '../../model.ts';
import { say } from '../../words/index.ts';
import { firstTasks } from '../beginning.ts';
import { type Difference, differs } from '../finding.ts';
import { sameImage } from '../images.ts';
import { type KnownTask, knownSlots } from '../tasks.ts';

type Previous = NonNullable<ServiceExpectation['previous']>;
type Compare = (wanted: Specification, found: SpecificationSeen) => Difference[];

/**
 * How the specification from before the last change differs from the expected one. The engine keeps one only: where the service
 * was changed once more since, its tasks may still show what was before that.
 */
export function previousDifferences(
  wanted: Previous,
  service: ServiceSeen,
  seen: Observation,
  compare: Compare,
): Difference[] {
  const { hasPrevious, previous } = service;
  if (typeof wanted === 'boolean') {
    return differs('previous', wanted !== hasPrevious, () => say.judge.service.previous(hasPrevious));
  }
  if (!hasPrevious || !previous) return differs('previous', true, () => say.judge.service.previous(false));
  const differences = (Object.keys(wanted) as (keyof Specification)[]).flatMap((key) => {
    const one = { [key]: wanted[key] };
    const found = compare(one, previous);
    return found.length > 0 && isShownByTasks(one, service, seen) ? [] : found;
  });
  const texts = differences.map(({ text }) => text);
  return differs('previous', texts.length > 0, () => say.judge.service.previousDiffers(texts));
}

function isShownByTasks({ replicas, image, ports }: Specification, service: ServiceSeen, seen: Observation): boolean {
  const slots = knownSlots(seen, service);
  if (replicas !== undefined) {
    const first = firstTasks(service, seen);
    return slots.filter(({ tasks }) => tasks.some(({ id }) => first.has(id))).length === replicas;
  }
  if (image !== undefined) {
    return slots.some(({ tasks }) => tasks.slice(1).some((task) => sameImage(task.image, image)));
  }
  return ports !== undefined && slots.some(({ tasks }) => tasks.some((task, at) => isMoved(task, tasks[at - 1])));
}

/** Of what is no part of a task's own specification only a change of ports has Swarm replace it. */
function isMoved(task: KnownTask, newer: KnownTask | undefined): boolean {
  return (
    newer !== undefined &&
    task.state === 'shutdown' &&
    task.image === newer.image &&
    task.spec !== undefined &&
    task.spec === newer.spec
  );
}
