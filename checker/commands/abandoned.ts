/** Clusters that nobody owns any more: whoever comes next removes them, or where it only looks says so. */
import { abandoned, down } from '../cluster/index.ts';
import { type Style, wrap } from '../report/index.ts';
import { say } from '../words/index.ts';
import type { Output } from './output.ts';

/** Removes clusters that were made for a while, and whose process was killed. */
export async function removeAbandoned(out: Output): Promise<void> {
  const names = await abandoned();
  if (names.length === 0) return;
  out.write(`${say.commands.run.abandoned(names)}\n`);
  await Promise.all(names.map((name) => down(name)));
}

/** Says that there are some, and what removes them. Empty where there are none. */
export function abandonedText(names: readonly string[], style: Style): string {
  return names.length === 0 ? '' : `${wrap(say.commands.run.areAbandoned(names), style.width, '  ')}\n`;
}

/** Their names, for a command that shows what else it knows where this cannot be known. */
export async function knownAbandoned(): Promise<string[]> {
  return abandoned().catch(() => []);
}
