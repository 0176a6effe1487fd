import { alignDifferences } from './align.ts';
import { cleanLines, withoutBlankEnds } from './lines.ts';
import { loosened, ofTask } from './loosened.ts';
import { type Part, readOutput } from './output.ts';
import type { Row } from './table.ts';

/** Services that only one of two outputs has. */
export interface Placement {
  /** Whose tasks are shown among the containers of a node, and were not printed. */
  missing: string[];
  /** Whose tasks were printed there, and are not shown. */
  unexpected: string[];
  /** Listed among the services, and not shown there. */
  listed: string[];
}

/** Where an output differs from the lines shown by the services that it is about, and by nothing else; else undefined. */
export function placementOf(shown: readonly string[], stdout: string): Placement | undefined {
  const [expected, actual] = loosened(
    readOutput(withoutBlankEnds(shown.map((line) => line.trimEnd())), true),
    readOutput(cleanLines(stdout), true),
  );
  const only = (one: Part[], other: Part[], read: Read) => {
    const names = servicesOf(other, read);
    return servicesOf(one, read).filter((name) => !names.includes(name));
  };
  const placement = {
    missing: only(expected, actual, ofContainer),
    unexpected: only(actual, expected, ofContainer),
    listed: only(actual, expected, ofService),
  };
  const { missing, unexpected, listed } = placement;
  const without = (parts: Part[]) =>
    withoutRows(withoutRows(parts, [...missing, ...unexpected], ofContainer), listed, ofService);
  const isSame = alignDifferences(without(expected), without(actual)).length === 0;
  return isSame && missing.length + unexpected.length + listed.length > 0 ? placement : undefined;
}

/** The service that a row is about, in one kind of table. */
type Read = (row: Row) => string | undefined;

const ofContainer: Read = ({ NAMES = '' }) => (NAMES.endsWith(ofTask) ? NAMES.slice(0, -ofTask.length) : undefined);
const ofService: Read = ({ NAME, REPLICAS }) => (REPLICAS === undefined ? undefined : NAME);

function servicesOf(parts: readonly Part[], read: Read): string[] {
  const rows = parts.flatMap((part) => (part.type === 'table' ? part.table.rows : []));
  return [...new Set(rows.flatMap((row) => read(row) ?? []))];
}

function withoutRows(parts: readonly Part[], services: readonly string[], read: Read): Part[] {
  return parts.map((part) => {
    if (part.type !== 'table') return part;
    const rows = part.table.rows.filter((row) => !services.includes(read(row) ?? ''));
    return { ...part, table: { ...part.table, rows } };
  });
}
