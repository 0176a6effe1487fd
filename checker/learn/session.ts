import type { Cluster } from '../cluster/index.ts';
import { explain, Interrupted } from '../errors.ts';
import type { Look } from '../grades.ts';
import type { Step, StepReport } from '../model.ts';
import { hinted, judged, type Steps, solved } from '../progress/index.ts';
import {
  type Bench,
  beginningOf,
  begunBy,
  begunByHand,
  checkStep,
  type LabNote,
  mayBeStopped,
  reportOn,
} from '../run/index.ts';
import { Witness } from '../submission/recording/index.ts';
import { say } from '../words/index.ts';
import type { Effect } from './effects.ts';
import type { Learning, Tried } from './learning.ts';
import { type Event, reduce } from './reduce.ts';
import type { Face } from './screen/face.ts';
import { begin, currentStep, type Doing, isExam, type State, stepBefore } from './state.ts';
import { watch } from './watch.ts';

/** One student at one lab: what happens becomes events, what is wanted becomes work. How it is seen and asked for is the face's matter. */
export class Session {
  readonly #learning: Learning;
  readonly #over = new AbortController();
  readonly #signal: AbortSignal;
  readonly #face: Face;
  readonly #reports = new Map<string, StepReport>();
  #state: State;
  #bench: Bench | undefined;
  #interrupted = false;
  #note: LabNote | undefined;

  constructor(learning: Learning, face: Face) {
    this.#learning = learning;
    this.#face = face;
    this.#signal = AbortSignal.any([learning.signal, this.#over.signal]);
    this.#state = begin(learning.lab, {});
  }

  get state(): State {
    return this.#state;
  }

  async run(): Promise<void> {
    const { lab, untilDone } = this.#learning;
    try {
      const { steps, told } = await this.#learning
        .keep((kept) => kept)
        .catch((error) => ({
          steps: {},
          told: [say.commands.kept.notKept(explain(error))],
        }));
      this.#state = begin(lab, steps);
      this.#face.open();
      this.tell({ type: 'kept', kept: steps });
      if (told.length > 0) this.#say(told.join('\n'));
      await watch({
        open: this.#learning.open,
        stopped: mayBeStopped(this.#learning.lab),
        exam: lab.mode === 'exam',
        steps: () => this.#stepsToSee(),
        began: (step) => beginningOf(lab, step, this.#note),
        tell: (event) => this.tell(event),
        passed: (report, atOnce, cluster, looks) => this.#passed(report, atOnce, cluster, looks),
        bench: async (bench) => {
          this.#bench = bench;
          await this.#whoseWork();
          if (bench) await this.#keep((steps) => steps); // the swarm may be another one than before
        },
        tick: async () => {
          this.#tellTime();
          // Another terminal may have reset the lab, or checked a step.
          if (this.#bench) this.#note = await this.#learning.note(this.#bench.cluster);
          const kept = await this.#learning.kept().catch(() => undefined); // it is looked for again
          if (kept && JSON.stringify(kept) !== JSON.stringify(this.#state.kept)) this.tell({ type: 'kept', kept });
          if (untilDone && !currentStep(this.#state)) this.#over.abort();
        },
        signal: this.#signal,
      });
    } finally {
      this.#face.close();
    }
    if (this.#interrupted || this.#learning.signal.aborted) throw new Interrupted();
  }

  tell(event: Event): void {
    this.#state = reduce(this.#state, event);
    this.#face.show(this.#state);
  }

  #say(text: string): void {
    this.tell({ type: 'notice', notice: { kind: 'told', text } });
  }

  /** Kept first, then shown: nothing that was shown is lost, however this ends. */
  async #keep(change: (steps: Steps) => Steps, tried?: Tried): Promise<void> {
    try {
      const { steps, told } = await this.#learning.keep(change, tried);
      this.tell({ type: 'kept', kept: steps });
      if (told.length > 0) this.#say(told.join('\n'));
    } catch (error) {
      // It counts all the same for as long as this goes on.
      this.tell({ type: 'kept', kept: change(this.#state.kept) });
      this.#say(say.commands.kept.notKept(explain(error)));
    }
  }

  /** While the checker itself does the steps before another, none of them is the student's. */
  #stepsToSee(): { current?: Step; before?: Step } {
    if (this.#state.doing === 'reset') return {};
    const current = currentStep(this.#state);
    const before = stepBefore(this.#state);
    return { ...(current && { current }), ...(before && { before }) };
  }

  /** Asked before it matters, so that no tick waits for it. */
  async #whoseWork(): Promise<void> {
    const bench = this.#bench;
    if (!bench) return;
    await this.#learning.doubt(bench.cluster);
    this.#note = await this.#learning.note(bench.cluster);
    this.#tellTime();
  }

  #tellTime(): void {
    if (!isExam(this.#state) || !this.#bench) return;
    this.tell({
      type: 'time',
      begunAt: begunByHand(this.#learning.lab, this.#note),
      now: this.#bench.recorder.clock(),
    });
  }

  async #passed(report: StepReport, atOnce: boolean, cluster: Cluster, looks: readonly Look[]): Promise<boolean> {
    const doubt = await this.#learning.doubt(cluster);
    if (this.#stepsToSee().current?.id !== report.id) return false;
    if (doubt !== undefined) {
      this.#say(doubt);
      return false;
    }
    const at = new Date();
    this.#reports.set(report.id, report);
    await this.#keep((steps) => judged(steps, report.id, true, at), { step: report.id, looks });
    await this.#begin(report, looks, cluster, atOnce);
    this.tell({ type: 'passed', step: report.id, atOnce });
    return true;
  }

  /** Where a step holds the next one begins. Nobody fails for what could not be noted: then it is not known. */
  async #begin({ id }: StepReport, looks: readonly Look[], cluster: Cluster, atOnce: boolean): Promise<void> {
    const { lab, note, begun } = this.#learning;
    const at = looks.at(-1)?.at;
    this.#note = await note(cluster);
    const next = at === undefined ? undefined : begunBy(lab, { id }, at, this.#note, atOnce);
    if (!next) return;
    await begun(cluster, next.step, next.beginning).catch(() => {});
    this.#note = await note(cluster);
  }

  async act(effect: Effect): Promise<void> {
    try {
      switch (effect.do) {
        case 'quit':
          return this.#over.abort();
        case 'interrupt':
          this.#interrupted = true;
          return this.#over.abort();
        case 'keepHint':
          return await this.#keep((steps) => hinted(steps, effect.step, effect.hints));
        case 'keepSolution':
          return await this.#keep((steps) => solved(steps, effect.step));
        case 'shell':
          return await this.#shell();
        default:
          this.tell({ type: 'doing', what: effect.do });
          await this.#work(effect);
      }
    } catch (error) {
      if (!this.#signal.aborted) this.#say(explain(error));
    } finally {
      if (!this.#signal.aborted && this.#state.doing) this.tell({ type: 'doing' });
    }
  }

  async #work(effect: Effect & { do: Doing }): Promise<void> {
    const bench = this.#bench;
    if (effect.do === 'reset') {
      const said = await this.#learning.reset(effect.step);
      await this.#whoseWork();
      return this.#say(said);
    }
    if (!bench) throw new Error(say.learn.notWatching);
    if (effect.do === 'check') return this.#check(effect.step, bench);
    this.#say(await this.#learning.report(await reportOn(this.#learning.lab, this.#reports, bench)));
  }

  /** As `check` judges it; but it counts only once the steps before it do. */
  async #check(step: Step, bench: Bench): Promise<void> {
    const witness = new Witness();
    const { onEvent } = witness;
    const exam = isExam(this.#state);
    const began = beginningOf(this.#learning.lab, step, this.#note);
    const judging = {
      ...bench,
      patience: 'converging',
      signal: this.#signal,
      onEvent,
      exam,
      began,
      lab: this.#learning.lab,
    } as const;
    const report = await checkStep(step, judging);
    const current = currentStep(this.#state);
    const { steps } = this.#learning.lab;
    const counts = current === undefined || steps.indexOf(step) <= steps.indexOf(current);
    this.#reports.set(step.id, report);
    const passed = counts && report.verdict === 'pass';
    const tried = { step: step.id, looks: witness.looks() };
    await this.#keep((kept) => judged(kept, step.id, passed, new Date()), tried);
    if (passed) await this.#begin(report, tried.looks, bench.cluster, false);
    this.tell({ type: 'notice', notice: { kind: 'checked', report, counts } });
  }

  async #shell(): Promise<void> {
    this.#face.suspend();
    try {
      await this.#learning.shell();
    } finally {
      if (!this.#signal.aborted) this.#face.resume();
    }
  }
}
