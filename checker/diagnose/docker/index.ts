/** Mistakes that `docker` itself tells of, when a command is typed. */
import type { CommandRun, Diagnosis, Observation } from '../../model.ts';
import { sayings } from './words.ts';

export { sayings };

/** What was wrong with a command, by what it printed; the most specific first. */
export function saidByDocker(run: CommandRun, seen: Observation): Diagnosis[] {
  if (!/\bdocker\b/.test(run.script)) return []; // another program may say the same of something else
  const printed = `${run.stderr}\n${run.stdout}`;
  return sayings.flatMap(({ id, words, explain }) => {
    const told = words.exec(printed);
    if (!told) return [];
    const [, ...groups] = told;
    return [{ id, says: lineWith(printed, told.index), ...explain(groups, { seen }, run) }];
  });
}

/** The line that was matched, as it was printed. */
function lineWith(printed: string, index: number): string {
  const start = printed.lastIndexOf('\n', index) + 1;
  return printed.slice(start).split('\n')[0]?.trim() ?? '';
}
