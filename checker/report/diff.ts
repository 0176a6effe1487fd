/** How a text differs from another: a unified diff, as patch and people read it. */
import { createTwoFilesPatch } from 'diff';
import { clean, type Paint, paint, type Style } from './style.ts';

/** The difference between two texts of a file; nothing where there is none. */
export function diffText(file: string, before: string, after: string, style: Style): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 3 });
  const lines = patch.slice(patch.indexOf('--- ')).trimEnd().split('\n');
  const colours = paint(style);
  return lines.map((line, index) => `${inColour(shown(line), index, colours)}\n`).join('');
}

function inColour(line: string, index: number, { bold, cyan, green, red }: Paint): string {
  if (index < 2) return bold(line);
  if (line.startsWith('@@')) return cyan(line);
  if (line.startsWith('+')) return green(line);
  return line.startsWith('-') ? red(line) : line;
}

/** Without the line ends of Windows, and without what a terminal would act upon; tabs stay, as they are in the file. */
function shown(line: string): string {
  return line.split('\t').map(clean).join('\t').trimEnd();
}
