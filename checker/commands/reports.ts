/** Writing reports where a person wants them. */
import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Report } from '../model.ts';
import { toJson, toJunit } from '../report/index.ts';
import { say } from '../words/index.ts';
import type { Output } from './output.ts';

/** Drawing is loaded only where a drawing is wanted: a check has no time for it. */
const drawings = () => import('../report/drawings.ts');

/** How a report is written in each format, in this order. */
const formats = {
  json: async (report: Report) => toJson(report),
  junit: async (report: Report) => toJunit(report),
  html: async (report: Report) => (await drawings()).toHtml(report),
  svg: async (report: Report) => (await drawings()).toSvg(report),
};

type Format = keyof typeof formats;

/** FILE, or `-` for standard output. */
export type ReportFiles = Partial<Record<Format, string>>;

/** Writes the reports that were asked for, with `-` to `out`. Throws a UsageError for a file that cannot be written. */
export async function writeReports(report: Report, files: ReportFiles, out: Output): Promise<void> {
  for (const { format, file } of asked(files)) await write(file, await formats[format](report), out);
}

/** Throws a UsageError where a report could not be written: better now than after a long run. */
export async function assertWritable(files: ReportFiles): Promise<void> {
  for (const { file } of asked(files)) {
    if (file === '-') continue;
    const found = await stat(file).catch(() => undefined);
    if (found?.isDirectory()) throw cannotWrite(file, new Error(say.commands.reports.isFolder));
    await access(found ? file : `${dirname(file)}/`, constants.W_OK).catch((cause) => {
      throw cannotWrite(file, cause);
    });
  }
}

/** True where standard output belongs to a report, so that text for people has to go elsewhere. */
export function usesStandardOutput(files: ReportFiles): boolean {
  const all = asked(files);
  for (const [index, { format, file }] of all.entries()) {
    const other = all.slice(0, index).find((before) => before.file === file);
    if (other === undefined) continue;
    const { both, standardOutput } = say.commands.reports;
    throw new UsageError(both(`--${other.format}`, `--${format}`, file === '-' ? standardOutput : file));
  }
  return all.some(({ file }) => file === '-');
}

function asked(files: ReportFiles): { format: Format; file: string }[] {
  return (Object.keys(formats) as Format[]).flatMap((format) => {
    const file = files[format];
    return file === undefined ? [] : [{ format, file }];
  });
}

/** Writes text to FILE, or to `out` for `-`. Throws a UsageError for a file that cannot be written. */
export async function write(file: string, text: string, out: Output): Promise<void> {
  if (file === '-') out.write(text);
  else
    await writeFile(file, text).catch((cause) => {
      throw cannotWrite(file, cause);
    });
}

function cannotWrite(file: string, cause: Error): UsageError {
  return new UsageError(say.commands.reports.cannotWrite(file, cause.message));
}
