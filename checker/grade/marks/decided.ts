/** Whether a person's decision is about the work that was judged: what was looked at is told by its digest. */
import type { Decision, Doubt } from '../../grades.ts';
import { say } from '../../words/index.ts';

/**
 * The decision where it counts; else why it does not. One that names no digest is about nothing: it counts where nothing is there, and only
 * as zero.
 */
export function decided(
  decision: Decision | undefined,
  digest: string | undefined,
): { counts?: Decision; doubts: Doubt[] } {
  if (!decision) return { doubts: [] };
  const { choice, about } = decision;
  if (about === digest)
    return digest === undefined && choice === 'accept' ? { doubts: [] } : { counts: decision, doubts: [] };
  const { decidedUnnamed, decidedOther } = say.grade.doubts;
  const says = about === undefined ? decidedUnnamed(choice, digest ?? '') : decidedOther(choice, about, digest);
  return { doubts: [{ id: 'decided-about-another', says }] };
}
