import { access, constants, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../errors.ts';
import { gather, nameOf } from '../evidence/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';
import { setUpProgress } from './progress.ts';

export interface ExportOptions {
  cluster: string;
  /** Files of reports to put in. */
  report?: string[];
}

/** `swarmlab export`: one file for a bug report, without secrets. Never writes over a file; exit code 2 where there is one. */
export async function exportBundle(
  wanted: string | undefined,
  { cluster, report = [] }: ExportOptions,
  { out }: Context,
  at = new Date(),
): Promise<number> {
  const file = wanted ?? `${nameOf(cluster, at)}.tar.gz`;
  await assertAbsent(file);
  for (const one of report) await assertReadable(one);
  const progress = setUpProgress(out);
  progress.onProgress(say.commands.export.gathering(cluster));
  const { content, files, missing } = await gather(cluster, report, at).finally(progress.done);
  await writeNew(file, content);
  const { written, without, missing: notRead } = say.commands.export;
  const lines = [written(file, files.length, content.length), without];
  if (missing.length > 0) lines.push(notRead, ...missing.map((one) => `  ${one.file}: ${one.why}`));
  out.write(`${lines.join('\n')}\n`);
  return exitCodes.passed;
}

/** Better now than after the work. */
async function assertAbsent(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UsageError(say.commands.export.exists(file));
  await access(dirname(file), constants.W_OK).catch((cause: Error) => {
    throw new UsageError(say.commands.export.cannotWrite(file, cause.message));
  });
}

async function assertReadable(file: string): Promise<void> {
  await access(file, constants.R_OK).catch((cause: Error) => {
    throw new UsageError(say.commands.export.cannotRead(file, cause.message));
  });
}

/** Secrets are taken out as far as they are known: still, only its owner may read it. */
async function writeNew(file: string, content: Buffer): Promise<void> {
  await writeFile(file, content, { flag: 'wx', mode: 0o600 }).catch((cause: NodeJS.ErrnoException) => {
    const { exists, cannotWrite } = say.commands.export;
    throw new UsageError(cause.code === 'EEXIST' ? exists(file) : cannotWrite(file, cause.message));
  });
}
