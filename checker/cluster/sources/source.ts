/** One file of what a bug report wants to know. Each is read apart, so that one that cannot be read leaves the others. */
export interface Source {
  /** Its path in the bundle. */
  file: string;
  /** Text, or what becomes JSON. Rejects with why it cannot be read. */
  read(): Promise<unknown>;
}

/** What can be read of a cluster, as long as it is not closed. */
export interface Sources {
  all: Source[];
  close(): void;
}

/** A source that is known not to be readable. */
export function unread(file: string, why: unknown): Source {
  return { file, read: () => Promise.reject(why) };
}
