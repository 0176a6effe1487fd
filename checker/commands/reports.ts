/** Writing reports where a person wants them. */
import { writeFile } from 'node:fs/promises';
import { UsageError } from '../errors.ts';
import type { Report } from '../model.ts';
import { toJson, toJunit } from '../report/index.ts';

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

/** True where standard output belongs to a report, so that text for people has to go elsewhere. */
export function usesStandardOutput({ json, junit }: ReportFiles): boolean {
  if (json === '-' && junit === '-')
    throw new UsageError('--json and --junit cannot both be written to standard output');
  return json === '-' || junit === '-';
}

async function write(file: string, text: string): Promise<void> {
  if (file === '-') {
    await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
    return;
  }
  await writeFile(file, text).catch((cause) => {
    throw new UsageError(`the report cannot be written to ${file}: ${cause.message}`);
  });
}
