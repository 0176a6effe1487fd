import { withoutAge } from './columns.ts';
import { isMadeUp } from './made-up-names.ts';
import type { Part } from './output.ts';
import type { Row } from './table.ts';

/**
 * Both outputs without what differs between the author's machines and ours: their names, how blanks align lines, ids of tasks
 * in names, which older clients print, names that Docker makes up, which tasks of a service are on a node, what became of which
 * slot, progress that the author leaves out, and how an image was pulled.
 */
export function loosened(expected: readonly Part[], actual: readonly Part[]): [Part[], Part[]] {
  const showsProgress = expected.some(({ type }) => type === 'progress');
  const isShown = (part: Part) => part.type !== 'progress' || showsProgress;
  return [expected.flatMap(loosenPart), actual.filter(isShown).flatMap(loosenPart)];
}

const pulling =
  /^(?:Unable to find image '.*' locally|\S+: Pulling from \S+|[0-9a-f]{12}: (?:Pull|Already|Download|Verifying|Waiting).*|Digest: sha256:.*|Status: (?:Downloaded newer image|Image is up to date) .*)$/;

/** The part without those differences; nothing where it is one of them. */
export function loosenPart(part: Part): Part[] {
  if (part.type === 'text') {
    const text = part.text.trim().replace(/\s+/g, ' ');
    return text === '' || pulling.test(text) ? [] : [{ ...part, text }];
  }
  if (part.type !== 'table') return [part];
  const columns = part.table.columns.filter(({ name }) => name !== 'HOSTNAME');
  const rows = distinct(part.table.rows.map(loosenRow));
  const ofTasks = columns.some(({ name }) => name === 'CURRENT STATE');
  return [{ ...part, table: { ...part.table, columns, rows, ...(ofTasks && { anySlot: true as const }) } }];
}

/** A row without those differences. The id in a name that stands in place of a column for ids is what an old client prints for a table. */
export function loosenRow({ HOSTNAME: _, ...row }: Row): Row {
  const { ID, NAME, NAMES } = row;
  return {
    ...row,
    ...(NAME === undefined || ID === undefined ? {} : { NAME: NAME.replace(/\.[0-9a-z]{25}$/, '') }),
    ...(NAMES === undefined ? {} : { NAMES: loosenName(NAMES) }),
  };
}

/** What the names of a service's containers end with then. */
export const ofTask = '.<task>';

function loosenName(name: string): string {
  return isMadeUp(name) ? '<name>' : name.replace(/\.(?:\d+|[0-9a-z]{25})\.[0-9a-z]{25}$/, ofTask);
}

/** Containers of one service on a node count once. */
function distinct(rows: Row[]): Row[] {
  const keys = rows.map(({ NAMES, IMAGE, STATUS }) => [NAMES, IMAGE, withoutAge(STATUS ?? '')].join(' '));
  return rows.filter(({ NAMES }, index) => !NAMES?.endsWith(ofTask) || keys.indexOf(keys[index] ?? '') === index);
}
