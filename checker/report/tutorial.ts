/** What a run of a tutorial came to: how much of it could be run, and what could not, each with its place. */
import type { LabReport } from '../model.ts';
import { say } from '../words/index.ts';
import { cut, oneLine, paint, type Style, wrap } from './style.ts';

/** The commands that were not run or not judged, and how many were; nothing for a lab that is no tutorial. */
export function tutorialText({ tutorial, file, steps }: LabReport, style: Style): string[] {
  if (!tutorial) return [];
  const colours = paint(style);
  const commands = steps.flatMap((step) => step.commands);
  const lines = commands.flatMap(({ line, script, obstacle }) => {
    if (!obstacle) return [];
    const place = `${file}:${line}`;
    const room = style.width - place.length - 3;
    const why = wrap(say.tutorial.obstacle(obstacle), style.width, '    ');
    return [`${place}  ${colours.dim(cut(oneLine(script), Math.max(room, 20)))}`, `    ${why}`];
  });
  const ran = commands.filter(({ exit }) => exit !== -1);
  const unjudged = ran.filter(({ obstacle }) => obstacle).length;
  const total = say.tutorial.total({ run: ran.length, all: commands.length, unjudged });
  return [[...lines, `${file}: ${total}`, ''].join('\n')];
}
