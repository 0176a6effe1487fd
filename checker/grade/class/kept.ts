/** What is known from the last time, so that clusters that were graded are not asked again. Files are always judged anew: that is quick. */
import { readFile, stat } from 'node:fs/promises';
import * as z from 'zod';
import type { LabGrade } from '../../grades.ts';
import { sha256 } from '../../submission/index.ts';
import type { Assigned } from '../judge/index.ts';
import type { Judged } from '../marks/index.ts';
import type { Policy, Student } from '../roster/index.ts';
import { timesOf } from './times.ts';

/** What a grade on a cluster came from: another cluster, other labs or another rule make it another. */
export function inputsOf(student: Student, labs: readonly Assigned[], policy: Policy): string {
  const { id, cluster } = student;
  const from = [id, cluster, policy.credit, timesOf(student, policy), labs.map(({ lab, weight }) => [lab, weight])];
  return sha256(JSON.stringify(from));
}

/** What is written beside the gradebook. */
const keptFile = z.strictObject({
  schema: z.literal(1),
  students: z.record(
    z.string(),
    z.strictObject({
      inputs: z.string(),
      seconds: z.number(),
      labs: z.array(z.custom<LabGrade>(isLabGrade)),
      doubts: z.array(z.strictObject({ id: z.string(), says: z.string() })),
    }),
  ),
});

export class Kept {
  readonly #students: z.output<typeof keptFile>['students'];

  constructor(students: z.output<typeof keptFile>['students'] = {}) {
    this.#students = Object.assign(Object.create(null), students);
  }

  /** Undefined where the inputs are not those of the last time. */
  find(student: string, inputs: string): Judged | undefined {
    const found = this.#students[student];
    if (found?.inputs !== inputs) return undefined;
    const { labs, doubts, seconds } = found;
    return { outcome: 'judged', labs, doubts, seconds };
  }

  /** Keeps what was judged; what is broken is to be judged again. */
  take(student: string, inputs: string, judged: Judged): void {
    if (judged.outcome === 'judged') {
      const { labs, doubts, seconds } = judged;
      this.#students[student] = { inputs, seconds, labs, doubts };
    } else {
      delete this.#students[student];
    }
  }

  toJson(): string {
    return `${JSON.stringify({ schema: 1, students: this.#students })}\n`;
  }
}

const mostBytes = 100 * 2 ** 20;

/** What a file keeps; nothing where it is not there or is not ours. */
export async function readKept(file: string): Promise<Kept> {
  try {
    if ((await stat(file)).size > mostBytes) return new Kept();
    return new Kept(keptFile.parse(JSON.parse(await readFile(file, 'utf8'))).students);
  } catch {
    return new Kept(); // then all is graded anew
  }
}

function isLabGrade(value: unknown): boolean {
  const { id, weight, points, earned, steps } = (value ?? {}) as Partial<LabGrade>;
  return typeof id === 'string' && [weight, points, earned].every(Number.isFinite) && Array.isArray(steps);
}
