import { say } from '../../words/index.ts';

/** What the progress lines said last, by the part before the colon, in the order of their first appearance. */
export type Progress = Map<string, string>;

/** `overall progress: 2 out of 2 tasks`, `1/2: running [==> ]`, `verify: Service converged`, `rollback: …`. */
const replicated = /^(overall progress|verify|rollback|\d+\/\d+):(.*)$/;

/** A global service's tasks go by the short ids of their nodes, which a word with a colon may resemble but for its state. */
const states =
  'new|allocated|pending|assigned|accepted|preparing|ready|starting|running|complete|shutdown|failed|rejected';
const global = new RegExp(`^([0-9a-z]{12}):(\\s*(?:(?:${states})\\s*)?(?:\\[[=> ]*\\])?\\s*)$`);

/** True for a line of which only the last writing counts. */
export function isProgress(line: string): boolean {
  return replicated.test(line) || global.test(line);
}

/**
 * True for what docker says of a rollback while it goes well: which of it is a matter of the moments at which it looked, on any engine.
 * `overall progress: rolling back update` tells of the rollback too, and of its end.
 */
export function isByChance(line: string): boolean {
  return /^rollback:(?!.*\bpaused\b)/.test(line);
}

/** What a run of progress lines comes to in the end. */
export function readProgress(lines: readonly string[]): Progress {
  const progress: Progress = new Map();
  // Ids of nodes differ from swarm to swarm: the first that appears is the first node.
  const nodes = new Map<string, string>();
  for (const line of lines) {
    if (isByChance(line)) continue;
    const [, key = '', value = ''] = replicated.exec(line) ?? global.exec(line) ?? [];
    const isNode = !replicated.test(line);
    if (isNode && !nodes.has(key)) nodes.set(key, say.judge.console.progress.node(nodes.size + 1));
    progress.set(nodes.get(key) ?? key, end(value));
  }
  return progress;
}

/** The bar is free, and engines word the end differently: `Service converged`, `Service simple converged`. */
function end(value: string): string {
  return value
    .replace(/\[[=> ]*\]/, '')
    .trim()
    .replace(/^Service \S+ converged$/, 'Service converged');
}

/** How the ends of two runs of progress lines differ; `open` where there may be more lines than expected. */
export function progressDifferences(expected: Progress, actual: Progress, open: boolean): string[] {
  const missing = [...expected].filter(([key]) => !actual.has(key));
  const extra = open ? [] : [...actual].filter(([key]) => !expected.has(key));
  const changed = [...expected].filter(([key, value]) => actual.has(key) && !endsAlike(key, value, actual.get(key)));
  const words = say.judge.console.progress;
  return [
    ...missing.map(([key, value]) => words.missing(`${key}: ${value}`)),
    ...extra.map(([key, value]) => words.unexpected(`${key}: ${value}`)),
    ...changed.map(([key, value]) => words.end(key, actual.get(key), value)),
  ];
}

/** Without a terminal docker writes a task's line once, empty, and tells how the tasks end in `overall progress` alone. */
export function endsAlike(key: string, expected: string, actual: string | undefined): boolean {
  const ofTask = key !== 'overall progress' && key !== 'verify' && key !== 'rollback';
  return actual === expected || (ofTask && actual === '');
}
