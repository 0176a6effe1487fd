/** Students as rows: what spreadsheets and learning platforms save. */
import { CsvError, parse } from 'csv-parse/sync';
import { say } from '../../words/index.ts';
import type { Located, Problems } from '../../written/index.ts';

interface Row {
  record: string[];
  /** The file's line on which it ends. */
  info: { lines: number };
}

/** `{ students: […] }`, each with the columns that are not empty; undefined after a problem. */
export function readRows(text: string, problems: Problems): Located | undefined {
  const [head, ...rows] = parseRows(text, problems) ?? [];
  if (!head) return undefined;
  const names = head.record.map((name) => name.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    problems.error(1, 'duplicate-column', say.grade.roster.columnTwice(twice));
    return undefined;
  }
  const students = rows.map(({ record }) => asObject(names, record));
  const line = ([, index]: readonly PropertyKey[]) => rows[Number(index ?? -1)]?.info.lines ?? 1;
  return { value: { students }, line, keyLine: () => 1 };
}

/** Own properties alone, whatever a column is called. */
function asObject(names: string[], record: string[]): object {
  const filled = names.flatMap((name, index): [string, string][] => (record[index] ? [[name, record[index]]] : []));
  return Object.fromEntries(filled);
}

function parseRows(text: string, problems: Problems): Row[] | undefined {
  try {
    const rows: unknown = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      max_record_size: 10_000,
      skip_empty_lines: true,
      trim: true,
    });
    if ((rows as Row[]).length > 0) return rows as Row[];
    problems.error(1, 'csv-syntax', say.grade.roster.noHeader);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    problems.error(line, 'csv-syntax', say.grade.roster.csvFault(error.code, error.message));
  }
  return undefined;
}

/** Where a comma is for decimals, spreadsheets write semicolons; some write tabs. */
function delimiterOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return [',', ';', '\t'].reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
}
