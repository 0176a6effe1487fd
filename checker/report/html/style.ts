/** How the report of a run looks, at any width and on paper. */

/** The style sheet of the report, as CSS, beside that of every page. */
export function reportCss(): string {
  return `${summary}${labs}${steps}${timeline}${paper}`;
}

const summary = `
.top{border-top:6px solid var(--tone);padding:28px 0 24px;margin-bottom:8px}
.top h1{display:flex;align-items:flex-start;gap:12px;margin:2px 0 20px}
.top h1 .icon{width:30px;height:30px;margin-top:3px}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(132px,1fr));gap:1px;background:var(--line);border:1px solid var(--line);border-radius:8px;overflow:hidden}
.figures div{background:var(--paper);padding:10px 14px}
.figures dt{color:var(--muted);font-size:12.5px}
.figures dd{font-size:17px;font-weight:600;font-variant-numeric:tabular-nums}
.cluster{margin-top:12px;font-size:13px}
.labs th[scope=row]{font-weight:500;overflow-wrap:anywhere}
.labs{margin-top:4px}
.labs tr>:last-child{padding-right:0}
main>section{margin-top:28px}
.problems{display:grid;gap:12px;margin-top:12px}
.problems li{border-left:4px solid var(--tone);padding:2px 0 2px 14px}
.problems .badge{margin-right:6px}
`;

const labs = `
.lab{margin-top:56px;border-top:1px solid var(--line);padding-top:24px}
.lab>header .meta{font-size:14px}
.cause{margin-top:14px;border-left:4px solid var(--tone);padding:8px 14px;background:var(--raised)}
`;

const steps = `
.step{margin-top:32px}
.step>.bar{border-bottom:1px solid var(--line);padding-bottom:6px}
.ordinal{color:var(--muted);font-weight:500;margin-right:2px}
.commands,.checks{margin-top:12px;display:grid;gap:10px}
.command{display:grid;grid-template-columns:24px minmax(0,1fr);gap:10px}
.number{display:inline-grid;place-items:center;min-width:20px;height:20px;padding:0 4px;border:1.5px solid var(--accent);border-radius:10px;color:var(--accent);font-size:11.5px;font-weight:700;line-height:1;font-variant-numeric:tabular-nums}
.command>.number{margin-top:7px;width:24px;height:24px;border-radius:12px;padding:0}
.command.is-fail>.number,.command.is-broken>.number{border-color:var(--tone);color:var(--tone)}
.script{background:var(--sunken);border-radius:6px;padding:8px 12px;white-space:pre-wrap}
.command-body>.meta{margin-top:5px}
.printed{margin-top:3px;font-size:13px}
.printed summary{color:var(--accent);width:fit-content}
.stream{color:var(--muted);font-size:12px;margin:6px 0 2px}
.output{max-height:22em;border:1px solid var(--line);border-radius:6px;padding:8px 12px;background:var(--raised)}
.checks{gap:0;border:1px solid var(--line);border-radius:8px;overflow:hidden}
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

const timeline = `
.timeline{margin-top:20px}
.timeline h3{margin-bottom:2px}
.caption{font-size:13px;max-width:76ch}
.timeline figure{margin-top:10px}
.scroll{overflow-x:auto}
figure .scroll{display:flex}
.names{position:sticky;left:0;flex:none;background:var(--paper);z-index:1}
.plot{flex:none}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin-top:6px;font-size:12.5px}
.legend li{display:flex;align-items:center;gap:7px}
.legend svg{flex:none}
.marks{display:grid;gap:4px;margin-top:14px;font-size:13px}
.marks li{display:grid;grid-template-columns:24px 132px minmax(0,1fr) auto;gap:4px 8px;align-items:baseline}
.marks .number{justify-self:start}
.marks code{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.marks .when{color:var(--muted);font-variant-numeric:tabular-nums}
.words{margin-top:12px;font-size:13px}
.words summary{color:var(--accent);width:fit-content}
.words table{margin-top:4px;min-width:640px}
.words th[scope=row],.words td:nth-child(-n+3){white-space:nowrap}
@media (max-width:640px){
.page{padding:0 16px 32px}
h1{font-size:23px}
.top h1 .icon{width:24px;height:24px;margin-top:2px}
.problems .place{display:block}
.labs th,.labs td{padding-right:9px}
.figures{grid-template-columns:repeat(2,1fr)}
.figures div:first-child{grid-column:1/-1}
.labs th:nth-child(3),.labs td:nth-child(3){display:none}
.names{width:78px}
.check>summary{grid-template-columns:auto 1fr auto}
.check>summary .claim{grid-area:2/1/auto/-1}
.check>summary .worth{grid-column:3}
.check>summary .claim:empty{display:none}
.check .rows,.check .meta{margin-left:0}
.rows>div{grid-template-columns:1fr;gap:0}
.marks li{grid-template-columns:24px minmax(0,1fr)}
.marks code{grid-column:2}
.command{grid-template-columns:minmax(0,1fr);gap:4px}
.command>.number{margin:0}
}
`;

const paper = `
@media print{
@page{margin:14mm 12mm}
body{font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.page{max-width:none;padding:0}
.skip,.hidden{display:none}
a{color:inherit;text-decoration:none}
.lab{break-before:page;margin-top:0;border-top:0;padding-top:0}
.step>.bar,h2,h3{break-after:avoid}
figure,.command,.check,.problems li,tr{break-inside:avoid}
.scroll{overflow:visible}
figure .scroll .names{position:static;width:9.5%;height:auto}
figure .scroll .plot{width:90.5%;height:auto}
.marks code{white-space:pre-wrap}
.output{max-height:none;white-space:pre-wrap}
.printed:not([open]),.words:not([open]){display:none}
}
`;
