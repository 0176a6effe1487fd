import type { FreshLine } from '../../model.ts';
import { isAny } from '../console/lines.ts';
import { endsAlike, isByChance, readProgress } from '../console/progress.ts';

const bar = `[${'='.repeat(50)}>]`;

/** Progress as a terminal shows it in the end: a line each, the tasks running where all of them do. */
export function freshProgress(lines: readonly string[]): string[] {
  const last = new Map(lines.filter((line) => !isByChance(line)).map((line) => [keyOf(line), line.trimEnd()]));
  const done = /^overall progress: (\d+) out of \1 tasks$/.test(last.get('overall progress') ?? '');
  return [...last].map(([key, line]) =>
    done && line === `${key}:` && isTask(key) ? `${key}: running   ${bar}` : line,
  );
}

/** The lines shown whose ends are still right, and those that are not as they are now. */
export function mergeProgress(shown: readonly string[], printed: readonly string[], open: boolean): FreshLine[] {
  const [wanted, found] = [readProgress(shown), readProgress(printed)];
  const wildcards = shown.flatMap((line, keep) => (isAny(line) ? { keep } : []));
  // Nodes of a global service have other ids here: their lines are shown anew, all of them.
  if ([...wanted.keys(), ...found.keys()].some((key) => !isTask(key) && !isTotal(key))) {
    return [...freshProgress(printed).map((text) => ({ text })), ...wildcards];
  }
  const fresh = new Map(freshProgress(printed).map((line) => [keyOf(line), line]));
  const isRight = (key: string) => endsAlike(key, wanted.get(key) ?? '', found.get(key));
  const linesOf = (key: string): FreshLine[] => {
    if (wanted.has(key) && isRight(key)) return shown.flatMap((line, keep) => (keyOf(line) === key ? { keep } : []));
    return open && !wanted.has(key) ? [] : [{ text: fresh.get(key) ?? '' }];
  };
  return [...[...found.keys()].flatMap(linesOf), ...wildcards];
}

function keyOf(line: string): string {
  return /^([^:]*):/.exec(line)?.[1] ?? line;
}

function isTask(key: string): boolean {
  return /^\d+\/\d+$/.test(key);
}

function isTotal(key: string): boolean {
  return ['overall progress', 'verify', 'rollback'].includes(key);
}
