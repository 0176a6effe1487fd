/** The scenes of some time, one after the other: a first one, and what each became. The server and its pages have the same. */
import { applied, deltaOf, nothing, weightOf } from './delta.ts';
import type { Delta, Scene } from './scene.ts';

/** What of a film is sent. */
export interface Reel {
  base: Scene;
  deltas: Delta[];
}

/** How much a film holds, counted in things that changed: some hours of a lab, and a few megabytes. */
const usualWeight = 8000;
/** From one kept scene to the next, so that any moment is found without going through all. */
const stride = 64;

export class Film {
  #base: Scene;
  #deltas: Delta[] = [];
  /** `#scenes[n]` is the scene before the delta `n * stride`. */
  #scenes: Scene[];
  #last: Scene;
  #weight = 0;
  readonly #most: number;

  constructor({ base, deltas }: Reel = { base: nothing, deltas: [] }, most = usualWeight) {
    this.#most = most;
    this.#base = base;
    this.#last = base;
    this.#scenes = [base];
    for (const delta of deltas) this.add(delta);
  }

  get last(): Scene {
    return this.#last;
  }

  /** The moment from which on it is known. */
  get from(): number {
    return this.#base.at || (this.#deltas[0]?.at ?? 0);
  }

  get deltas(): readonly Delta[] {
    return this.#deltas;
  }

  reel(): Reel {
    return { base: this.#base, deltas: this.#deltas };
  }

  /** Takes the next scene; resolves with what it became, where it is another. */
  take(scene: Scene): Delta | undefined {
    const delta = deltaOf(this.#last, scene);
    if (delta) this.add(delta);
    return delta;
  }

  add(delta: Delta): void {
    this.#deltas.push(delta);
    this.#last = applied(this.#last, delta);
    this.#weight += weightOf(delta);
    if (this.#deltas.length % stride === 0) this.#scenes.push(this.#last);
    if (this.#weight > this.#most && this.#deltas.length > 1) this.#forget();
  }

  /** The scene as it was at a moment; before all that is known, the first. */
  at(moment: number): Scene {
    const end = this.#deltas.findLastIndex(({ at }) => at <= moment) + 1;
    // Nothing was seen before the first delta of a film that begins with nothing.
    const until = end === 0 && this.#base.at === 0 ? Math.min(1, this.#deltas.length) : end;
    const kept = Math.floor(until / stride);
    const first = this.#scenes[kept] ?? this.#base;
    return this.#deltas.slice(kept * stride, until).reduce(applied, first);
  }

  /** The older half becomes the scene that it led to. */
  #forget(): void {
    const half = Math.ceil(this.#deltas.length / 2);
    const base = this.#deltas.slice(0, half).reduce(applied, this.#base);
    const deltas = this.#deltas.slice(half);
    this.#base = base;
    this.#deltas = [];
    this.#scenes = [base];
    this.#last = base;
    this.#weight = 0;
    for (const delta of deltas) this.add(delta);
  }
}
