/** What the JSON of `check` and `run` says, as far as cases ask for it. */
import type { CheckReport, Report, StepReport } from '../../model.ts';
import type { Outcome } from './case.ts';

/** The report on standard output; undefined where there is none. */
export function reportOf({ stdout }: Outcome): Report | undefined {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    return undefined;
  }
}

export function stepsOf(report: Report | undefined): StepReport[] {
  return report?.labs.flatMap(({ steps }) => steps) ?? [];
}

/** What a student is told of checks that do not hold, a line for each thing said. */
export function toldOf(checks: readonly CheckReport[]): string[] {
  return checks
    .filter(({ verdict }) => verdict !== 'pass')
    .flatMap(({ kind, verdict, why = '', diagnoses = [], hint, next }) => [
      `${kind} ${verdict}: ${why}`,
      ...diagnoses.flatMap(({ id, says, matters, next: then }) => [
        `${id}: ${says} ${matters}`,
        ...(then === undefined ? [] : [`next: ${then}`]),
      ]),
      ...(hint === undefined ? [] : [`hint: ${hint}`]),
      ...(next === undefined || diagnoses.some((one) => one.next !== undefined) ? [] : [`next: ${next}`]),
    ]);
}
