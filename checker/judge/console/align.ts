import { say } from '../../words/index.ts';
import { byClass } from './classes.ts';
import type { Part } from './output.ts';
import { progressDifferences } from './progress.ts';
import { tableDifferences } from './table-differences.ts';

/** How far an alignment came before it failed, and on what. */
interface Failure {
  reached: number;
  /** A table that differs from a table says more than a line that is no table. */
  alike: boolean;
  differences: string[];
}

/** How the parts of an output differ from the expected ones, of which `...` matches any. */
export function alignDifferences(expected: readonly Part[], actual: readonly Part[]): string[] {
  let failure: Failure = { reached: -1, alike: false, differences: [say.judge.console.other] };
  const failed = new Set<string>();
  const fail = (reached: number, alike: boolean, differences: string[]): false => {
    const further = reached > failure.reached || (reached === failure.reached && alike && !failure.alike);
    if (further) failure = { reached, alike, differences };
    return false;
  };
  const matches = (at: number, from: number): boolean => {
    const key = `${at},${from}`;
    if (failed.has(key)) return false;
    const found = tryMatch(at, from);
    if (!found) failed.add(key);
    return found;
  };
  // A loop, as an output may be longer than the stack is deep.
  const matchesAnywhere = (at: number, from: number): boolean => {
    for (let start = from; start <= actual.length; start++) if (matches(at, start)) return true;
    return false;
  };
  const tryMatch = (at: number, from: number): boolean => {
    const [wanted, found] = [expected[at], actual[from]];
    if (!wanted) return !found || fail(at, false, [say.judge.console.goesOn(words(found))]);
    if (wanted.type === 'any') return matchesAnywhere(at + 1, from);
    if (expected[at - 1]?.type === 'any') fail(at, false, [say.judge.console.nowhere(words(wanted))]);
    if (!found) return fail(at, false, [say.judge.console.ends(words(wanted))]);
    const differences = partDifferences(wanted, found);
    const alike = wanted.type === found.type && wanted.type !== 'text';
    return differences.length > 0 ? fail(at, alike, differences) : matches(at + 1, from + 1);
  };
  return matches(0, 0) ? [] : failure.differences;
}

/** How two parts differ; nothing when they do not. */
export function partDifferences(wanted: Part, found: Part): string[] {
  if (wanted.type === 'table' && found.type === 'table')
    return tableDifferences(wanted.table, found.table, wanted.open);
  if (wanted.type === 'progress' && found.type === 'progress') {
    return progressDifferences(wanted.progress, found.progress, wanted.open);
  }
  if (wanted.type === 'text' && found.type === 'text' && byClass(wanted.text) === byClass(found.text)) return [];
  return [say.judge.console.differs(words(wanted), words(found))];
}

function words(part: Part): string {
  const names = say.judge.console.part;
  switch (part.type) {
    case 'text':
      return names.text(part.text);
    case 'any':
      return names.any;
    case 'table':
      return names.table(part.table.columns.map(({ name }) => name));
    case 'progress':
      return names.progress([...part.progress].map(([key, value]) => `${key}: ${value}`));
  }
}
