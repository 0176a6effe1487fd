import type { Copy } from '../../grades.ts';
import { type Fingerprint, shownRhythm, shownTimeline } from './fingerprint.ts';

type Row = Copy['rows'][number];

/** The strongest first. */
const kinds = ['swarm', 'task', 'container', 'timeline', 'rhythm'] as const;

/** So many rows of a copy are told, of each kind at least one that there is; and more only where a student has none of these. */
const most = 50;

/**
 * Those who handed in the same, as groups in which each has something in common with another. Nothing tells who had it first.
 * It takes time in proportion to the students.
 */
export function copiesAmong(fingerprints: ReadonlyMap<string, Fingerprint>): Copy[] {
  const groups = new Groups();
  const rows: Row[] = [];
  for (const kind of kinds) {
    // Who has the same ids or times has the same rhythm as well, which says no more.
    const isTold = ({ lines }: Row) => kind === 'rhythm' && groups.areOne(Object.keys(lines));
    const shared = sharedRows(kind, fingerprints).filter((row) => !isTold(row));
    for (const { lines } of shared) groups.join(Object.keys(lines));
    rows.push(...shared);
  }
  const copies = new Map<string, Copy>();
  for (const student of fingerprints.keys()) {
    const group = groups.of(student);
    if (group === undefined) continue;
    const copy = copies.get(group) ?? { students: [], rows: [] };
    copy.students.push(student);
    copies.set(group, copy);
  }
  const counts = new Map<string, number>();
  const told = new Set<string>();
  for (const row of rows) {
    const students = Object.keys(row.lines);
    const group = groups.of(students[0] ?? '') ?? '';
    const count = (counts.get(`${row.kind} ${group}`) ?? 0) + 1;
    counts.set(`${row.kind} ${group}`, count);
    if (count > most / kinds.length && students.every((student) => told.has(student))) continue;
    copies.get(group)?.rows.push(row);
    for (const student of students) told.add(student);
  }
  return [...copies.values()];
}

/** Values that several students have, with the line of each. */
function sharedRows(kind: Row['kind'], fingerprints: ReadonlyMap<string, Fingerprint>): Row[] {
  const holders = new Map<string, [student: string, line: number][]>();
  for (const [student, fingerprint] of fingerprints) {
    for (const [value, line] of fingerprint[kind]) {
      const known = holders.get(value);
      if (known) known.push([student, line]);
      else holders.set(value, [[student, line]]);
    }
  }
  const shared = [...holders].filter(([, students]) => students.length > 1);
  const words = { timeline: shownTimeline, rhythm: shownRhythm }[kind as string] ?? ((value: string) => value);
  return shared.map(([value, students]) => ({ kind, value: words(value), lines: Object.fromEntries(students) }));
}

/** Students who have something in common, directly or by others. */
class Groups {
  readonly #next = new Map<string, string>();

  join([first = '', ...others]: string[]): void {
    const root = this.#root(first);
    this.#next.set(root, root);
    for (const other of others) this.#next.set(this.#root(other), root);
  }

  /** True where these have something in common already. */
  areOne(students: readonly string[]): boolean {
    const of = new Set(students.map((student) => this.of(student)));
    return of.size === 1 && !of.has(undefined);
  }

  /** The name of a student's group; undefined for one who has nothing in common with anybody. */
  of(student: string): string | undefined {
    return this.#next.has(student) ? this.#root(student) : undefined;
  }

  #root(student: string): string {
    let at = student;
    for (let next = this.#next.get(at); next !== undefined && next !== at; next = this.#next.get(at)) at = next;
    if (at !== student) this.#next.set(student, at);
    return at;
  }
}
