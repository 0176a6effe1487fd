import { BrokenError, explain, Interrupted } from '../errors.ts';
import type { Lab } from '../model.ts';
import { beginLab, type StepContext } from '../run/index.ts';
import { say } from '../words/index.ts';
import type { Held } from './hold.ts';
import { inWords } from './in-words.ts';
import { onInterrupt } from './on-interrupt.ts';

/** What the labs of one Mocha run share: a cluster, held from the first lab to the end, and what broke. */
export class Session {
  readonly #hold: () => Promise<Held>;
  readonly #stop = new AbortController();
  #held: Held | undefined;
  #broken: unknown;
  #work: Promise<unknown> | undefined;

  constructor(hold: () => Promise<Held>) {
    this.#hold = hold;
  }

  /** Brings the cluster to a lab's starting state; resolves with what its steps are run with. */
  async prepare(lab: Lab): Promise<StepContext> {
    this.#held ??= await this.#hold();
    const { signal } = this.#stop;
    signal.throwIfAborted();
    return beginLab(lab, this.#held, { signal, onEvent: () => {} });
  }

  /** Does some work on the cluster. Undefined where it broke or was interrupted: `assertSound` throws the cause. */
  async attempt<T extends object>(work: () => Promise<T>): Promise<T | undefined> {
    const release = onInterrupt(() => this.#stop.abort(new Interrupted()));
    const attempted = work().catch((error) => {
      this.#broken ??= this.#stop.signal.aborted ? this.#stop.signal.reason : error;
      return undefined;
    });
    this.#work = attempted;
    try {
      return await attempted;
    } finally {
      release();
      this.#work = undefined;
    }
  }

  /** Throws, once, what broke the cluster or the checker. */
  assertSound(): void {
    if (this.#work) this.#hung();
    const broken = this.#broken;
    this.#broken = undefined;
    if (broken !== undefined) throw told(broken);
  }

  /** Lets the cluster go. */
  async end(): Promise<void> {
    await this.#work;
    await this.#held?.letGo();
  }

  /** Mocha gave up a test that goes on: it is stopped. */
  #hung(): void {
    this.#broken = new BrokenError(say.mocha.hung, { next: 'swarmlab status' });
    this.#stop.abort(this.#broken);
  }
}

function told(error: unknown): unknown {
  if (!(error instanceof BrokenError || error instanceof Interrupted)) return error;
  const next = error instanceof BrokenError && error.next ? [say.mocha.next(error.next)] : [];
  return inWords([explain(error), ...next].join('\n'), error.name);
}
