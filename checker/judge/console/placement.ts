import { alignDifferences } from './align.ts';
import { cleanLines, withoutBlankEnds } from './lines.ts';
import { loosened, ofTask } from './loosened.ts';
import { type Part, readOutput } from './output.ts';

/** Services of which one of two lists of containers has tasks, and the other none. */
export interface Placement {
  /** Shown, and not printed. */
  missing: string[];
  /** Printed, and not shown. */
  unexpected: string[];
}

/** Where a node's containers differ from those shown by whose tasks they are, and by nothing else; else undefined. */
export function placementOf(shown: readonly string[], stdout: string): Placement | undefined {
  const [expected, actual] = loosened(
    readOutput(withoutBlankEnds(shown.map((line) => line.trimEnd())), true),
    readOutput(cleanLines(stdout), true),
  );
  const [wanted, found] = [servicesOf(expected), servicesOf(actual)];
  const missing = wanted.filter((name) => !found.includes(name));
  const unexpected = found.filter((name) => !wanted.includes(name));
  const apart = [...missing, ...unexpected];
  const isSame = alignDifferences(without(apart, expected), without(apart, actual)).length === 0;
  return apart.length > 0 && isSame ? { missing, unexpected } : undefined;
}

function servicesOf(parts: readonly Part[]): string[] {
  const rows = parts.flatMap((part) => (part.type === 'table' ? part.table.rows : []));
  return [...new Set(rows.flatMap(({ NAMES = '' }) => serviceOf(NAMES) ?? []))];
}

function serviceOf(name: string): string | undefined {
  return name.endsWith(ofTask) ? name.slice(0, -ofTask.length) : undefined;
}

function without(services: readonly string[], parts: readonly Part[]): Part[] {
  return parts.map((part) => {
    if (part.type !== 'table') return part;
    const rows = part.table.rows.filter(({ NAMES = '' }) => !services.includes(serviceOf(NAMES) ?? ''));
    return { ...part, table: { ...part.table, rows } };
  });
}
