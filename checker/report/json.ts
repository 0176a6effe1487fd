import type { Report } from '../model.ts';
import { jsonText } from './terminal.ts';

/** The report as JSON, schema 1, ending in a line end. */
export function toJson(report: Report): string {
  return jsonText(report);
}
