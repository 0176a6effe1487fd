/** How the picture looks. Its letters are small and of one size: what fits where is reckoned from that. */
import { type Markup, markup, trusted } from '../markup.ts';
import { day, night, type Palette } from '../palette.ts';

/** The style sheet of the picture, by day and by night, as CSS. Colours are literal: not all that draw SVG know variables. */
export function timelineCss(): string {
  return `${shapes}${colours(day)}@media screen and (prefers-color-scheme: dark){${colours(night)}}\n`;
}

/** The hatchings that bars refer to: once in a document. */
export const hatchings: Markup = markup`<defs>${[
  hatching('starting', 45, 6),
  hatching('stopping', -45, 5),
  hatching('failing', 0, 5),
  hatching('unhealthy', 45, 5, true),
]}</defs>`;

/** The class of an image's colour. There are a few colours, which begin anew where there are more images. */
export function imageClass(number: number): string {
  return `t-image-${number % day.images.length}`;
}

function hatching(name: string, angle: number, gap: number, crossed = false): Markup {
  const lines = `M0 0V${gap}${crossed ? `M0 0H${gap}` : ''}`;
  return markup`<pattern id="t-hatch-${name}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><path class="t-hatch t-hatch-${name}" d="${trusted(lines)}"/></pattern>`;
}

const shapes = `
.t-svg{display:block;font:11px/1 ui-sans-serif,system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans KR","Apple SD Gothic Neo",Arial,sans-serif;font-variant-numeric:tabular-nums}
.t-title{font-size:16px;font-weight:650}
.t-service{font-size:13px;font-weight:650}
.t-end{text-anchor:end}
.t-middle{text-anchor:middle}
.t-number{font-weight:700;text-anchor:middle}
.t-grid,.t-mark-line,.t-rule{fill:none;stroke-width:1}
.t-mark-line{stroke-dasharray:2 3}
.t-mark-span{stroke-width:3;stroke-linecap:round}
.t-circle{stroke-width:1.5}
.t-waiting{fill:none;stroke-width:2;stroke-dasharray:1 3.5;stroke-linecap:round}
.t-unwatched{fill:none;stroke-width:1;stroke-dasharray:4 3}
.t-bar{stroke-width:1}
.t-count-line{fill:none;stroke-width:1.5}
.t-hatch{fill:none;stroke-width:1.2}
.t-hatch-failing{stroke-width:1.6;stroke-opacity:.6}
.t-hatch-unhealthy{stroke-width:1.6}
.t-sign{stroke-width:1.6;stroke-linejoin:round;stroke-linecap:round}
`;

function colours(palette: Palette): string {
  const { paper, sunken, line, ink, muted, accent, fail, notYet } = palette;
  const images = palette.images.map(
    ({ fill, edge, ink: letters }, number) =>
      `.t-image-${number} .t-bar{fill:${fill};stroke:${edge}}` +
      `.t-image-${number} .t-bar-starting{fill:${paper}}` +
      `.t-image-${number} .t-waiting,.t-image-${number} .t-unwatched{stroke:${edge}}` +
      `.t-image-${number} .t-label{fill:${letters}}` +
      `.t-image-${number} .t-go{fill:${edge}}`,
  );
  return `
.t-paper{fill:${paper}}
.t-ground{fill:${paper};fill-opacity:.85}
.t-text{fill:${ink}}
.t-muted{fill:${muted}}
.t-band{fill:${sunken}}
.t-grid,.t-rule{stroke:${line}}
.t-mark-line{stroke:${muted}}
.t-mark-span{stroke:${accent}}
.t-circle{fill:${paper};stroke:${accent}}
.t-number{fill:${accent}}
.t-mark-failed .t-circle,.t-mark-failed .t-mark-span{stroke:${fail}}
.t-mark-failed .t-number{fill:${fail}}
.t-count{fill:${line}}
.t-count-line{stroke:${muted}}
.t-hatch{stroke:${muted}}
.t-hatch-failing{stroke:${notYet}}
.t-hatch-unhealthy{stroke:${fail}}
.t-sign{fill:${paper};stroke:${muted}}
.t-sign-full{fill:${muted}}
.t-bad .t-sign{stroke:${fail}}
.t-halo{stroke:${paper};stroke-width:3;stroke-linejoin:round;paint-order:stroke}
${images.join('\n')}
.t-task .t-bad .t-label{fill:${fail};font-weight:600}
`;
}
