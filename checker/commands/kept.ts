/** Keeping a student's progress while a command does its own work, which must not suffer where it cannot be kept. */
import type { Cluster, ClusterNode } from '../cluster/index.ts';
import { ask } from '../engine/index.ts';
import { explain } from '../errors.ts';
import type { Lab, LabReport } from '../model.ts';
import { changeProgress, type Found, judged, type LabProgress, progressOf, type Steps } from '../progress/index.ts';
import { say } from '../words/index.ts';
import type { Output } from './output.ts';

/** How far a student is in a lab. */
export interface Standing {
  /** Steps with checks. */
  judged: number;
  passed: number;
  /** True once its last judged step passed, in this swarm or in one before: the state in which the lab leaves the cluster. */
  done: boolean;
}

export function standing({ steps }: Lab, progress: LabProgress | undefined): Standing {
  const asked = steps.filter(({ blocks }) => blocks.some(({ type }) => type === 'check'));
  const hasPassed = (of: { steps: Steps }, id: string) => progressOf(of.steps, id).passedAt !== undefined;
  const last = asked.at(-1);
  return {
    judged: asked.length,
    passed: progress ? asked.filter(({ id }) => hasPassed(progress, id)).length : 0,
    done: last !== undefined && [progress ?? [], progress?.earlier ?? []].flat().some((one) => hasPassed(one, last.id)),
  };
}

/** What files were found to be, for people. */
export function foundText({ setAside, otherSwarm }: Found, lab?: string): string[] {
  const words = say.commands.kept;
  return [
    ...setAside.map(({ why, to }) => words.setAside[why](to)),
    ...(otherSwarm !== undefined && lab !== undefined ? [words.otherSwarm(lab, dateOf(otherSwarm))] : []),
  ];
}

/** `2026-03-01 10:00`, as clocks here show it. */
export function dateOf(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}

/**
 * What a lab's progress belongs to: the swarm that the cluster is, undefined where its manager is in none. Of a lab that makes the
 * swarm itself, maybe again and again, it is the manager's engine.
 */
export async function swarmOf({ nodes }: Cluster, needs: Lab['needs']): Promise<string | undefined> {
  const infoOf = async ({ engine }: ClusterNode) => ask(engine, say.engine.asked.readState, engine.calls.info());
  const [manager, ...others] = nodes;
  if (!manager) return undefined;
  if (needs.swarm === 'none' || needs.managers === 1) {
    const { ID, Swarm } = await infoOf(manager);
    return (needs.swarm === 'none' ? ID : Swarm?.Cluster?.ID) || undefined;
  }
  // A lab with several managers may have one of them stopped: any of the others knows its swarm as well.
  const known = [manager, ...others.slice(0, needs.managers - 1)].map(async (node) => {
    return (await infoOf(node)).Swarm?.Cluster?.ID || Promise.reject(new Error(node.name));
  });
  return Promise.any(known).catch(() => undefined);
}

/** Keeps what a student's steps were judged. What cannot be kept is told, and is no reason to fail. */
export async function keepVerdicts(
  cluster: string,
  swarm: Promise<string | undefined>,
  { id, steps }: LabReport,
  out: Output,
): Promise<void> {
  const done = steps.filter(({ verdict }) => verdict === 'pass' || verdict === 'fail' || verdict === 'notYet');
  if (done.length === 0) return;
  const now = new Date();
  try {
    const whose = { cluster, lab: id, swarm: await swarm };
    const { found } = await changeProgress(
      whose,
      (before) => done.reduce((kept, step) => judged(kept, step.id, step.verdict === 'pass', now), before),
      now,
    );
    for (const text of foundText(found, id)) out.write(`${text}\n`);
  } catch (error) {
    out.write(`${say.commands.kept.notKept(explain(error))}\n`);
  }
}
