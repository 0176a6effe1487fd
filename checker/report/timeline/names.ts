/** The names of rows, left of the plot. They stay where they are when the plot is scrolled. */
import { say } from '../../words/index.ts';
import { type Markup, markup } from '../markup.ts';
import { cut } from '../style.ts';
import { type Chart, type PlacedGroup, type PlacedRow, size } from './chart.ts';

/** How wide the names are, in pixels. */
export const namesWidth = 112;

/** Services and their slots or nodes. */
export function drawNames({ groups }: Chart): Markup {
  return markup`<g>${groups.map(drawGroup)}</g>`;
}

function drawGroup({ service, y, rows, running }: PlacedGroup): Markup {
  return markup`<g><title>${service}</title><text class="t-text t-service" x="0" y="${y + 16}">${cut(service, 14)}</text>${running.length > 0 && markup`<text class="t-muted" x="0" y="${y + 32}">${say.html.timeline.runningTasks}</text>`}</g>${rows.map(drawRow)}\n`;
}

function drawRow({ row, y, height }: PlacedRow): Markup {
  const name = row.slot === undefined ? row.node || say.html.timeline.noNode : say.html.timeline.slot(row.slot);
  const middle = y + size.row / 2 + size.lane / 2 + 4;
  return markup`<g><title>${name}</title><text class="t-text" x="0" y="${middle}">${cut(name, 16)}</text><path class="t-rule" d="M0 ${y + height}H${namesWidth}"/></g>`;
}
