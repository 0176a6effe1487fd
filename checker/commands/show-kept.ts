import { UsageError } from '../errors.ts';
import type { Lab } from '../model.ts';
import { clearProgress, type LabProgress, readProgress, type StepProgress } from '../progress/index.ts';
import { cut, jsonText, pad, paint, type Style } from '../report/index.ts';
import { kitLabs } from '../run/index.ts';
import { say } from '../words/index.ts';
import { canAsk, isConfirmed } from './confirm.ts';
import { type Context, exitCodes } from './context.ts';
import { dateOf, foundText } from './kept.ts';

export interface ProgressOptions {
  cluster: string;
  json?: boolean;
  clear?: boolean;
  yes?: boolean;
}

/** `swarmlab progress`: what a student passed, as text or as data; with `clear` it is forgotten. */
export async function studentProgress(
  lab: string | undefined,
  options: ProgressOptions,
  context: Context,
): Promise<number> {
  if (options.clear) return clear(lab, options, context);
  const { out, err } = context;
  const { labs, found } = await readProgress(options.cluster);
  for (const text of foundText(found)) err.write(`${text}\n`);
  const wanted = labs.filter((one) => lab === undefined || one.lab === lab);
  if (options.json) {
    out.write(jsonText({ schema: 1, cluster: options.cluster, labs: wanted }));
    return exitCodes.passed;
  }
  const known = (await kitLabs()).flatMap(({ lab: one }) => one ?? []);
  const shown = wanted.map((one) =>
    labText(
      one,
      known.find(({ id }) => id === one.lab),
      out,
    ),
  );
  out.write(shown.length > 0 ? shown.join('\n') : `${say.commands.kept.none(options.cluster, lab)}\n`);
  return exitCodes.passed;
}

async function clear(lab: string | undefined, { cluster, yes }: ProgressOptions, context: Context): Promise<number> {
  const words = say.commands.kept;
  if (!yes) {
    if (!canAsk(context)) throw new UsageError(words.sayYes);
    if (!(await isConfirmed(words.clear(cluster, lab), context))) return exitCodes.passed;
  }
  const cleared = await clearProgress(cluster, lab);
  context.out.write(`${cleared.length > 0 ? words.cleared(cluster, cleared) : words.none(cluster, lab)}\n`);
  return exitCodes.passed;
}

/** A lab's steps in the order of the lab, then those that it does not have any more. */
function labText({ lab: id, startedAt, steps, earlier }: LabProgress, lab: Lab | undefined, style: Style): string {
  const colours = paint(style);
  const words = say.commands.kept;
  const order = [...new Set([...(lab?.steps ?? []).map((step) => step.id), ...Object.keys(steps)])];
  const rows = order.flatMap((name) => {
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
    return step ? [row(lab?.steps.find((one) => one.id === name)?.title ?? name, step, style)] : [];
  });
  const before = earlier.length > 0 ? [`  ${colours.dim(words.earlier(earlier.length))}`] : [];
  return [colours.bold(words.lab(id, dateOf(startedAt))), ...rows, ...before, ''].join('\n');
}

function row(title: string, { attempts, hints, solution = false, passedAt }: StepProgress, style: Style): string {
  const words = say.commands.kept;
  const when = passedAt === undefined ? words.open : dateOf(passedAt);
  const helped = words.helped({ attempts, hints, solution });
  return `  ${pad(when, 16)}  ${cut(title, Math.max(20, style.width - 50))}  ${paint(style).dim(helped)}`;
}
