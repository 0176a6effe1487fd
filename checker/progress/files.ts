/** The files that progress is kept in: a folder a cluster, a file a lab. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hold } from '../shell/index.ts';
import { inStateFolder } from '../state-folder.ts';
import { type LabProgress, readRecord } from './record.ts';

/** A file that could not be read as progress: where it is kept now, and why. */
export interface SetAside {
  why: 'corrupt' | 'newer';
  to: string;
}

const ending = '.json';

/** Where a cluster's progress is kept. */
export function folderOf(cluster: string, env = process.env): string {
  return inStateFolder(['progress', cluster], env);
}

export function fileOf(folder: string, lab: string): string {
  return join(folder, `${encodeURIComponent(lab)}${ending}`);
}

/** The labs of which there is a file, in no order. */
export async function labsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(ifThere([]));
  return names.filter((name) => name.endsWith(ending)).map((name) => decodeURIComponent(name.slice(0, -ending.length)));
}

/** What a file says; undefined where there is none. */
export async function readFileOf(file: string): Promise<ReturnType<typeof readRecord> | undefined> {
  const text = await readFile(file, 'utf8').catch(ifThere(undefined));
  return text === undefined ? undefined : readRecord(text);
}

/** Writes a record in one move: who reads it finds the old or the new one. */
export async function writeRecord(file: string, progress: LabProgress): Promise<void> {
  const { schema, cluster, lab, ...rest } = progress;
  const record: LabProgress = { schema, cluster, lab, ...rest };
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, `${JSON.stringify(record, undefined, 2)}\n`);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Gives a file that is no record of ours another name, under which it stays. */
export async function setAside(file: string, why: SetAside['why'], now: Date): Promise<SetAside> {
  const to = `${file}.${why}-${now.toISOString().replaceAll(':', '-')}`;
  await rename(file, to);
  return { why, to };
}

/** Does what may not be done by two at once. */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const lock = await hold(join(folder, '.lock'), { wait: true });
  try {
    return await work();
  } finally {
    // Where there is neither `flock` nor Perl a file is still whole: of two that write at once one is lost.
    if (lock.held) await lock.release();
  }
}

/** What stands for a file that is not there. */
export function ifThere<T>(otherwise: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return otherwise;
    throw error;
  };
}
