/**
 * What is known from the last time, so that who was judged is not judged again: a line of JSON for each student, which is written as soon as
 * they are judged. Whatever ends grading loses only those whom it is at.
 */
import * as z from 'zod';
import type { LabGrade } from '../../grades.ts';
import { packageVersion } from '../../package-root.ts';
import { type Fingerprint, isFingerprint, sha256 } from '../../submission/index.ts';
import type { EvidenceResult } from '../evidence/index.ts';
import type { Assigned } from '../judge/index.ts';
import type { Policy, Student } from '../roster/index.ts';
import { basisOf } from './basis.ts';
import { timesOf } from './times.ts';

/**
 * What a judgement came from: other work, other labs or another rule make it another. Of files the digest tells which they were; how a
 * cluster stands is not asked again.
 */
export function inputsOf(student: Student, labs: readonly Assigned[], policy: Policy, digest?: string): string {
  const { id, team, cluster, code = policy.code } = student;
  const { extra, began } = timesOf(student, policy);
  const work = cluster === undefined ? [digest, extra, began, code] : [cluster, timesOf(student, policy)];
  const from = [
    version,
    id,
    team,
    work,
    basisOf(policy, student),
    policy.credit,
    policy.solutions,
    labs.map(digestOfLab),
  ];
  return sha256(JSON.stringify(from));
}

/** Another version may judge otherwise. */
const version = packageVersion();

const digests = new WeakMap<Assigned, string>();

/** Most students have the same labs. */
function digestOfLab(assigned: Assigned): string {
  const digest = digests.get(assigned) ?? sha256(JSON.stringify([assigned.lab, assigned.weight, assigned.digests]));
  digests.set(assigned, digest);
  return digest;
}

const judged = z.strictObject({
  outcome: z.literal('judged'),
  labs: z.array(z.custom<LabGrade>(isLabGrade)),
  doubts: z.array(z.strictObject({ id: z.string(), line: z.number().exactOptional(), says: z.string() })),
  handedInAt: z.string().exactOptional(),
  digest: z.string(),
  seconds: z.number(),
});

/** A student whose judgement did not come to its end has none. */
const entry = z.strictObject({
  student: z.string(),
  inputs: z.string().exactOptional(),
  result: z.strictObject({ judged, fingerprint: z.custom<Fingerprint>(isFingerprint).exactOptional() }).exactOptional(),
});

export class Kept {
  readonly #students = new Map<string, z.output<typeof entry>>();

  /** Takes a line as it was written; one that is not whole, or not ours, says nothing. The last of a student counts. */
  read(line: string): void {
    try {
      const known = entry.parse(JSON.parse(line));
      this.#students.set(known.student, known);
    } catch {
      // then that student is judged anew
    }
  }

  /** Undefined where the inputs are not those of the last time. */
  find(student: string, inputs: string): EvidenceResult | undefined {
    const found = this.#students.get(student);
    return found?.inputs === inputs ? found.result : undefined;
  }

  /** What is known, without what was known before it. */
  *lines(): Generator<string> {
    for (const known of this.#students.values()) if (known.result) yield JSON.stringify(known);
  }
}

/** The line of a student who was judged; of one who was not, that nothing is known any more. */
export function keptLine(student: string, inputs: string, { judged, fingerprint }: EvidenceResult): string {
  if (judged.outcome !== 'judged') return JSON.stringify({ student });
  return JSON.stringify({ student, inputs, result: { judged, ...(fingerprint && { fingerprint }) } });
}

function isLabGrade(value: unknown): boolean {
  const { id, weight, points, earned, steps } = (value ?? {}) as Partial<LabGrade>;
  return typeof id === 'string' && [weight, points, earned].every(Number.isFinite) && Array.isArray(steps);
}
