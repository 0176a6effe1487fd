/** A proof for people: every answer to every step, and what it comes to. */
import type { Proof, Trial } from '../model.ts';
import { say } from '../words/index.ts';
import { clean, cut, type Paint, pad, paint, type Style, time, widthOf, wrap } from './style.ts';

/** Every trial in the order of the labs, the checks that nothing exercises, the totals. */
export function proofText(proof: Proof, style: Style): string {
  const colours = paint(style);
  const lines: string[] = [];
  let place = '';
  for (const trial of proof.trials) {
    const here = `${trial.lab}: ${trial.step}`;
    if (here !== place) lines.push(colours.bold(cut(here, style.width)));
    place = here;
    lines.push(row(trial, style, colours));
  }
  const weak = proof.unexercised.map(({ file, line, kind, step }) =>
    wrap(`${colours.yellow(say.prove.weak)} ${file}:${line} ${say.prove.unexercised(kind, step)}`, style.width, '  '),
  );
  const { rightAnswers, wrongAnswers, falsePasses, falseFails, unexercised, seconds, trials } = proof;
  const unusable = trials.filter(({ outcome }) => outcome === 'unusable').length;
  const totals = say.prove.totals({
    trials: trials.length,
    rightAnswers,
    wrongAnswers,
    falsePasses,
    falseFails,
    unusable,
    unexercised: unexercised.length,
  });
  const coloured = proof.verdict === 'pass' ? colours.green : colours.red;
  return [
    ...lines,
    ...weak,
    '',
    wrap(`${coloured(say.prove.verdicts[proof.verdict])} ${totals}, ${time(seconds)}`, style.width, '  '),
    '',
  ].join('\n');
}

/** One trial that is not as it should be, in full. */
export function trialText(trial: Trial, style: Style): string {
  const title = `${trial.file}:${trial.line} ${trial.lab} ${trial.step}, ${nameOf(trial)}`;
  const why = trial.why === undefined ? '' : `\n  ${wrap(clean(trial.why), style.width, '  ')}`;
  return `${word(trial, paint(style), 0)} ${wrap(title, style.width, '  ')}${why}`;
}

function row(trial: Trial, style: Style, colours: Paint): string {
  const { outcomes, asItShould } = say.prove;
  const column = Math.max(...[...Object.values(outcomes), ...Object.values(asItShould)].map((text) => widthOf(text)));
  const took = time(trial.seconds);
  const room = style.width - column - widthOf(took) - 6;
  const name = pad(cut(nameOf(trial), room), Math.min(room, 40));
  return `  ${word(trial, colours, column)}  ${name} ${colours.dim(took)}`;
}

/** What became of the answer, in its colour, filled up to a width. */
function word({ outcome, answer }: Trial, colours: Paint, width: number): string {
  if (outcome === 'right') return colours.green(pad(say.prove.asItShould[answer], width));
  return colours.red(pad(say.prove.outcomes[outcome], width));
}

function nameOf({ answer, name }: Trial): string {
  return name ?? say.prove.answers[answer];
}
