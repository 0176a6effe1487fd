/** Clusters that nobody owns any more: whoever comes next removes them. */
import { abandoned, down } from '../cluster/index.ts';
import { say } from '../words/index.ts';
import type { Output } from './output.ts';

/** Removes clusters that were made for a while, and whose process was killed. */
export async function removeAbandoned(out: Output): Promise<void> {
  const names = await abandoned();
  if (names.length === 0) return;
  out.write(`${say.commands.run.abandoned(names)}\n`);
  await Promise.all(names.map((name) => down(name)));
}
