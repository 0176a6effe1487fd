/** Keeping a student's progress while a command does its own work, which must not suffer where it cannot be kept. */

import { onCluster } from '../cluster/index.ts';
import { explain } from '../errors.ts';
import type { Look } from '../grades.ts';
import { isKitsWork, stepsWithChecks } from '../lab/index.ts';
import type { Lab, StepReport } from '../model.ts';
import {
  changeProgressOften,
  type Found,
  judged,
  type LabProgress,
  progressOf,
  type Steps,
} from '../progress/index.ts';
import { wordFor } from '../run/index.ts';
import type { Left } from '../submission/recording/index.ts';
import { say } from '../words/index.ts';
import { nextAttempt, type Standpoint } from './attempts.ts';
import type { Output } from './output.ts';

/** How far a student is in a lab. */
export interface Standing {
  /** Steps with checks. */
  judged: number;
  passed: number;
  /**
   * True once its last judged step passed, in this swarm or in one before: the state in which the lab leaves the cluster. Never of an
   * exam: what else counts in it, students do not see.
   */
  done: boolean;
}

export function standing(lab: Lab, progress: LabProgress | undefined): Standing {
  const asked = stepsWithChecks(lab);
  const hasPassed = (of: { steps: Steps }, id: string) => progressOf(of.steps, id).passedAt !== undefined;
  const last = asked.at(-1);
  return {
    judged: asked.length,
    passed: progress ? asked.filter(({ id }) => hasPassed(progress, id)).length : 0,
    done:
      lab.mode !== 'exam' &&
      last !== undefined &&
      [progress ?? [], progress?.earlier ?? []].flat().some((one) => hasPassed(one, last.id)),
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

/** The same of what was kept, and whether the attempt is in it. */
export function keptText({ found, left }: { found: Found; left?: Left }, lab: string): string[] {
  return [...foundText(found, lab), ...(left === undefined ? [] : [say.commands.kept.left[left](lab)])];
}

/** Why what was seen of a step is nobody's work where the lab is graded; nothing where it is the student's. */
export function notCountedText(
  lab: Lab,
  step: string,
  { kit }: Pick<Standpoint, 'kit'>,
  looks: readonly Look[],
  steps: Steps,
  cluster: string,
): string[] {
  const reset = `swarmlab reset ${wordFor(lab)}${onCluster(cluster)}`;
  const { notCounted } = say.commands.check;
  if (isKitsWork(lab, step, kit, looks.at(-1)?.services ?? [])) return [notCounted.kit(reset)];
  return progressOf(steps, step).solutionOpen ? [notCounted.solution(reset)] : [];
}

/** `2026-03-01 10:00`, as clocks here show it. */
export function dateOf(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}

/**
 * Keeps what a student's steps were judged, and on what; resolves with the last attempt as it was recorded. What cannot be kept is
 * told, and is no reason to fail.
 */
export async function keepVerdicts(
  cluster: string,
  standpoint: Promise<Standpoint>,
  lab: Lab,
  steps: readonly StepReport[],
  looksAt: (step: string) => readonly Look[],
  out: Output,
): Promise<string | undefined> {
  const told = steps.filter(({ verdict }) => verdict === 'pass' || verdict === 'fail' || verdict === 'notYet');
  if (told.length === 0) return undefined;
  const now = new Date();
  try {
    const facts = await standpoint;
    const changes = told.map(({ id, verdict }) => ({
      change: (before: Steps) => judged(before, id, verdict === 'pass', now),
      next: nextAttempt(lab, id, looksAt(id), facts, now),
    }));
    const all = await changeProgressOften({ cluster, lab: lab.id, swarm: facts.owner }, changes, now);
    const steps = all.at(-1)?.progress.steps ?? {};
    const passed = told.filter(({ verdict }) => verdict === 'pass');
    const others = passed.flatMap(({ id }) => notCountedText(lab, id, facts, looksAt(id), steps, cluster));
    const texts = [...all.flatMap((kept) => keptText(kept, lab.id)), ...new Set(others)];
    for (const text of texts) out.write(`${text}\n`);
    return all.findLast(({ line }) => line !== undefined)?.line;
  } catch (error) {
    out.write(`${say.commands.kept.notKept(explain(error))}\n`);
    return undefined;
  }
}
