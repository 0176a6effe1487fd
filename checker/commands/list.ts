import { pointsOf } from '../lab/index.ts';
import type { Lab } from '../model.ts';
import { type LabProgress, progressOf, readProgress } from '../progress/index.ts';
import { cut, jsonText, pad, padLeft, paint, widthOf } from '../report/index.ts';
import { kitLabs, type LabFile } from '../run/index.ts';
import { toType } from '../to-type.ts';
import { say } from '../words/index.ts';
import { type Context, exitCodes } from './context.ts';
import { foundText, type Standing, standing } from './kept.ts';

/** `swarmlab list`: the labs, with their steps, points and minutes, and how far the student is in each. */
export async function list(cluster: string, json: boolean, { out, err, student }: Context): Promise<number> {
  const files = await kitLabs({ student });
  const { labs: kept, found } = await readProgress(cluster);
  for (const text of foundText(found)) err.write(`${text}\n`);
  const of = ({ id }: Lab) => kept.find(({ lab }) => lab === id);
  if (json) {
    const labs = files.map((file) => labJson(file, file.lab && of(file.lab)));
    out.write(jsonText({ schema: 1, cluster, labs }));
  } else {
    const begun = files.some(({ lab }) => lab && standing(lab, of(lab)).passed > 0);
    const { lab, steps, points, minutes, passed, title } = say.commands.list.head;
    const head = cells('#', lab, steps, points, minutes, begun ? passed : undefined, title);
    out.write(`${paint(out).bold(head)}\n`);
    for (const { lab, file, problems } of files) {
      if (lab) out.write(`${cut(row(lab, begun ? standing(lab, of(lab)) : undefined), out.width)}\n`);
      else out.write(`    ${say.commands.list.invalid(file, problems.length, toType`swarmlab lint ${file}`)}\n`);
    }
  }
  return files.every(({ lab }) => lab) ? exitCodes.passed : exitCodes.usage;
}

function row(lab: Lab, how: Standing | undefined): string {
  const { id, number, steps, minutes, title } = lab;
  const { done, figures } = say.commands.list;
  const place = String(number ?? '').padStart(2, '0');
  const passed = how && (how.done ? done : how.passed > 0 ? figures(how.passed, how.judged) : '-');
  return cells(place, id, String(steps.length), String(pointsInAll(lab)), String(minutes), passed, title);
}

/** A student who has begun has one column more. */
function cells(
  place: string,
  id: string,
  steps: string,
  points: string,
  minutes: string,
  passed: string | undefined,
  title: string,
): string {
  const figures = `${padLeft(steps, 5)}${padLeft(points, 8)}${padLeft(minutes, 5)}`;
  const { head, done } = say.commands.list;
  const width = Math.max(widthOf(head.passed), widthOf(done)) + 2;
  return `${padLeft(place, 2)}  ${pad(id, 16)}${figures}${passed === undefined ? '' : padLeft(passed, width)}  ${title}`;
}

function labJson({ file, lab, problems }: LabFile, kept: LabProgress | undefined): object {
  if (!lab) return { file, problems: problems.length };
  const { id, number, title, minutes, steps } = lab;
  const { judged, passed, done } = standing(lab, kept);
  return {
    id,
    number,
    title,
    file,
    minutes,
    points: pointsInAll(lab),
    judged,
    passed,
    done,
    steps: steps.map((step) => ({
      id: step.id,
      title: step.title,
      line: step.line,
      challenge: step.challenge,
      points: pointsOf([step]),
      ...progressOf(kept?.steps ?? {}, step.id),
    })),
  };
}

/** Of an exam what its author says: there are checks that students do not see. */
function pointsInAll({ mode, points, steps }: Lab): number {
  return mode === 'exam' && points !== undefined ? points : pointsOf(steps);
}
