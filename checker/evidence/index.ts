/** What somebody who looks for a bug wants to know, in one file that can be shown. */
import { readFile } from 'node:fs/promises';
import { release } from 'node:os';
import { basename } from 'node:path';
import { doctor, type Source, sources, status } from '../cluster/index.ts';
import { explain } from '../errors.ts';
import { packageVersion } from '../package-root.ts';
import { clean, pack, readme } from './pack.ts';
import { type Material, readAll } from './read.ts';

export interface Bundle {
  /** A .tar.gz. */
  content: Buffer;
  /** Paths in it. */
  files: string[];
  missing: Material['missing'];
}

const patience = 20_000; // milliseconds: what answers at all answers in far less

/** Gathers what there is of a cluster, also where that is little; the reports' files are added as they are. Changes nothing. */
export async function gather(cluster: string, reports: string[], at: Date): Promise<Bundle> {
  const own: Source[] = [
    { file: 'about.json', read: () => about(cluster, at) },
    { file: 'status.json', read: () => status(cluster) },
    { file: 'findings.json', read: () => doctor(cluster, true, () => {}) },
    ...reports.map((report, index) => ({
      file: `reports/${index + 1}-${basename(report)}`,
      read: () => readReport(report),
    })),
  ];
  const material = await readAll(own, patience);
  const { pages, missing } = clean(merge(material, await readCluster(cluster)));
  const all = [readme(pages, missing, cluster, at), ...pages];
  return { content: pack(all, nameOf(cluster, at), at), files: all.map(({ file }) => file), missing };
}

/** Which nodes there are has to be asked first, and that can fail too. */
async function readCluster(cluster: string): Promise<Material> {
  try {
    const { all, close } = await sources(cluster);
    return await readAll(all, patience).finally(close);
  } catch (error) {
    return { read: [], missing: [{ file: 'nodes', why: explain(error) }] };
  }
}

const merge = (one: Material, other: Material): Material => ({
  read: [...one.read, ...other.read],
  missing: [...one.missing, ...other.missing],
});

/** How a bundle is called where nobody names it, without `.tar.gz`. */
export function nameOf(cluster: string, at: Date): string {
  return `swarmlab-${cluster}-${at.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')}`;
}

/** JSON is read as such: a secret in it has a name then. */
async function readReport(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function about(cluster: string, at: Date): Promise<unknown> {
  const { platform, arch, version: node } = process;
  return { swarmlab: packageVersion(), node, platform, arch, kernel: release(), cluster, at: at.toISOString() };
}
