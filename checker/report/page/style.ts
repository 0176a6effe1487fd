/** How every page looks: by day and by night, its letters, tables, badges. */
import { day, night, type Palette } from '../palette.ts';

/** The part of a style sheet that all pages have, as CSS. */
export function baseCss(): string {
  return `:root{${variables(day)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(night)}}}
${page}`;
}

function variables({ images: _, ...colours }: Palette): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

const page = `
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.55 ui-sans-serif,system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans KR","Apple SD Gothic Neo",Arial,sans-serif;overflow-wrap:break-word}
.page{max-width:1148px;margin:0 auto;padding:0 24px 48px}
h1,h2,h3,p,ul,ol,dl,dd,figure,pre{margin:0;padding:0}
ul,ol{list-style:none}
h1{font-size:30px;line-height:1.2;letter-spacing:-.01em}
h2{font-size:22px;line-height:1.3;letter-spacing:-.005em}
h3{font-size:16px;line-height:1.4}
a{color:var(--accent);text-underline-offset:2px}
code,pre,.kind,.place{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono","Noto Sans Mono CJK KR",monospace;font-size:12.5px}
pre{line-height:1.5;overflow:auto;white-space:pre}
i{font-style:italic;color:var(--muted)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:baseline;padding:8px 12px 8px 0;border-bottom:1px solid var(--line)}
thead th{color:var(--muted);font-size:12.5px;font-weight:500}
summary{cursor:pointer}
footer{margin-top:48px;color:var(--muted);font-size:13px}
.skip{position:absolute;left:-999px;background:var(--paper);padding:8px 12px;z-index:2}
.skip:focus{left:8px;top:8px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.definitions{position:absolute}
.place,.eyebrow,.cluster,.caption{color:var(--muted)}
.place{font-size:12px}
.strong{color:var(--fail);font-weight:600}
.figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.meta{display:flex;flex-wrap:wrap;align-items:center;gap:2px 14px;color:var(--muted);font-size:13px;font-variant-numeric:tabular-nums}
.bar{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:4px 24px}
.is-pass{--tone:var(--pass)}.is-fail{--tone:var(--fail)}.is-notYet{--tone:var(--notYet)}.is-skipped{--tone:var(--skipped)}.is-broken{--tone:var(--broken)}
.badge{color:var(--tone);font-weight:600;font-size:13px;white-space:nowrap}
.icon{width:15px;height:15px;flex:none;color:var(--tone)}
.badge .icon{vertical-align:-2.5px;margin-right:6px}
.solid{fill:currentColor}
.sign,.hollow{fill:none;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.sign{stroke:var(--paper)}
.hollow{stroke:currentColor}
.dashed{stroke-dasharray:2.4 2}
`;
