/** One thing that the doctor found out about this machine. */
export interface Finding extends Wording {
  /** Stable: names the kind of finding. */
  id: string;
  level: Level;
}

export type Level = 'ok' | 'note' | 'problem';

export interface Wording {
  /** What was found. */
  found: string;
  /** What that means for labs. */
  means: string;
  /** The command that mends it, where one does. */
  next?: string;
}
