/** Threads that work through jobs beside each other. One that hangs or dies is replaced, and harms no other job. */
import type { Worker } from 'node:worker_threads';
import { say } from '../../words/index.ts';
import { type Limits, type Outcome, Thread } from './thread.ts';

export { startThread } from './start.ts';
export type { Answer, Limits, Order, Outcome } from './thread.ts';

export class Pool<Job, Result> {
  readonly #threads: (Thread<Job, Result> | undefined)[];
  readonly #waiting: ((place: number) => void)[] = [];
  readonly #free: number[];
  readonly #make: () => Worker;
  readonly #limits: Limits;
  #isClosed = false;

  /** `make` makes a thread, when there is something to do for it. */
  constructor(size: number, make: () => Worker, limits: Limits) {
    this.#threads = Array.from({ length: size }, () => undefined);
    this.#free = [...this.#threads.keys()].reverse();
    this.#make = make;
    this.#limits = limits;
  }

  /** Never rejects. */
  async run(job: Job): Promise<Outcome<Result>> {
    const place = this.#free.pop() ?? (await new Promise<number>((resolve) => this.#waiting.push(resolve)));
    if (this.#isClosed) return this.#handOn(place, { type: 'failed', why: say.grade.pool.closed });
    const there = this.#threads[place];
    const thread = there && !there.isOver ? there : new Thread<Job, Result>(this.#make(), this.#limits);
    this.#threads[place] = thread;
    return this.#handOn(place, await thread.do(job));
  }

  #handOn(place: number, outcome: Outcome<Result>): Outcome<Result> {
    const next = this.#waiting.shift();
    if (next) next(place);
    else this.#free.push(place);
    return outcome;
  }

  /** Ends what is being done, and begins nothing more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.map((thread) => thread?.end()));
  }
}
