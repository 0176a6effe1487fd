/** What a student has passed, kept in files of this machine: read, changed, cleared. */
import { rm } from 'node:fs/promises';
import {
  type Appended,
  appendAttempt,
  attemptsFileOf,
  labsWithAttempts,
  type NextLine,
  readAttempts,
} from './attempts.ts';
import { inSwarm } from './changes.ts';
import { alone, fileOf, folderOf, labsIn, readFileOf, type SetAside, setAside, writeRecord } from './files.ts';
import type { LabProgress, Steps } from './record.ts';

export type { NextLine } from './attempts.ts';
export { begunAnew, hinted, judged, progressOf, solved } from './changes.ts';
export { fileOf, folderOf, type SetAside } from './files.ts';
export type { LabProgress, StepProgress, Steps } from './record.ts';

/** A lab on a cluster, and the swarm that the cluster is now. */
export interface Whose {
  cluster: string;
  lab: string;
  swarm?: string | undefined;
}

/** What a person should be told of what was found in a file. */
export interface Found {
  setAside: SetAside[];
  /** When the lab was begun in a swarm that is gone: it begins anew, and what was is kept. */
  otherSwarm?: string;
}

/** All progress on a cluster, by lab. Files that are no progress are set aside. */
export async function readProgress(cluster: string): Promise<{ labs: LabProgress[]; found: Found }> {
  const folder = folderOf(cluster);
  const labs: LabProgress[] = [];
  const aside: SetAside[] = [];
  for (const lab of (await labsIn(folder)).sort()) {
    const file = fileOf(folder, lab);
    const read = await readFileOf(file);
    if (typeof read === 'object') labs.push(read);
    else if (read) aside.push(...(await alone(folder, () => asideIfWrong(file))));
  }
  return { labs, found: { setAside: aside } };
}

/** One lab's progress, without changing anything: undefined where there is none that can be read. */
export async function peekProgress(cluster: string, lab: string): Promise<LabProgress | undefined> {
  const read = await readFileOf(fileOf(folderOf(cluster), lab));
  return typeof read === 'object' ? read : undefined;
}

/** A change of what is kept; with `next` an attempt is recorded as well. */
export interface Change<Why extends string> {
  change(steps: Steps): Steps;
  next?: NextLine<Why> | undefined;
}

/** What is kept after a change, and why the attempt was left out, if it was. */
export interface Changed<Why extends string> {
  progress: LabProgress;
  found: Found;
  left?: Why;
  /** The attempt as it was recorded. */
  line?: string;
}

/** Changes a lab's progress, one command at a time. */
export async function changeProgress<Why extends string = never>(
  whose: Whose,
  change: Change<Why>['change'] = (steps) => steps,
  now = new Date(),
  next?: NextLine<Why>,
): Promise<Changed<Why>> {
  return alone(folderOf(whose.cluster), () => changed(whose, { change, next }, now));
}

/** The same of several changes, one after the other: the other commands wait, and this one waits for them once. */
export async function changeProgressOften<Why extends string>(
  whose: Whose,
  changes: readonly Change<Why>[],
  now = new Date(),
): Promise<Changed<Why>[]> {
  return alone(folderOf(whose.cluster), async () => {
    const all: Changed<Why>[] = [];
    for (const one of changes) all.push(await changed(whose, one, now));
    return all;
  });
}

async function changed<Why extends string>(
  { cluster, lab, swarm }: Whose,
  { change, next }: Change<Why>,
  now: Date,
): Promise<Changed<Why>> {
  const folder = folderOf(cluster);
  const file = fileOf(folder, lab);
  const aside = await asideIfWrong(file, now);
  const read = await readFileOf(file);
  const empty: LabProgress = { schema: 1, cluster, lab, startedAt: now.toISOString(), steps: {}, earlier: [] };
  const before = typeof read === 'object' ? read : empty;
  const current = inSwarm(before, swarm, now);
  const isOther = current.earlier.length > before.earlier.length;
  const progress = { ...current, steps: change(current.steps) };
  await writeRecord(file, progress);
  const { left, line, setAside } = next ? await appendAttempt(folder, lab, next, progress.steps, now) : {};
  const found = { setAside: [...aside, ...(setAside ? [setAside] : [])] };
  return {
    progress,
    found: isOther ? { ...found, otherSwarm: before.startedAt } : found,
    ...(left !== undefined && { left }),
    ...(line !== undefined && { line }),
  };
}

/**
 * Adds a line to what is recorded of a lab's attempts, one command at a time; resolves with it or with why it was left out, and
 * with the file that had to be set aside.
 */
export async function keepAttempt<Why extends string>(
  { cluster, lab, swarm }: Whose,
  next: NextLine<Why>,
  now = new Date(),
): Promise<Appended<Why>> {
  const folder = folderOf(cluster);
  return alone(folder, async () => {
    const read = await readFileOf(fileOf(folder, lab));
    const steps = typeof read === 'object' ? inSwarm(read, swarm, now).steps : {};
    return appendAttempt(folder, lab, next, steps, now);
  });
}

/** What is recorded of attempts on a cluster: the lines of each lab, the labs in the order of the alphabet. */
export async function recordedAttempts(cluster: string): Promise<{ lab: string; lines: string[] }[]> {
  const folder = folderOf(cluster);
  const labs = (await labsWithAttempts(folder)).sort();
  return Promise.all(labs.map(async (lab) => ({ lab, lines: await readAttempts(folder, lab) })));
}

/** Forgets the progress of a lab, or of all, and the attempts; resolves with the labs of which there was any. */
export async function clearProgress(cluster: string, lab?: string): Promise<string[]> {
  const folder = folderOf(cluster);
  const known = new Set([...(await labsIn(folder)), ...(await labsWithAttempts(folder))]);
  const labs = [...known].filter((one) => lab === undefined || one === lab).sort();
  const files = labs.flatMap((one) => [fileOf(folder, one), attemptsFileOf(folder, one)]);
  if (labs.length > 0) await alone(folder, () => Promise.all(files.map((file) => rm(file, { force: true }))));
  return labs;
}

async function asideIfWrong(file: string, now = new Date()): Promise<SetAside[]> {
  const read = await readFileOf(file);
  return typeof read === 'string' ? [await setAside(file, read, now)] : [];
}
