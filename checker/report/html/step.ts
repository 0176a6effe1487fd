/** A step: its commands, then its checks. */
import type { LabReport, StepReport } from '../../model.ts';
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import { time } from '../style.ts';
import { stepAnchor } from './anchors.ts';
import { checkCard } from './check.ts';
import { commandBlock, type Numbered } from './command.ts';
import { badge } from './verdict.ts';

/** One step of a lab. `number` is its place in the lab, `commands` are its own with their numbers. */
export function stepSection(step: StepReport, number: number, commands: Numbered[], lab: LabReport): Markup {
  const { title, verdict, earned, points, seconds, checks } = step;
  const id = stepAnchor(lab, step);
  const reached = commands.length > 0 || checks.some((check) => check.verdict !== 'skipped');
  return markup`<section class="step">
<div class="bar"><h3 id="${id}">${lab.steps.length > 1 && markup`<span class="ordinal">${number}</span> `}${title}</h3>
<p class="meta">${badge(verdict)}${points > 0 && markup`<span>${say.html.points(earned, points)}</span>`}<span>${time(seconds)}</span></p></div>
${!reached && markup`<p class="meta">${say.html.notReached}</p>`}
${commands.length > 0 && markup`<ol class="commands">${commands.map((one) => commandBlock(one, lab.file))}</ol>`}
${reached && checks.length > 0 && markup`<ul class="checks">${checks.map((check) => checkCard(check, lab.file))}</ul>`}
</section>\n`;
}
