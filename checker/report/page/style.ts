/** How every page looks: by day and by night, its letters, tables, badges, its head, and steps with their checks. */
import { day, night, type Palette } from '../palette.ts';

/** The part of a style sheet that all pages have, as CSS. */
export function baseCss(): string {
  return `:root{${variables(day)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(night)}}}
${page}${header}${steps}${narrow}${paper}`;
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
.scroll{overflow-x:auto}
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

const header = `
.top{border-top:6px solid var(--tone);padding:28px 0 24px;margin-bottom:8px}
.top h1{display:flex;align-items:flex-start;gap:12px;margin:2px 0 20px}
.top h1 .icon{width:30px;height:30px;margin-top:3px}
.figures{display:flex;flex-wrap:wrap;gap:1px;background:var(--line);border:1px solid var(--line);border-radius:8px;overflow:hidden}
.figures div{flex:1 1 132px;background:var(--paper);padding:10px 14px}
.figures dt{color:var(--muted);font-size:12.5px}
.figures dd{font-size:17px;font-weight:600;font-variant-numeric:tabular-nums}
main>section{margin-top:28px}
`;

const steps = `
.step{margin-top:32px}
.step>.bar{border-bottom:1px solid var(--line);padding-bottom:6px}
.ordinal{color:var(--muted);font-weight:500;margin-right:2px}
.checks{margin-top:12px;display:grid;border:1px solid var(--line);border-radius:8px;overflow:hidden}
.checks>li+li{border-top:1px solid var(--line)}
.check{border-left:4px solid var(--tone);padding:8px 14px}
.check>summary{display:grid;grid-template-columns:auto 84px minmax(0,1fr) auto;gap:4px 14px;align-items:baseline;list-style:none;font-size:14px}
.check>summary::-webkit-details-marker{display:none}
.check>summary .badge{min-width:86px;align-self:start;padding-top:1px}
.kind{color:var(--muted)}
.worth{color:var(--muted);font-size:13px;white-space:nowrap}
.check .rows,.check .meta{margin:6px 0 2px 100px}
.rows{display:grid;gap:4px;font-size:14px;margin:6px 0}
.rows>div{display:grid;grid-template-columns:84px minmax(0,1fr);gap:14px}
.rows dt{color:var(--muted);font-size:13px}
.rows dd{white-space:pre-wrap}
.row-why dd{font-weight:600}
.row-next code{background:var(--sunken);border-radius:4px;padding:2px 6px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
`;

const narrow = `
@media (max-width:640px){
.page{padding:0 16px 32px}
h1{font-size:23px}
.top h1 .icon{width:24px;height:24px;margin-top:2px}
.figures div:first-child{flex-basis:100%}
.check>summary{grid-template-columns:auto 1fr auto}
.check>summary .claim{grid-area:2/1/auto/-1}
.check>summary .worth{grid-column:3}
.check>summary .claim:empty{display:none}
.check .rows,.check .meta{margin-left:0}
.rows>div{grid-template-columns:1fr;gap:0}
}
`;

const paper = `
@media print{
@page{margin:14mm 12mm}
body{font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.page{max-width:none;padding:0}
.skip,.hidden{display:none}
a{color:inherit;text-decoration:none}
.step>.bar,h2,h3{break-after:avoid}
figure,.command,.check,.problems li,tr{break-inside:avoid}
.scroll{overflow:visible}
}
`;
