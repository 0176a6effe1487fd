/** For recording the class of twelve: what some do to what was recorded. */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type AttemptLine, sha256 } from '../../submission/format.ts';

/** The line of an attempt, with each task that runs, and its container, on another node. */
export function spreadOverNodes(line: string): string {
  const attempt: AttemptLine = JSON.parse(line);
  const running = attempt.tasks.filter(({ state, desired }) => state === 'running' && desired === 'running');
  for (const [index, task] of running.entries()) {
    const { id, name } = attempt.nodes[index] ?? { id: '', name: '' };
    Object.assign(task, { nodeId: id, nodeName: name });
    for (const container of attempt.containers) if (container.taskId === task.id) container.node = name;
  }
  return JSON.stringify(attempt);
}

/** Another name in the first line, and a seal that fits. */
export function rename(file: string, from: string, to: string): void {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n');
  const text = lines.slice(0, -2).join('\n').replace(`"student":"${from}"`, `"student":"${to}"`);
  const seal = JSON.stringify({ type: 'seal', sha256: sha256(`${text}\n`) });
  writeFileSync(file, gzipSync(`${text}\n${seal}\n`));
}
