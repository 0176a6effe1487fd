/** Seeing at what moment a step's checks hold, while a person works on it. */
import { judge } from '../judge/index.ts';
import { checksOf } from '../lab/index.ts';
import type { Check, Judgement, Observation, Step, StepReport } from '../model.ts';
import type { Recorder } from '../observe/index.ts';
import { askAgain } from './ask-again.ts';
import { type Judging, withAnswers } from './await-checks.ts';
import { ofStep } from './beginnings.ts';
import { checkStep } from './step.ts';

/** How one check stands at one moment; one about HTTP is not asked as long as others do not hold. */
export interface Stand {
  check: Check;
  judgement?: Judgement;
}

/** How a step stands: all its checks, and the report where every one of them was then judged to hold. */
export interface StepStand {
  checks: Stand[];
  passed?: StepReport;
}

/**
 * Judges a step on the next look. It passes exactly where `check` would pass it, asked at this moment, or `run`, which remembers
 * what swarm has forgotten. Only what holds on one and the same look is then judged as those do.
 */
export async function lookAtStep(step: Step, judging: Judging): Promise<StepStand> {
  const recorder = impatient(judging);
  const seen = ofStep(await recorder.next(), judging.began);
  const views = [
    { recorder: asApiShows(recorder), seen: bare(seen) },
    { recorder, seen },
  ];
  let nearest: Stand[] | undefined;
  for (const view of views) {
    const checks = await standsOf(checksOf(step), view.seen, { ...judging, recorder });
    if (checks.length > 0 && checks.every(holds)) {
      const report = await checkStep(step, { ...judging, recorder: view.recorder, patience: 'none' });
      if (report.verdict === 'pass') return { checks, passed: report };
    }
    if (!nearest || lacking(checks) < lacking(nearest)) nearest = checks;
  }
  return { checks: nearest ?? [] };
}

/** How a step that passed stands now, as the API shows it. */
export async function standOf(step: Step, judging: Judging): Promise<Stand[]> {
  const recorder = impatient(judging);
  return standsOf(checksOf(step), bare(ofStep(await recorder.next(), judging.began)), { ...judging, recorder });
}

/** Asking over HTTP costs time, and a service that is not there has nothing to say. */
async function standsOf(checks: Check[], seen: Observation, judging: Judging): Promise<Stand[]> {
  const isHttp = ({ expect }: Check) => expect.kind === 'http';
  const judged = checks.map(
    (check): Stand => (isHttp(check) ? { check } : { check, judgement: judge(check.expect, seen) }),
  );
  if (judged.some(({ judgement }) => judgement?.holds === false)) return judged;
  return Promise.all(
    judged.map(async (stand) => {
      const { check } = stand;
      return isHttp(check) ? { check, judgement: judge(check.expect, await withAnswers(check, seen, judging)) } : stand;
    }),
  );
}

function holds({ judgement }: Stand): boolean {
  return judgement?.holds === true;
}

function lacking(stands: Stand[]): number {
  return stands.filter((stand) => !holds(stand)).length;
}

/** What one who begins to look now sees. */
function bare({ watchedSince: _, ...seen }: Observation): Observation {
  return { ...seen, tasks: seen.tasks.map((task) => ({ ...task, seen: task.seen.slice(-1) })), history: [] };
}

/** The same recorder for those who are to know no more than the API shows. */
function asApiShows(recorder: Recorder): Recorder {
  return {
    ...delegating(recorder),
    now: async () => bare(await recorder.now()),
    next: async () => bare(await recorder.next()),
  };
}

/** The same recorder, but no lost connection keeps it waiting. */
function impatient({ recorder, signal }: Judging): Recorder {
  return {
    ...delegating(recorder),
    answers: (expectation, stop = signal) => askAgain(() => recorder.answers(expectation, stop), stop),
  };
}

function delegating(recorder: Recorder): Recorder {
  return {
    now: () => recorder.now(),
    next: () => recorder.next(),
    services: () => recorder.services(),
    answers: (expectation, signal) => recorder.answers(expectation, signal),
    clock: () => recorder.clock(),
    recorded: () => recorder.recorded(),
    assertAlive: () => recorder.assertAlive(),
    excuse: (node) => recorder.excuse(node),
    expectAgain: (node) => recorder.expectAgain(node),
    excused: recorder.excused,
    broken: recorder.broken,
    stop: () => recorder.stop(),
  };
}
