/** From each step's right end state, as a cluster really came to it, what its checks do not see. */
import type { Cluster } from '../cluster/index.ts';
import { BrokenError, explain, Interrupted } from '../errors.ts';
import { checksOf, hasChecks, stepsWithChecks } from '../lab/index.ts';
import type { Check, Freedom, HttpAnswer, Lab, MutationSeen, MutationsReport, Observation, Step } from '../model.ts';
import { type Recorder, record } from '../observe/index.ts';
import { handOut, runStep, type StepContext } from '../run/index.ts';
import { say } from '../words/index.ts';
import { mutationsOf, type Scene, whyRejected } from './mutations/index.ts';
import { acceptance } from './outcome.ts';
import type { ProvableLab } from './plan.ts';
import { isChanged } from './reads.ts';
import { begin } from './trials.ts';

export interface MutateOptions {
  /** Called with each step when it is over. */
  onStep(lab: Lab, step: Step): void;
  signal: AbortSignal;
}

/** What the mutations of one lab came to. */
type Found = Omit<MutationsReport, 'free' | 'stale'>;

/** Walks through each lab once, and judges thousands of changes of what was seen. Throws only Interrupted. */
export async function mutate(
  labs: ProvableLab[],
  clusters: Cluster[],
  options: MutateOptions,
): Promise<MutationsReport> {
  const recorders = new Map<Cluster, Recorder>();
  const found = new Map<ProvableLab, Found>();
  try {
    const longest = [...labs].sort((a, b) => b.lab.minutes - a.lab.minutes);
    await handOut(longest, clusters, async (provable, cluster) => {
      const recorder = recorders.get(cluster) ?? (await record(cluster));
      recorders.set(cluster, recorder);
      found.set(provable, await mutateLab(provable.lab, cluster, recorder, options));
      return true;
    });
    return reported(
      labs.flatMap((one) => found.get(one) ?? []),
      labs.flatMap(({ freedoms }) => freedoms),
    );
  } catch (error) {
    if (options.signal.aborted) throw new Interrupted();
    throw error;
  } finally {
    for (const recorder of recorders.values()) recorder.stop();
  }
}

/** The sums, with what the texts leave open told apart. */
export function reported(found: readonly Found[], freedoms: readonly Freedom[]): MutationsReport {
  const all = found.flatMap(({ unseen }) => unseen);
  const used = new Set<Freedom>();
  const told = all.map((one) => {
    const freedom = freedoms.find((other) => isFreedomOf(other, one));
    if (freedom) used.add(freedom);
    return freedom ? { ...one, why: freedom.why } : one;
  });
  const broken = found.flatMap((one) => one.broken);
  const sum = (of: (one: Found) => number) => found.reduce((total, one) => total + of(one), 0);
  return {
    tried: sum(({ tried }) => tried),
    rejected: sum(({ rejected }) => rejected),
    rejectedBefore: sum(({ rejectedBefore }) => rejectedBefore),
    free: told.filter(({ why }) => why !== undefined),
    unseen: told.filter(({ why }) => why === undefined),
    broken,
    // Of a lab that broke it is not known what it needs.
    stale: freedoms.filter((one) => !used.has(one) && !broken.some(({ lab }) => lab === one.lab)),
  };
}

function isFreedomOf({ lab, step, mutation }: Freedom, seen: MutationSeen): boolean {
  if (lab !== seen.lab || (step !== undefined && step !== seen.step)) return false;
  const pattern = mutation.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(seen.mutation);
}

/** A step without an end state ends its lab, and leaves the others. */
async function mutateLab(lab: Lab, cluster: Cluster, recorder: Recorder, options: MutateOptions): Promise<Found> {
  const found: Found = { tried: 0, rejected: 0, rejectedBefore: 0, unseen: [], broken: [] };
  let line = 1;
  try {
    await walk(lab, { cluster, recorder, ...options }, found, (step) => {
      line = step.line;
    });
  } catch (error) {
    options.signal.throwIfAborted();
    found.broken.push({ file: lab.file, line, lab: lab.id, why: explain(error) });
  }
  return found;
}

async function walk(
  lab: Lab,
  { onStep, ...bench }: Pick<StepContext, 'cluster' | 'recorder'> & MutateOptions,
  found: Found,
  onBegin: (step: Step) => void,
): Promise<void> {
  const { recorder } = bench;
  const context = await begin(lab, { ...bench, onTrial: () => {} });
  const before = new Set<string>();
  const last = stepsWithChecks(lab).at(-1);
  let began = await recorder.now();
  const start = began;
  for (const step of lab.steps) {
    onBegin(step);
    const report = await runStep(step, context);
    const { outcome, why = '' } = acceptance(report);
    if (outcome !== 'right') throw new BrokenError(why);
    onStep(lab, step);
    // Steps of an exam stand beside each other: all their checks are judged on what is there at the end.
    const isExam = lab.mode === 'exam';
    if (isExam ? step === last : hasChecks(step) && isChanged(began, await recorder.now())) {
      const checks = isExam ? lab.steps.flatMap(checksOf) : checksOf(step);
      const from = isExam ? start : began;
      const scene = { began: from, ...(await endState(checks, from.at, context)) };
      tally(scene, checks, { lab, step, isLast: step === last }, found, before);
    }
    began = await recorder.now();
  }
}

/** What was seen once all checks held on it, and with it what really answered. */
async function endState(
  checks: Check[],
  beganAt: number,
  { recorder, signal, cluster }: StepContext,
): Promise<{ ended: Observation; real: HttpAnswer[] }> {
  const until = performance.now() + 60_000 * (await cluster.patience());
  const asked = checks.flatMap(({ expect }) => (expect.kind === 'http' ? [expect] : []));
  for (;;) {
    const ended = { ...(await recorder.now()), stepBegan: { after: beganAt, by: beganAt } };
    const real = (await Promise.all(asked.map((one) => recorder.answers(one, signal)))).flat();
    const why = whyRejected(ended, checks, real);
    if (why === undefined) return { ended, real };
    if (performance.now() > until) throw new BrokenError(say.prove.noEndState(why));
    await recorder.next();
  }
}

interface Where {
  lab: Lab;
  step: Step;
  /** What stays is judged here at the latest. */
  isLast: boolean;
}

function tally(
  { real, ...scene }: Scene & { real: HttpAnswer[] },
  checks: Check[],
  { lab, step, isLast }: Where,
  found: Found,
  before: Set<string>,
): void {
  for (const mutation of mutationsOf(scene, isAboutNodes(lab))) {
    found.tried += 1;
    if (whyRejected(mutation.apply(scene.ended), checks, real) !== undefined) {
      found.rejected += 1;
      before.add(mutation.id);
    } else if (!isLast && !mutation.ofStep && before.has(mutation.id)) {
      found.rejectedBefore += 1;
    } else {
      found.unseen.push({ file: lab.file, line: step.line, lab: lab.id, step: step.id, mutation: mutation.id });
    }
  }
}

function isAboutNodes({ steps }: Lab): boolean {
  const commands = steps.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'command');
  return commands.some(
    ({ script, engine }) => engine !== undefined || /docker node (?:update|demote|promote)/.test(script),
  );
}
