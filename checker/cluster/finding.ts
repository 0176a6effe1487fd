/** One thing that the doctor found out about this machine. */
export interface Finding {
  /** Stable: names the kind of finding. */
  id: string;
  level: 'ok' | 'note' | 'problem';
  /** What was found. */
  found: string;
  /** What that means for labs. */
  means: string;
  /** The command that mends it, where one does. */
  next?: string;
}
