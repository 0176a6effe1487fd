import type { Lab } from '../model.ts';
import { cut, pad, padLeft, paint } from '../report/index.ts';
import { kitLabs } from '../run/index.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';

/** `swarmlab list`: the labs, with their steps, points and minutes. */
export async function list({ out }: Context): Promise<number> {
  const colours = paint(out);
  const files = await kitLabs();
  const { lab, steps, points, minutes, title } = say.commands.list.head;
  out.write(colours.bold(`${cells('#', lab, steps, points, minutes, title)}\n`));
  for (const { lab, file, problems } of files) {
    if (lab) out.write(`${cut(row(lab), out.width)}\n`);
    else out.write(`    ${say.commands.list.invalid(file, problems.length)}\n`);
  }
  return files.every(({ lab }) => lab) ? exitCodes.passed : exitCodes.usage;
}

function row({ id, number, steps, minutes, title }: Lab): string {
  const points = steps
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.type === 'check' ? block.points : 0), 0);
  const place = String(number ?? '').padStart(2, '0');
  return cells(place, id, String(steps.length), String(points), String(minutes), title);
}

function cells(place: string, id: string, steps: string, points: string, minutes: string, title: string): string {
  const figures = `${padLeft(steps, 5)}${padLeft(points, 8)}${padLeft(minutes, 5)}`;
  return `${padLeft(place, 2)}  ${pad(id, 16)}${figures}  ${title}`;
}
