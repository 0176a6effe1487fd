/**
 * Forms that values of JSON must have, exactly: nothing unknown in them, and nothing without bounds. A class hands in millions
 * of values; to tell of each with a library for schemas took a fifth of all the time of grading.
 */

/** The way to what is wrong, from the outside in. */
type Path = readonly (string | number)[];

export interface Form<T> {
  /** Undefined where the value has the form. */
  faultIn(value: unknown): Path | undefined;
  /** True for what an object may be without. */
  readonly mayLack?: boolean;
  /** Says to the compiler what has the form; there is no such property. */
  readonly type?: T;
}

type Of<F> = F extends Form<infer T> ? T : never;
type Shape = Record<string, Form<unknown>>;
type Lackable = { mayLack: true };
type Whole<S extends Shape> = {
  [K in keyof S as S[K] extends Lackable ? never : K]: Of<S[K]>;
} & {
  [K in keyof S as S[K] extends Lackable ? K : never]?: Of<S[K]>;
};

const here: Path = [];

/** What this says yes to. */
export function that<T>(holds: (value: unknown) => boolean): Form<T> {
  return { faultIn: (value) => (holds(value) ? undefined : here) };
}

/** As JavaScript counts characters. */
export function text(most: number, least = 0): Form<string> {
  return that((value) => typeof value === 'string' && value.length <= most && value.length >= least);
}

export function like(pattern: RegExp): Form<string> {
  return that((value) => typeof value === 'string' && pattern.test(value));
}

export function number(least: number, most: number): Form<number> {
  return that((value) => typeof value === 'number' && value >= least && value <= most);
}

export function whole(least: number, most: number): Form<number> {
  return that((value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most);
}

export const flag: Form<boolean> = that((value) => typeof value === 'boolean');

export function oneOf<const T>(values: readonly T[]): Form<T> {
  const all = new Set<unknown>(values);
  return that((value) => all.has(value));
}

export function optional<T>({ faultIn }: Form<T>): Form<T> & Lackable {
  return { faultIn, mayLack: true };
}

/** At most so many, which are counted before they are looked at. */
export function few<T>(of: Form<T>, most: number): Form<T[]> {
  return {
    faultIn(value) {
      if (!Array.isArray(value) || value.length > most) return here;
      for (let index = 0; index < value.length; index++) {
        const fault = of.faultIn(value[index]);
        if (fault) return [index, ...fault];
      }
      return undefined;
    },
  };
}

/** An object with any keys, at most so many. */
export function named<T>(key: Form<string>, of: Form<T>, most: number): Form<Record<string, T>> {
  return {
    faultIn(value) {
      if (!isObject(value)) return here;
      const entries = Object.entries(value);
      if (entries.length > most) return here;
      for (const [name, one] of entries) {
        const fault = key.faultIn(name) ?? of.faultIn(one);
        if (fault) return [name, ...fault];
      }
      return undefined;
    },
  };
}

/** An object with these keys and no others. */
export function object<S extends Shape>(shape: S): Form<Whole<S>> {
  const fields = Object.entries(shape);
  const known = new Set(Object.keys(shape));
  return {
    faultIn(value) {
      if (!isObject(value)) return here;
      let there = 0;
      for (const [name, form] of fields) {
        const one = value[name]; // no value of JSON is undefined
        if (one !== undefined) there += 1;
        else if (form.mayLack) continue;
        const fault = form.faultIn(one);
        if (fault) return [name, ...fault];
      }
      const names = Object.keys(value);
      return names.length === there ? undefined : [names.find((name) => !known.has(name)) ?? ''];
    },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
