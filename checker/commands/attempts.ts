/** Recording what was judged, so that it can be handed in. */
import { readFile } from 'node:fs/promises';
import type { Cluster } from '../cluster/index.ts';
import type { Attempt, Look } from '../grades.ts';
import { isAbout } from '../lab/index.ts';
import type { Lab } from '../model.ts';
import { type NextLine, progressOf } from '../progress/index.ts';
import { begunByHand, kitsWorkOf, type LabNote, noteAttempt, notedLab } from '../run/index.ts';
import { chained, type Left, type Room, reduced, sha256 } from '../submission/recording/index.ts';
import { swarmOf } from './swarm-of.ts';

/** Where a lab is done. */
export interface Standpoint extends Pick<Attempt, 'swarm' | 'begunAt' | 'kit' | 'noted' | 'labDigest'> {
  /** What its progress belongs to: the swarm, or the engine of a lab that makes swarms. */
  owner?: string;
}

export async function standpointOf(
  cluster: Cluster,
  lab: Lab,
  note: Promise<LabNote | undefined> = notedLab(cluster.nodes),
): Promise<Standpoint> {
  const [owner, swarm, noted, text] = await Promise.all([
    swarmOf(cluster, lab.needs),
    lab.needs.swarm === 'none' ? swarmOf(cluster, { ...lab.needs, swarm: 'ready' }) : undefined,
    note,
    readFile(lab.file),
  ]);
  const begunAt = begunByHand(lab, noted);
  const kit = await kitsWorkOf(lab, noted, cluster.nodes);
  const last = noted?.attempts?.[lab.id];
  const inSwarm = lab.needs.swarm === 'none' ? swarm : owner;
  return {
    labDigest: sha256(text),
    ...(owner === undefined ? {} : { owner }),
    ...(inSwarm === undefined ? {} : { swarm: inSwarm }),
    ...(begunAt === undefined ? {} : { begunAt }),
    ...(kit === undefined ? {} : { kit }),
    ...(last === undefined ? {} : { noted: { number: last.number, recordedAt: last.recordedAt, hash: last.hash } }),
  };
}

/** The attempt at a step that was judged on these looks, as the next line of its lab's chain. */
export function nextAttempt(
  lab: Lab,
  step: string,
  looks: readonly Look[],
  { owner: _, ...facts }: Standpoint,
  now: Date,
  room?: Room,
): NextLine<Left> {
  const attempt = { lab: lab.id, step, recordedAt: now.toISOString(), ...facts, looks: reduced(looks, isAbout(lab)) };
  return (last, bytes, steps) => {
    const solution = progressOf(steps, step).solutionOpen === true && { solution: true as const };
    return chained({ ...attempt, ...solution }, last, bytes, room);
  };
}

/** Says in the swarm which attempt was the last, so that the next one tells of it. Nobody fails for what cannot be noted. */
export async function noteLast({ manager }: Cluster, lab: Lab, line: string | undefined, looks: readonly Look[]) {
  const at = looks.at(-1)?.at;
  if (line === undefined || at === undefined) return;
  const { number, recordedAt } = JSON.parse(line) as Attempt;
  await noteAttempt(manager.engine, lab, { number, recordedAt, hash: sha256(line) }, at).catch(() => {});
}
