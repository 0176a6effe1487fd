import type { Row } from './table.ts';

/** The rows of a table by slots: a slot's older tasks (`\_`) stand below its newest. All else is a slot of its own. */
export function slotsOf(rows: readonly Row[], nameOf: (row: Row) => string): Row[][] {
  const slots: Row[][] = [];
  for (const row of rows) {
    const slot = nameOf(row).startsWith('\\_') ? slots.at(-1) : undefined;
    if (slot) slot.push(row);
    else slots.push([row]);
  }
  return slots;
}

/**
 * True where both tables of tasks have the same slots, and what became of one in the first became of another in the second:
 * which slots a node has, and in which order they are updated, is for the swarm to choose.
 */
export function isDealtOtherwise(
  wanted: readonly Row[][],
  found: readonly Row[][],
  isSame: (one: Row, other: Row) => boolean,
): boolean {
  const names = (slots: readonly Row[][]) => slots.map(([newest]) => newest?.NAME ?? '').sort();
  if (names(wanted).join() !== names(found).join()) return false;
  const left = found.map((slot) => slot.map(withoutNumber));
  return wanted.every((slot) => {
    const rows = slot.map(withoutNumber);
    const at = left.findIndex(
      (other) => other.length === rows.length && rows.every((row, index) => isSame(row, other[index] ?? {})),
    );
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function withoutNumber(row: Row): Row {
  return { ...row, NAME: (row.NAME ?? '').replace(/\.\d+$/, '') };
}
