import type { Expectation, Range } from '../../model.ts';

/** True where what is not met is that tasks run. Who asks for a failure has not made a mistake where there is one. */
export function wantsRunning(expectation: Expectation, keys: readonly string[]): boolean {
  switch (expectation.kind) {
    case 'service':
      return keys.includes('replicas') || keys.includes('image');
    case 'tasks':
    case 'containers':
      return keys.includes('running');
    case 'history':
      return expectation.shows[0]?.state === 'running';
    case 'update':
      return keys.includes('state') && (expectation.state === undefined || expectation.state === 'completed');
    case 'http':
      return expectation.answers;
    default:
      return false;
  }
}

/** How many tasks must run at least; undefined where that is not said. */
export function leastWanted(expectation: Expectation): number | undefined {
  switch (expectation.kind) {
    case 'service':
      return expectation.replicas?.running;
    case 'tasks':
      return sum((expectation.groups.running ?? []).map(({ count }) => count));
    case 'containers':
      return least(expectation.running);
    default:
      return undefined;
  }
}

function sum(counts: (Range | undefined)[]): number | undefined {
  const all = counts.map(least).filter((count) => count !== undefined);
  return all.length > 0 ? all.reduce((total, count) => total + count, 0) : undefined;
}

function least(range: Range | undefined): number | undefined {
  if (!range || range.op.startsWith('<')) return undefined;
  return range.op === '>' ? range.value + 1 : range.value;
}
