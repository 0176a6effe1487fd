/** What a student has passed, kept in files of this machine: read, changed, cleared. */
import { rm } from 'node:fs/promises';
import { inSwarm } from './changes.ts';
import { alone, fileOf, folderOf, labsIn, readFileOf, type SetAside, setAside, writeRecord } from './files.ts';
import type { LabProgress, Steps } from './record.ts';

export { hinted, judged, progressOf, solved } from './changes.ts';
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

/** Changes a lab's progress, one command at a time; resolves with what is kept now. */
export async function changeProgress(
  { cluster, lab, swarm }: Whose,
  change: (steps: Steps) => Steps = (steps) => steps,
  now = new Date(),
): Promise<{ progress: LabProgress; found: Found }> {
  const folder = folderOf(cluster);
  const file = fileOf(folder, lab);
  return alone(folder, async () => {
    const aside = await asideIfWrong(file, now);
    const read = await readFileOf(file);
    const empty: LabProgress = { schema: 1, cluster, lab, startedAt: now.toISOString(), steps: {}, earlier: [] };
    const before = typeof read === 'object' ? read : empty;
    const current = inSwarm(before, swarm, now);
    const isOther = current.earlier.length > before.earlier.length;
    const progress = { ...current, steps: change(current.steps) };
    await writeRecord(file, progress);
    return { progress, found: { setAside: aside, ...(isOther && { otherSwarm: before.startedAt }) } };
  });
}

/** Forgets the progress of a lab, or of all; resolves with the labs of which there was any. */
export async function clearProgress(cluster: string, lab?: string): Promise<string[]> {
  const folder = folderOf(cluster);
  const labs = (await labsIn(folder)).filter((one) => lab === undefined || one === lab).sort();
  if (labs.length > 0) {
    await alone(folder, () => Promise.all(labs.map((one) => rm(fileOf(folder, one), { force: true }))));
  }
  return labs;
}

async function asideIfWrong(file: string, now = new Date()): Promise<SetAside[]> {
  const read = await readFileOf(file);
  return typeof read === 'string' ? [await setAside(file, read, now)] : [];
}
