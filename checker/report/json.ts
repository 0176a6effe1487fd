import type { Report } from '../model.ts';

/** The report as JSON, schema 1, ending in a line end. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
