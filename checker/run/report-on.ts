import type { Lab, Report, StepReport } from '../model.ts';
import { round } from './await-checks.ts';
import { worst } from './events.ts';
import { type Bench, labReport } from './run-lab.ts';
import { skippedStep } from './step.ts';
import { timelineOf } from './timeline.ts';

/** The report on a lab that a person does: steps as they were judged, the others as not reached. */
export async function reportOn(
  lab: Lab,
  judged: ReadonlyMap<string, StepReport>,
  { cluster, recorder }: Bench,
): Promise<Report> {
  const steps = lab.steps.map((step) => judged.get(step.id) ?? skippedStep(step));
  const seconds = round(steps.reduce((sum, step) => sum + step.seconds, 0));
  const report = { ...labReport(lab, steps, seconds), timeline: timelineOf(lab, steps, recorder, 'recorded') };
  return {
    schema: 1,
    verdict: worst([report.verdict]),
    startedAt: new Date().toISOString(),
    seconds,
    cluster: await cluster.facts(),
    labs: [report],
  };
}
