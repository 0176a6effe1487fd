type Optional<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
type Mandatory<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

/** The entries that are set: the model's optional keys are absent, never undefined. */
export function given<T extends object>(entries: T): Mandatory<T> & Optional<T> {
  const set = Object.entries(entries).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as Mandatory<T> & Optional<T>;
}

/** Converts what was written; what was not stays undefined. */
export function maybe<T, U>(value: T | undefined, convert: (value: T) => U): U | undefined {
  return value === undefined ? undefined : convert(value);
}
