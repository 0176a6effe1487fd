import type { Lab } from '../model.ts';
import { cut, paint } from '../report/index.ts';
import { kitLabs } from '../run/index.ts';
import { type Context, exitCodes } from './context.ts';

/** `swarmlab list`: the labs, with their steps, points and minutes. */
export async function list({ out }: Context): Promise<number> {
  const colours = paint(out);
  const files = await kitLabs();
  out.write(
    colours.bold(
      `${'#'.padStart(2)}  ${'LAB'.padEnd(16)}${'STEPS'.padStart(5)}${'POINTS'.padStart(8)}${'MIN'.padStart(5)}  TITLE\n`,
    ),
  );
  for (const { lab, file, problems } of files) {
    if (!lab) out.write(`    ${file} is not valid (${problems.length} problems): swarmlab lint ${file}\n`);
    else out.write(`${row(lab, out.width)}\n`);
  }
  return files.every(({ lab }) => lab) ? exitCodes.passed : exitCodes.usage;
}

function row({ id, number, steps, minutes, title }: Lab, width: number): string {
  const points = steps
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.type === 'check' ? block.points : 0), 0);
  const figures = `${String(steps.length).padStart(5)}${String(points).padStart(8)}${String(minutes).padStart(5)}`;
  return cut(`${String(number ?? '').padStart(2, '0')}  ${id.padEnd(16)}${figures}  ${title}`, width);
}
