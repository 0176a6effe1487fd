import { type Cluster, onCluster, open } from '../cluster/index.ts';
import type { Lab } from '../model.ts';
import { peekProgress } from '../progress/index.ts';
import { kitLabs, notedLab } from '../run/index.ts';
import { type Standing, standing } from './kept.ts';

/** How far a student is in a lab of the kit. */
export interface LabStanding extends Standing {
  lab: Lab;
}

/** How far a student is in each lab of the kit that has something to pass. Changes nothing. */
export async function standings(cluster: string): Promise<LabStanding[]> {
  const labs = (await kitLabs()).flatMap(({ lab }) => (lab && lab.mode !== 'exam' ? lab : [])); // nobody is sent into one
  const kept = await Promise.all(labs.map(({ id }) => peekProgress(cluster, id).catch(() => undefined)));
  return labs.map((lab, index) => ({ lab, ...standing(lab, kept[index]) })).filter(({ judged }) => judged > 0);
}

/** The command with which a student goes on, on a cluster that is up: in the lab it was prepared for, until that is done. */
export async function nextToLearn(name: string, labs: LabStanding[]): Promise<string> {
  const cluster = await open(name);
  try {
    return commandFor(labs, await preparedFor(cluster), onCluster(name));
  } finally {
    cluster.close();
  }
}

/** The same, where it is known which lab the cluster was prepared for. */
export function commandFor(labs: LabStanding[], current: string | undefined, onCluster: string): string {
  const open = labs.filter(({ done }) => !done).map(({ lab }) => lab.id);
  if (current !== undefined && open.includes(current)) return `swarmlab learn${onCluster}`;
  const [first] = open;
  return first === undefined ? `swarmlab list${onCluster}` : `swarmlab learn ${first}${onCluster}`;
}

async function preparedFor({ nodes }: Cluster): Promise<string | undefined> {
  return (await notedLab(nodes))?.id; // nothing is known of a swarm that is not there
}
