/** How the page of a class looks, as CSS, beside what every page has. */
export const courseCss = `
.is-graded{--tone:var(--accent)}
.figures .badge{font-size:12.5px}
section{margin-top:36px}
h3{margin-top:16px}
.caption{font-size:13px;max-width:76ch;margin-bottom:8px}
.apart{border-left:4px solid var(--tone);padding-left:16px}
.apart h2 .icon{width:18px;height:18px;vertical-align:-2px}
.apart>ul{display:grid;gap:10px}
.reasons{list-style:disc;padding-left:22px;font-size:14px;color:var(--muted);overflow-wrap:anywhere}
.scroll th[scope=row]{font-weight:500}
.scroll th,.scroll td{padding-right:20px}
.scroll th[scope=row]{min-width:130px}
.scroll code{overflow-wrap:anywhere}
#students+.scroll td:last-child{min-width:150px}
#copies~.scroll td{white-space:nowrap}
.scroll .share{white-space:nowrap;width:120px;min-width:100px}
.bar-of{display:block;width:96px;height:8px;margin-top:4px}
.track{fill:var(--sunken)}
.filled{fill:var(--accent)}
.share .filled{fill:var(--fail)}
.who{font-size:13px;color:var(--muted);min-width:120px}
#failed+.scroll td:nth-child(2){min-width:220px}
.spread{display:block;width:100%;max-width:560px;height:auto;font-size:11px;fill:var(--ink)}
.spread text{text-anchor:middle}
.spread .tick[text-anchor=start]{text-anchor:start}
.spread .tick[text-anchor=end]{text-anchor:end}
.spread .tick{fill:var(--muted)}
.floor{fill:none;stroke:var(--line);stroke-width:1.5}
.mean{fill:none;stroke:var(--muted);stroke-dasharray:3 3}
.strip svg{display:block;width:200px;height:16px}
.each{stroke:var(--accent);stroke-width:1}
.middle{stroke:var(--ink);stroke-width:2}
.basis{margin-top:32px;color:var(--muted);font-size:13px}
`;
