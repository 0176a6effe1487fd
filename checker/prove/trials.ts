/** Trying answers on a cluster that is there for nothing else. */
import { type Cluster, dissolveSwarm } from '../cluster/index.ts';
import { explain } from '../errors.ts';
import { stepsWithChecks } from '../lab/index.ts';
import type { Answer, CheckReport, Command, Lab, Step, StepReport, Trial } from '../model.ts';
import { type Recorder, record } from '../observe/index.ts';
import {
  checkStep,
  justNow,
  partsOfAll,
  perform,
  prepare,
  removeParts,
  removeServices,
  runStep,
  type StepContext,
  wakeExcused,
} from '../run/index.ts';
import { say } from '../words/index.ts';
import { acceptance, outcomeOf, rejection } from './outcome.ts';
import { isChanged, onlyReads } from './reads.ts';

export interface Bench {
  cluster: Cluster;
  recorder: Recorder;
  signal: AbortSignal;
  onTrial(trial: Trial): void;
}

const timeout = 240_000; // milliseconds for an answer's script

/**
 * Walks through a lab as it stands, and judges each step before its commands and after. A step that changes nothing is judged
 * on the lab's starting state instead: what the steps before it did is there when it begins.
 */
export async function tryLab(lab: Lab, bench: Bench): Promise<Trial[]> {
  const notes = notebook(lab, bench);
  await notes.keep(lab.steps[0], 'untouched', async () => {
    const context = await begin(lab, bench);
    const atStart = await lookAtAll(stepsWithChecks(lab), context);
    for (const step of lab.steps) {
      const before = await bench.recorder.now();
      const start = atStart.get(step);
      const untouched = start && !onlyReads(step) ? await look(step, context) : start;
      const report = await runStep(step, context);
      if (start && untouched) {
        const changed = isChanged(before, await bench.recorder.now());
        notes.add(step, 'untouched', untouched, rejection(changed ? untouched : start));
      }
      if (start || report.verdict !== 'pass') notes.add(step, 'solution', report, acceptance(report));
      if (report.verdict !== 'pass') return;
    }
  });
  return notes.trials;
}

/** Runs an answer in place of its step's commands, after all steps before it, and judges the step. */
export async function tryAnswer(lab: Lab, answer: Answer, bench: Bench): Promise<Trial[]> {
  const notes = notebook(lab, bench, answer);
  const at = lab.steps.findIndex(({ id }) => id === answer.step);
  const step = lab.steps[at];
  await notes.keep(step, answer.kind, async () => {
    if (!step) throw new Error(say.prove.unknownStep(answer.step, { names: lab.steps.map(({ id }) => id) }));
    const context = await begin(lab, bench);
    // Steps of an exam stand for themselves: who cannot do one goes on with the next.
    for (const before of lab.mode === 'exam' ? [] : lab.steps.slice(0, at)) {
      const report = await runStep(before, context);
      if (report.verdict !== 'pass') return notes.add(before, 'solution', report, acceptance(report));
    }
    const began = justNow(context.recorder);
    const command = await perform(commandOf(answer), context);
    if (command.verdict !== 'pass') {
      const why = say.prove.scriptFailed(command.exit, command.stderr.trim().split('\n').at(-1) ?? '');
      return notes.add(step, answer.kind, undefined, { outcome: 'unusable', why });
    }
    const report = await lookAfresh(step, { ...context, began });
    notes.add(step, answer.kind, report, outcomeOf(answer, report));
  });
  return notes.trials;
}

/** An empty cluster, prepared for the lab: answers leave services of any name, and nodes in other roles. */
export async function begin(lab: Lab, { cluster, recorder, signal }: Bench): Promise<StepContext> {
  await wakeExcused({ cluster, recorder });
  const { swarm, services, nodes } = await recorder.now();
  if (swarm) await removeServices(cluster, recorder, services);
  if (swarm) await removeParts(cluster.manager.engine, await partsOfAll(cluster.manager.engine));
  const managers = cluster.nodes.slice(0, lab.needs.managers).map(({ name }) => name);
  const usual = nodes.filter(({ name, role, state, availability, leader }) => {
    const isPlaced = (role === 'manager') === managers.includes(name) && leader === (name === cluster.manager.name);
    return state === 'ready' && availability === 'active' && isPlaced;
  });
  if (swarm && usual.length !== lab.needs.nodes) await dissolveSwarm(cluster.nodes);
  await prepare(cluster, recorder, lab);
  return { lab, cluster, recorder, patience: 'deadline', signal, variables: {}, onEvent: () => {} };
}

async function lookAtAll(steps: Step[], context: StepContext): Promise<Map<Step, StepReport>> {
  return new Map(await Promise.all(steps.map(async (step) => [step, await look(step, context)] as const)));
}

function look(step: Step, context: StepContext): Promise<StepReport> {
  const { began = justNow(context.recorder) } = context;
  return checkStep(step, { ...context, began, patience: 'converging' });
}

/** As `swarmlab check` called now by a student would: by what the engines still show, since nobody watched what was done. */
async function lookAfresh(step: Step, context: StepContext): Promise<StepReport> {
  const recorder = await record(context.cluster, undefined, false, [...context.recorder.excused]);
  try {
    return await look(step, { ...context, recorder });
  } finally {
    recorder.stop();
  }
}

function commandOf({ file, line, script, node, engine }: Answer): Command {
  const where = { ...(node && { node }), ...(engine && { engine }) };
  return { type: 'command', file, line, script, timeout, exit: 0, solution: true, ...where };
}

type Verdict = Pick<Trial, 'outcome' | 'why'>;

interface Notebook {
  trials: Trial[];
  add(step: Step, answer: Trial['answer'], report: StepReport | undefined, verdict: Verdict): void;
  /** Does work that adds trials; where it throws, that is a trial too. */
  keep(step: Step | undefined, answer: Trial['answer'], work: () => Promise<void>): Promise<void>;
}

function notebook(lab: Lab, { onTrial, signal }: Bench, scripted?: Answer): Notebook {
  const trials: Trial[] = [];
  let since = performance.now();
  const add = (place: Pick<Step, 'id' | 'line'>, answer: Trial['answer'], checks: CheckReport[], verdict: Verdict) => {
    const now = performance.now();
    const { file, line } = scripted ?? { file: lab.file, line: place.line };
    const seconds = Math.round(now - since) / 1000;
    const name = scripted ? { name: scripted.name } : {};
    const trial: Trial = { file, line, lab: lab.id, step: place.id, answer, ...name, ...verdict, seconds, checks };
    since = now;
    trials.push(trial);
    onTrial(trial);
  };
  return {
    trials,
    add: (step, answer, report, verdict) => add(step, answer, report?.checks ?? [], verdict),
    keep: async (step, answer, work) => {
      try {
        await work();
      } catch (error) {
        signal.throwIfAborted();
        add(step ?? { id: '', line: 1 }, answer, [], { outcome: 'broken', why: explain(error) });
      }
    },
  };
}
