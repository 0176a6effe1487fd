/**
 * One thing changed at a time in what a step really came to, by pure functions: each mutation is judged in well under a millisecond, always
 * the same, and on a swarm that is coherent, since all that follows from the change is changed with it.
 */
import { judge } from '../../judge/index.ts';
import type { Check, HttpAnswer, Observation } from '../../model.ts';
import { answersOf } from './answers.ts';
import { attachments } from './attachments.ts';
import { health } from './health.ts';
import { image } from './image.ts';
import { labels } from './labels.ts';
import { life } from './life.ts';
import { mode } from './mode.ts';
import type { Kind, Mutation, Scene } from './mutation.ts';
import { nodes } from './nodes.ts';
import { placement } from './placement.ts';
import { ports } from './ports.ts';
import { replicas } from './replicas.ts';
import { settings } from './settings.ts';

export type { Mutation, Scene } from './mutation.ts';

/** One kind, one file. */
const kinds: readonly Kind[] = [image, ports, mode, replicas, settings, health, labels, attachments, placement, life];

/** What may be changed: of every service; of nodes where the lab is about them. */
export function mutationsOf(scene: Scene, aboutNodes: boolean): Mutation[] {
  const ofServices = scene.ended.services.flatMap((service) => kinds.flatMap((kind) => kind(service, scene)));
  return aboutNodes ? [...ofServices, ...nodes(scene)] : ofServices;
}

/** What the first check that does not hold says, with answers over HTTP as they would be; undefined where all hold. */
export function whyRejected(
  seen: Observation,
  checks: readonly Check[],
  real: readonly HttpAnswer[],
): string | undefined {
  for (const { expect } of checks) {
    const all = expect.kind === 'http' ? { ...seen, answers: answersOf(expect, seen, real) } : seen;
    const judgement = judge(expect, all);
    if (!judgement.holds) return judgement.why;
  }
  return undefined;
}
