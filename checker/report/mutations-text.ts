/** For people: what the checks of labs do not see, step by step, and what of it the texts leave open. */
import type { MutationSeen, MutationsReport } from '../model.ts';
import { say } from '../words/index.ts';
import { clean, cut, type Paint, paint, type Style, time, wrap } from './style.ts';

export function mutationsText(report: MutationsReport, seconds: number, style: Style): string {
  const colours = paint(style);
  const { unseen, free, stale, broken } = report;
  const words = say.prove.mutations;
  const lines: string[] = [];
  let place = '';
  for (const one of [...unseen, ...free].sort(byPlace)) {
    const here = `${one.file}:${one.line} ${one.step}`;
    if (here !== place) lines.push(colours.bold(cut(here, style.width)));
    place = here;
    lines.push(row(one, colours, style));
  }
  const old = stale.map(({ file, line, mutation }) =>
    wrap(`${colours.red(words.stale)} ${file}:${line} ${words.isStale(clean(mutation))}`, style.width, '  '),
  );
  const failed = broken.map(({ file, line, why }) =>
    wrap(`${colours.red(say.prove.outcomes.broken)} ${file}:${line} ${clean(why)}`, style.width, '  '),
  );
  const isProved = unseen.length === 0 && stale.length === 0 && broken.length === 0;
  const verdict = say.prove.verdicts[broken.length > 0 ? 'broken' : isProved ? 'pass' : 'fail'];
  const totals = words.totals({ ...report, free: free.length, unseen: unseen.length, stale: stale.length });
  const coloured = isProved ? colours.green : colours.red;
  return [
    ...lines,
    ...old,
    ...failed,
    '',
    wrap(`${coloured(verdict)} ${totals}, ${time(seconds)}`, style.width, '  '),
    '',
  ].join('\n');
}

function row({ mutation, why }: MutationSeen, colours: Paint, style: Style): string {
  const { unseen, free } = say.prove.mutations;
  const word = why === undefined ? colours.red(unseen) : colours.dim(free);
  const said = why === undefined ? clean(mutation) : `${clean(mutation)}: ${clean(why)}`;
  return `  ${wrap(`${word}  ${said}`, style.width - 2, '    ')}`;
}

function byPlace(one: MutationSeen, other: MutationSeen): number {
  return one.file.localeCompare(other.file) || one.line - other.line;
}
