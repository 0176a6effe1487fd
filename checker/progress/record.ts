/** What is kept of a student's way through a lab. The files are read by later releases: `schema` tells how. */
import * as z from 'zod';

const moment = z.iso.datetime();
const counted = z.int().nonnegative();

/** What became of one step. */
const stepSchema = z.object({
  /** How often it was judged because somebody asked, or passed. */
  attempts: counted,
  /** How many of its hints were shown. */
  hints: counted,
  /** True once its solution was shown. */
  solution: z.boolean().optional(),
  /** True from when its solution was shown until the lab is begun anew. */
  solutionOpen: z.boolean().optional(),
  /** When it first passed, ISO 8601, this machine's clock. */
  passedAt: moment.optional(),
});

/** A lab as it was done in one swarm. */
const attemptSchema = z.object({
  /** The swarm's id, or that of an engine for a lab that makes the swarm; absent where there was none yet. */
  swarm: z.string().optional(),
  startedAt: moment,
  /** By the ids of steps, which are the same in every language. */
  steps: z.record(z.string(), stepSchema),
});

/** One file: a lab on a cluster of this name, in the swarm of today and in those before it. */
export const recordSchema = attemptSchema.extend({
  schema: z.literal(1),
  cluster: z.string(),
  lab: z.string(),
  /** Done in swarms that are not there any more, oldest first. */
  earlier: z.array(attemptSchema),
});

export type StepProgress = z.infer<typeof stepSchema>;
export type Steps = Record<string, StepProgress>;
export type LabProgress = z.infer<typeof recordSchema>;

/** What the text of a file holds: a record, or why it is none that can be read. */
export function readRecord(text: string): LabProgress | 'corrupt' | 'newer' {
  try {
    const data: unknown = JSON.parse(text);
    const known = recordSchema.safeParse(data);
    if (known.success) return known.data;
    const { success } = z.object({ schema: z.int().gt(1) }).safeParse(data);
    return success ? 'newer' : 'corrupt';
  } catch {
    return 'corrupt';
  }
}
