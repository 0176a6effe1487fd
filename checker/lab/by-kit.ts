/** Whose work a step is that the kit did once: `run`, or `reset` on the way to a later step. */
import type { KitsWork, Lab, ServiceSeen, Step } from '../model.ts';
import { stepsWithChecks } from './judged.ts';
import { isOwned } from './owned.ts';

type Made = Pick<ServiceSeen, 'name' | 'createdAt'>;

/**
 * True where what is seen of a step is what the kit left: it did the step, and nothing of the lab is there that was made since, by
 * hand. Who does a step again by hand, with all that is there of the lab, has done it.
 */
export function isKitsWork(lab: Lab, step: string, kit: KitsWork | undefined, services: readonly Made[]): boolean {
  if (!kit || (kit.steps && !kit.steps.includes(step))) return false;
  const own = services.filter(({ name }) => isOwned(lab, name));
  const isKits = ({ createdAt }: Made) => createdAt >= kit.from && createdAt <= (kit.until ?? Number.POSITIVE_INFINITY);
  return own.length === 0 || own.some(isKits);
}

/** What is left of the kit's work once a step was done by hand: what comes after it builds on that. */
export function before(lab: Pick<Lab, 'steps'>, { id }: Pick<Step, 'id'>, kit: KitsWork): KitsWork {
  const ids = stepsWithChecks(lab).map((step) => step.id);
  const at = ids.indexOf(id);
  return { ...kit, steps: (kit.steps ?? ids).filter((one) => ids.indexOf(one) < at) };
}
