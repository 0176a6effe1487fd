import type { Diagnosis, Step } from '../model.ts';
import { checkStep, type Judging, type Stand } from '../run/index.ts';

/** How long the same must be missing, in milliseconds, with nothing on its way, before its causes are looked for. */
const settled = 1500;

/** True where nothing is on its way that could make these checks hold. */
export function isAtRest(checks: readonly Stand[]): boolean {
  return checks.every(({ judgement }) => judgement?.holds !== false || judgement.converging === undefined);
}

/**
 * Finds out why a step does not hold, as `check` would, once for each way in which it does not: tells what is known of it by now,
 * and keeps nobody waiting. How it stood at first is no mistake: nobody had begun.
 */
export function inquiry(judging: Judging): (step: Step, checks: readonly Stand[]) => Diagnosis[] {
  let id = '';
  let first = '';
  let about = '';
  let since = 0;
  let asked = false;
  let causes: Diagnosis[] = [];
  const ask = async (step: Step) => {
    const missing = about;
    const report = await checkStep(step, judging);
    if (about === missing) causes = report.checks.flatMap(({ diagnoses = [] }) => diagnoses);
  };
  return (step, checks) => {
    const now = checks.map(({ judgement }) => (judgement?.holds === false ? judgement.why : '')).join('\n');
    if (step.id !== id) [id, first] = [step.id, now];
    if (now !== about) [about, since, asked, causes] = [now, performance.now(), false, []];
    if (now !== first && !asked && isAtRest(checks) && performance.now() - since >= settled) {
      asked = true;
      ask(step).catch(() => {}); // that the cluster does not answer is told by who watches it
    }
    return causes;
  };
}
