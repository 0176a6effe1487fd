/** Writing reports where a person wants them. */
import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Report } from '../model.ts';
import { toJson, toJunit } from '../report/index.ts';
import { say } from '../words/index.ts';

/** FILE, or `-` for standard output. */
export interface ReportFiles {
  json?: string;
  junit?: string;
}

/** Writes the reports that were asked for. Throws a UsageError for a file that cannot be written. */
export async function writeReports(report: Report, { json, junit }: ReportFiles): Promise<void> {
  if (json !== undefined) await write(json, toJson(report));
  if (junit !== undefined) await write(junit, toJunit(report));
}

/** Throws a UsageError where a report could not be written: better now than after a long run. */
export async function assertWritable({ json, junit }: ReportFiles): Promise<void> {
  for (const file of [json, junit]) {
    if (file === undefined || file === '-') continue;
    const found = await stat(file).catch(() => undefined);
    if (found?.isDirectory()) throw cannotWrite(file, new Error(say.commands.reports.isFolder));
    await access(found ? file : `${dirname(file)}/`, constants.W_OK).catch((cause) => {
      throw cannotWrite(file, cause);
    });
  }
}

/** True where standard output belongs to a report, so that text for people has to go elsewhere. */
export function usesStandardOutput({ json, junit }: ReportFiles): boolean {
  if (json !== undefined && json === junit) {
    const { both, standardOutput } = say.commands.reports;
    throw new UsageError(both('--json', '--junit', json === '-' ? standardOutput : json));
  }
  return json === '-' || junit === '-';
}

/** Writes text to FILE, or to standard output for `-`. Throws a UsageError for a file that cannot be written. */
export async function write(file: string, text: string): Promise<void> {
  if (file === '-') {
    await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
    return;
  }
  await writeFile(file, text).catch((cause) => {
    throw cannotWrite(file, cause);
  });
}

function cannotWrite(file: string, cause: Error): UsageError {
  return new UsageError(say.commands.reports.cannotWrite(file, cause.message));
}
