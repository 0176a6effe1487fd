/** The start of a step in the middle of a lab: what the steps before it do is done once more, for a person to go on from. */
import { swarmInfo } from '../cluster/index.ts';
import { isLook } from '../lab/index.ts';
import type { Lab, Step, StepReport } from '../model.ts';
import { kitBegins, kitEnds } from './kits-work.ts';
import { noteBeginning, noteCurrentLab } from './ownership.ts';
import { type Bench, beginLab, type RunOptions, runSteps } from './run-lab.ts';
import { endsLab } from './step.ts';

/**
 * Removes what the lab owns, then runs the commands and solutions of the steps before `step` and awaits their checks. Whoever
 * calls this holds the cluster's lock. Resolves with the step that did not pass, where it stopped; with undefined once `step`
 * begins. Throws a BrokenError where the cluster failed, or where something that no lab created is in the way.
 */
export async function resetToStep(
  lab: Lab,
  step: Step,
  bench: Bench,
  options: RunOptions,
): Promise<StepReport | undefined> {
  // An output that is stale is the author's matter: what the command was to do was done.
  const context = await beginLab(lab, bench, { ...options, pastStale: true }, 'person');
  const reports: StepReport[] = [];
  const before = lab.steps.slice(0, lab.steps.indexOf(step));
  await kitBegins(lab, before, bench);
  try {
    await runSteps(before.map(withoutLooks), context, reports);
    await context.tutorial?.end();
    await noteWhoGoesOn(lab, before, bench);
  } finally {
    await kitEnds(lab, bench).catch(() => {}); // then all that is there stays the kit's
  }
  const stopped = reports.find((report) => endsLab(report, context));
  if (!stopped) await noteBegun(lab, step, bench);
  return stopped;
}

/** What only looks is nothing to go on from, but for what it hands to later commands. */
function withoutLooks(step: Step): Step {
  const isNeeded = (block: Step['blocks'][number]) =>
    block.type === 'check' || block.capture !== undefined || !isLook(block.script);
  return { ...step, blocks: step.blocks.filter(isNeeded) };
}

/** A person does this step from here. */
async function noteBegun(lab: Lab, step: Step, { cluster, recorder }: Bench): Promise<void> {
  const { engine } = cluster.manager;
  if (!(await swarmInfo(engine)).ControlAvailable) return;
  const { at } = await recorder.now();
  await noteBeginning(engine, lab, step, { after: at, by: at });
}

/** A swarm that the steps themselves formed was not there when the lab was prepared. */
async function noteWhoGoesOn(lab: Lab, before: readonly Step[], bench: Bench): Promise<void> {
  const { cluster, recorder } = bench;
  const { engine } = cluster.manager;
  if (lab.needs.swarm === 'ready' || !(await swarmInfo(engine)).ControlAvailable) return;
  await noteCurrentLab(engine, lab, (await recorder.now()).at);
  await kitBegins(lab, before, bench);
}
