/** How a student's page looks, as CSS, beside what every page has. */
export const studentCss = `
.is-graded{--tone:var(--accent)}
.explained{max-width:76ch;margin:0 0 16px}
.cause{border-left:4px solid var(--tone);padding:8px 14px;margin-bottom:16px;background:var(--raised)}
.cluster{margin-top:12px;font-size:13px}
.lab{margin-top:48px;border-top:1px solid var(--line);padding-top:20px}
.note{margin-top:10px;border-left:4px solid var(--line);padding:4px 14px;font-size:14px}
.doubts{list-style:disc;padding-left:22px;margin-top:8px}
.caption{font-size:13px;max-width:76ch}
.total th{font-weight:500}
.total:last-child>*{font-weight:700}
td:last-child,th:last-child{padding-right:0}
.basis{margin-top:32px;color:var(--muted);font-size:13px}
@media print{.lab{break-inside:auto}}
`;
