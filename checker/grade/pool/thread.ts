/** One thread, asked one thing at a time. */
import type { Worker } from 'node:worker_threads';
import { say } from '../../words/index.ts';

/** What a thread is told. */
export interface Order<Job> {
  job: Job;
}

/** What a thread says: that it can begin, what came of a job, or why it could not be done. */
export type Answer<Result> = { type: 'ready' } | { type: 'done'; result: Result } | { type: 'failed'; why: string };

/** What became of a job. `late`: its time was over. `full`: it took more memory than a thread may have. */
export type Outcome<Result> =
  | { type: 'done'; result: Result }
  | { type: 'failed'; why: string }
  | { type: 'late' }
  | { type: 'full' };

/** Milliseconds. */
export interface Limits {
  /** For a job. */
  job: number;
  /** Until a thread can begin. */
  start: number;
}

const outOfMemory = 'ERR_WORKER_OUT_OF_MEMORY';

export class Thread<Job, Result> {
  readonly #worker: Worker;
  readonly #limits: Limits;
  readonly #ready: Promise<Answer<Result> | Outcome<Result>>;
  #isOver = false;

  constructor(worker: Worker, limits: Limits) {
    this.#worker = worker;
    this.#limits = limits;
    // Told to who waits for an answer. After an error a thread ends, but not at once: it gets no more jobs.
    const onEnd = () => {
      this.#isOver = true;
    };
    worker.on('error', onEnd).on('exit', onEnd);
    this.#ready = this.#hear(limits.start);
  }

  /** True where it ended, or can do nothing more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Never rejects. */
  async do(job: Job): Promise<Outcome<Result>> {
    const ready = await this.#ready;
    if (ready.type !== 'ready') {
      await this.end();
      return { type: 'failed', why: 'why' in ready ? ready.why : ready.type };
    }
    this.#worker.postMessage({ job } satisfies Order<Job>);
    const outcome = await this.#hear(this.#limits.job);
    if (outcome.type === 'late') await this.end();
    return outcome.type === 'ready' ? { type: 'failed', why: outcome.type } : outcome;
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#worker.terminate();
  }

  #hear(limit: number): Promise<Answer<Result> | Outcome<Result>> {
    const worker = this.#worker;
    return new Promise((resolve) => {
      const settle = (answer: Answer<Result> | Outcome<Result>) => {
        clearTimeout(timer);
        worker.off('message', settle).off('error', onError).off('exit', onExit);
        resolve(answer);
      };
      const onError = (error: NodeJS.ErrnoException) => {
        settle(error.code === outOfMemory ? { type: 'full' } : { type: 'failed', why: error.message });
      };
      const onExit = (code: number) => settle({ type: 'failed', why: say.grade.pool.exited(code) });
      const timer = setTimeout(() => settle({ type: 'late' }), limit);
      worker.on('message', settle).on('error', onError).on('exit', onExit);
    });
  }
}
