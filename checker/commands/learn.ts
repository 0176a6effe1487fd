import { open } from '../cluster/index.ts';
import { UsageError } from '../errors.ts';
import { asGiven, readForPeople } from '../lab/index.ts';
import { learn as follow, fullScreen, type Learning, plainLines } from '../learn/index.ts';
import type { Lab } from '../model.ts';
import { readText } from '../run/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';
import { labNamed, learningOf, prepareFor } from './learning.ts';
import { shell } from './shell.ts';

export interface LearnOptions {
  cluster: string;
  plain?: boolean;
}

/** `swarmlab learn`: goes through a lab beside a student's own shell, until they quit. */
export async function learn(word: string | undefined, options: LearnOptions, context: Context): Promise<number> {
  const lab = await prepared(word, options.cluster, context);
  if (!lab) return exitCodes.passed;
  const { out } = context;
  const { stdin, stdout } = process;
  const unread = new AbortController();
  stdout.once('error', () => unread.abort()); // nobody is there any more
  const signal = AbortSignal.any([context.signal, unread.signal]);
  const reading = readForPeople(asGiven(await readText(lab.file), lab));
  const drawn = !options.plain && stdin.isTTY === true && out.live;
  const learning: Learning = {
    ...learningOf(lab, options.cluster, context),
    shell: async () => {
      out.write(`${say.learn.shell}\n`);
      await shell(undefined, [], options.cluster);
    },
    untilDone: stdin.isTTY !== true,
    signal,
  };
  await follow(learning, (onKey) =>
    drawn ? fullScreen(stdin, stdout, reading, out, onKey) : plainLines({ input: stdin, output: out, reading, onKey }),
  ).catch((error: unknown) => {
    if (!unread.signal.aborted || context.signal.aborted) throw error;
  });
  return exitCodes.passed;
}

async function prepared(word: string | undefined, clusterName: string, context: Context): Promise<Lab | undefined> {
  const cluster = await open(clusterName);
  try {
    const lab = await labNamed(word, cluster, context);
    if (!lab) throw new UsageError(say.learn.whichLab);
    return (await prepareFor(lab, cluster, context)) ? lab : undefined;
  } finally {
    cluster.close();
  }
}
