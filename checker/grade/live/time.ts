/**
 * What a cluster shows of time. Of an exam that is when it was begun and what is newer than its end, of any lab what is newer than the
 * due date. It does not show how things stood before, so nothing is left out, and nothing lowers a grade: a person decides.
 */
import type { Doubt } from '../../grades.ts';
import { isAbout, isOwned } from '../../lab/index.ts';
import type { Lab, Observation, ServiceSeen, TaskSeen } from '../../model.ts';
import { begunByHand, type LabNote } from '../../run/index.ts';
import { say } from '../../words/index.ts';
import { beganOtherwise, handingIn } from '../judge/index.ts';
import { afterDue } from '../marks/index.ts';

/** What the roster says of a student's time: milliseconds, and a moment. */
export interface Times {
  /** Beside the minutes of an exam. */
  extra: number;
  /** When the exam began, as the instructor noted it. */
  began?: number;
  /** Until when work counts as handed in on time; absent where that is all the same. */
  due?: number;
}

/** What about the time of a lab a person has to decide. `note` is what the swarm says of the lab that was begun last. */
export function doubtsOfTime(lab: Lab, seen: Observation, note: LabNote | undefined, times: Times): Doubt[] {
  const about = isAbout(lab);
  const services = seen.services.filter(({ name }) => about(name));
  return [
    ...(lab.mode === 'exam' ? doubtsOfExam(lab, { ...seen, services }, note, times) : []),
    ...(times.due === undefined ? [] : doubtsOfDue(lab, services, times.due)),
  ];
}

function doubtsOfExam(lab: Lab, seen: Observation, note: LabNote | undefined, { extra, began }: Times): Doubt[] {
  const own = seen.services.filter(({ name }) => isOwned(lab, name));
  const words = say.grade.doubts;
  const begunAt = begunByHand(lab, note);
  if (own.length === 0) return [nothingLeft(lab, begunAt, note)];
  if (!isMoment(begunAt) || begunAt > seen.at) return [{ id: 'exam-not-begun', says: words.notNoted(lab.id) }];
  const otherwise = beganOtherwise(lab, begunAt, began);
  if (otherwise) return [otherwise];
  const attempted = note?.attempts?.[lab.id]?.first;
  if (attempted !== undefined && attempted < begunAt - handingIn)
    return [{ id: 'exam-begun-again', says: words.attemptedBefore(lab.id, iso(attempted), iso(begunAt)) }];
  const { swarmSince } = note ?? {};
  if (isMoment(swarmSince) && begunAt < swarmSince - anyZone)
    return [{ id: 'exam-begun-again', says: words.beforeSwarm(lab.id, iso(begunAt), iso(swarmSince)) }];
  // To begin an exam removes its services.
  const older = own.find(({ createdAt }) => createdAt < begunAt - handingIn);
  if (older) return [{ id: 'exam-begun-again', says: words.olderThanBeginning(lab.id, older.name, iso(begunAt)) }];
  const endOf = (beginning: number) => beginning + lab.minutes * 60_000 + extra;
  const [change, ...others] = changesAfter(seen, endOf(begunAt) + handingIn);
  if (change) {
    const says = words.afterExam(lab.id, iso(endOf(begunAt)), change, others.length);
    return [{ id: 'exam-changed-after', says }];
  }
  const first = note?.firstBegunAt;
  if (!isMoment(first) || changesAfter(seen, endOf(first) + handingIn).length === 0) return [];
  return [{ id: 'exam-begun-again', says: words.begunAgain(lab.id, iso(first)) }];
}

/** A swarm without anything of the exam does not tell whether nothing was done, or all of it was removed: nobody has 0 for that unseen. */
function nothingLeft({ id }: Lab, begunAt: number | undefined, note: LabNote | undefined): Doubt {
  const words = say.grade.doubts;
  const { resetAt, swarmSince } = note?.id === id ? note : {};
  if (!isMoment(begunAt)) {
    return { id: 'exam-not-begun', says: words.nothingBegun(id, isMoment(swarmSince) ? iso(swarmSince) : undefined) };
  }
  const reset = isMoment(resetAt) ? iso(resetAt) : undefined;
  return { id: reset === undefined ? 'exam-empty' : 'exam-reset', says: words.nothingLeft(id, iso(begunAt), reset) };
}

function doubtsOfDue(lab: Lab, services: readonly ServiceSeen[], due: number): Doubt[] {
  const [first, ...others] = services.filter((service) => changedAt(service) > due).map(changeOf);
  if (!first) return [];
  return [{ id: afterDue, says: say.grade.doubts.afterDue(lab.id, first, others.length) }];
}

/** A service or a task that is newer than it may be. */
export interface Change {
  name: string;
  /** ISO 8601, the engine's clock. */
  at: string;
}

/** When somebody last changed a service; Swarm itself notes in it the end of an update that had begun before. */
function changedAt({ updatedAt, updateStatus }: ServiceSeen): number {
  const { startedAt, completedAt } = updateStatus ?? {};
  const isEndOfUpdate = completedAt !== undefined && Math.abs(updatedAt - completedAt) < 1_000;
  return isEndOfUpdate && startedAt !== undefined ? startedAt : updatedAt;
}

function changeOf(service: ServiceSeen): Change {
  return { name: service.name, at: iso(changedAt(service)) };
}

function changesAfter(seen: Observation, end: number): Change[] {
  const changed = seen.services.filter((service) => changedAt(service) > end).map(changeOf);
  return [...changed, ...newTasks(seen, end)];
}

/** Tasks of services that nobody has changed since: a container was ended by hand, or Swarm replaced one that had failed. */
function newTasks({ services, tasks }: Observation, end: number): Change[] {
  const unchanged = new Set(services.filter((service) => changedAt(service) <= end).map(({ id }) => id));
  return tasks
    .filter(({ serviceId, createdAt }) => unchanged.has(serviceId) && createdAt > end)
    .map((task) => ({ name: nameOf(task), at: iso(task.createdAt) }));
}

function nameOf({ service, slot, nodeName }: TaskSeen): string {
  return `${service}.${slot ?? nodeName}`;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** A clock may have been set to another zone, and the day, since the swarm was made. */
const anyZone = 26 * 3_600_000;

const latest = Date.UTC(2100, 0);

function isMoment(at: number | undefined): at is number {
  return at !== undefined && at >= 0 && at < latest;
}
