/** How the report of a run looks, at any width and on paper. */

/** The style sheet of the report, as CSS, beside that of every page. */
export function reportCss(): string {
  return `${summary}${labs}${steps}${timeline}${paper}`;
}

const summary = `
.cluster{margin-top:12px;font-size:13px}
.labs th[scope=row]{font-weight:500;overflow-wrap:anywhere}
.labs{margin-top:4px}
.labs tr>:last-child{padding-right:0}
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
.commands{margin-top:12px;display:grid;gap:10px}
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
`;

const timeline = `
.timeline{margin-top:20px}
.timeline h3{margin-bottom:2px}
.caption{font-size:13px;max-width:76ch}
.timeline figure{margin-top:10px}
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
.problems .place{display:block}
.labs th,.labs td{padding-right:9px}
.labs th:nth-child(3),.labs td:nth-child(3){display:none}
.names{width:78px}
.marks li{grid-template-columns:24px minmax(0,1fr)}
.marks code{grid-column:2}
.command{grid-template-columns:minmax(0,1fr);gap:4px}
.command>.number{margin:0}
}
`;

const paper = `
@media print{
.lab{break-before:page;margin-top:0;border-top:0;padding-top:0}
figure .scroll .names{position:static;width:9.5%;height:auto}
figure .scroll .plot{width:90.5%;height:auto}
.marks code{white-space:pre-wrap}
.output{max-height:none;white-space:pre-wrap}
.printed:not([open]),.words:not([open]){display:none}
}
`;
