/** A command: its script, what came of it and, folded, what it printed. */
import type { StepReport } from '../../model.ts';
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import { time } from '../style.ts';
import { shownOutput, shownText } from './output.ts';
import { rows } from './rows.ts';
import { badge, tone } from './verdict.ts';

export interface Numbered {
  command: StepReport['commands'][number];
  /** In its lab, from 1: the timeline marks it with the same number. */
  number: number;
}

/** One command of a lab's file. */
export function commandBlock({ command, number }: Numbered, file: string): Markup {
  const { verdict, script, node, exit, seconds, line, why } = command;
  const passed = verdict === 'pass';
  const judged = passed ? undefined : rows({ ...command, why: why ?? '' });
  return markup`<li class="command ${tone(verdict)}">
<span class="number"><span class="hidden">${say.report.command} </span>${number}</span>
<div class="command-body">
<pre class="script"><code>${shownText(script)}</code></pre>
<p class="meta">${!passed && badge(verdict)}<span>${say.html.on(node)}</span><span class="${!passed && 'strong'}">${say.html.exit(exit)}</span><span>${time(seconds)}</span><span class="place">${command.file ?? file}:${line}</span></p>
${judged}${printed(command, !passed)}
</div></li>\n`;
}

function printed({ stdout, stderr }: Numbered['command'], open: boolean): Markup {
  const streams = [
    { name: say.html.stdout, shown: shownOutput(stdout) },
    { name: say.html.stderr, shown: shownOutput(stderr) },
  ].flatMap(({ name, shown }) => (shown ? [{ name, shown }] : []));
  if (streams.length === 0) return markup`<p class="meta">${say.html.noOutput}</p>`;
  const lines = streams.reduce((sum, { shown }) => sum + shown.lines, 0);
  const blocks = streams.map(
    ({ name, shown }) =>
      markup`<p class="stream">${name}</p><pre class="output" tabindex="0" role="group" aria-label="${name}">${shown.text}</pre>`,
  );
  return markup`<details class="printed"${open && markup` open="open"`}><summary>${say.html.output(lines)}</summary>${blocks}</details>`;
}
