/** A lab: its verdict, its timeline, its steps. */
import type { LabReport } from '../../model.ts';
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import { time } from '../style.ts';
import { labAnchor } from './anchors.ts';
import type { Numbered } from './command.ts';
import { stepSection } from './step.ts';
import { timelineSection } from './timeline.ts';
import { badge, tone } from './verdict.ts';

/** One lab of the report. */
export function labArticle(lab: LabReport): Markup {
  const { id, title, file, verdict, earned, points, seconds, cause, timeline, steps } = lab;
  const anchor = labAnchor(lab);
  const commands = numbered(lab);
  const sections = steps.map((step, index) => {
    const own = commands.filter(({ command }) => step.commands.includes(command));
    return stepSection(step, index + 1, own, lab);
  });
  return markup`<article class="lab" id="${anchor}" aria-labelledby="${anchor}-title">
<header class="bar"><div><p class="eyebrow">${id} <span class="place">${file}</span></p><h2 id="${anchor}-title">${title}</h2></div>
<p class="meta">${badge(verdict)}<span>${say.html.points(earned, points)}</span><span>${time(seconds)}</span></p></header>
${cause !== undefined && markup`<p class="cause ${tone(verdict)}">${cause}</p>`}
${timeline && timelineSection(lab, timeline)}
${sections}
</article>\n`;
}

function numbered({ steps }: LabReport): Numbered[] {
  return steps.flatMap(({ commands }) => commands).map((command, index) => ({ command, number: index + 1 }));
}
