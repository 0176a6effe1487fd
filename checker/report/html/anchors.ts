/** Where links within the page lead. */
import type { LabReport, StepReport } from '../../model.ts';

/** The id of a lab's article. */
export function labAnchor({ id }: Pick<LabReport, 'id'>): string {
  return `lab-${id}`;
}

/** The id of a step's heading: steps of two labs may have one name. */
export function stepAnchor(lab: Pick<LabReport, 'id'>, { id }: Pick<StepReport, 'id'>): string {
  return `${labAnchor(lab)}-step-${id}`;
}
