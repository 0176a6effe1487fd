/** Several files of one student as one: what is in two of them counts once. */
import type { Attempt, Submission } from '../../grades.ts';
import type { Fingerprint } from '../../submission/index.ts';

/** Attempts by lab, in the order in which they were made; of the same attempt in two files the first is taken. */
export function mergedAttempts(submissions: readonly Submission[]): Attempt[] {
  const [only, ...others] = submissions;
  if (only && others.length === 0) return only.attempts;
  const known = new Map<string, Attempt>();
  for (const attempt of submissions.flatMap(({ attempts }) => attempts)) {
    const key = JSON.stringify(attempt);
    if (!known.has(key)) known.set(key, attempt);
  }
  // By the clock of the engine that was looked at: the files are of one student, and a later chain may begin to count anew.
  return [...known.values()].sort((one, other) => seenAt(one) - seenAt(other) || one.number - other.number);
}

function seenAt({ looks }: Attempt): number {
  return looks.at(-1)?.at ?? 0;
}

/** What any of the files holds; the line is that of the first. */
export function mergedFingerprint(all: readonly Fingerprint[]): Fingerprint | undefined {
  const [first, ...others] = all;
  if (!first || others.length === 0) return first;
  const merged = (kind: keyof Fingerprint) => {
    const values = new Map<string, number>();
    for (const one of all) for (const [value, line] of one[kind]) if (!values.has(value)) values.set(value, line);
    return [...values];
  };
  return {
    swarm: merged('swarm'),
    task: merged('task'),
    container: merged('container'),
    timeline: merged('timeline'),
    rhythm: merged('rhythm'),
  };
}
