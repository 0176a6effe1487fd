/** Tabs of a page: the same for several shells or machines side by side, of which a reader takes one. */

/** In which of the tabs that stand together a line is. */
export interface Tab {
  /** Of those that stand together: the index of the line on which the first begins. */
  group: number;
  /** From 1. */
  number: number;
  label: string;
}

/** What holds tabs, in the words of Docusaurus, Hugo, GitBook and VitePress. */
const holders: { begin: RegExp; tab: RegExp; end: RegExp }[] = [
  { begin: /^\s*<Tabs\b/, tab: /^\s*<TabItem\b(.*)/, end: /^\s*<\/Tabs>/ },
  {
    begin: /^\s*\{\{[<%]\s*(?:tabs|tabpane)\b/,
    tab: /^\s*\{\{[<%]\s*tab\b(.*)/,
    end: /^\s*\{\{[<%]\s*\/\s*(?:tabs|tabpane)\b/,
  },
  { begin: /^\s*\{%-?\s*tabs\b/, tab: /^\s*\{%-?\s*tab\b(.*)/, end: /^\s*\{%-?\s*endtabs\b/ },
  { begin: /^\s*:{3,}\s*code-group\b/, tab: /^\s*(?:`{3,}|~{3,})[\w-]+\s*(\[.+)/, end: /^\s*:{3,}\s*$/ },
];
/** Material for MkDocs: what is indented below `=== "Linux"` is in the tab. */
const heading = /^(\s*)===([!+]?)\s+["']([^"']*)["']/;

/** Labels of tabs of which a reader takes all: each is for another machine, or shows what the one before it prints. */
const inTurn = /\b(?:node|manager|worker|leader|master|host|machine|server|client|terminal|step|output|result)/i;

/** The tab of each line that is in one that is offered instead of others. */
export function tabsOf(lines: readonly string[]): (Tab | undefined)[] {
  const tabs: (Tab | undefined)[] = [];
  // Below the last end of a kind none begins: what is never closed holds nothing.
  const closed = holders.map((one) => ({ ...one, last: lines.findLastIndex((line) => one.end.test(line)) }));
  let at = 0;
  while (at < lines.length) at = held(lines, at, closed, tabs) ?? indented(lines, at, tabs) ?? at + 1;
  return tabs;
}

type Closed = (typeof holders)[number] & { last: number };

function held(
  lines: readonly string[],
  begin: number,
  closed: readonly Closed[],
  tabs: (Tab | undefined)[],
): number | undefined {
  const holder = closed.find(({ last, ...one }) => begin < last && one.begin.test(lines[begin] ?? ''));
  if (!holder) return undefined;
  let [at, number, label] = [begin + 1, 0, ''];
  for (; at < lines.length && !holder.end.test(lines[at] ?? ''); at++) {
    const [, said] = holder.tab.exec(lines[at] ?? '') ?? [];
    if (said !== undefined) [number, label] = [number + 1, labelIn(said)];
    note(tabs, at, { group: begin, number, label });
  }
  return at + 1;
}

function indented(lines: readonly string[], begin: number, tabs: (Tab | undefined)[]): number | undefined {
  const [, indent] = heading.exec(lines[begin] ?? '') ?? [];
  if (indent === undefined) return undefined;
  let [at, number, label] = [begin, 0, ''];
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, deep = '', sign, said] = heading.exec(line) ?? [];
    const isNext = said !== undefined && deep === indent;
    if (isNext && (sign !== '!' || at === begin)) [number, label] = [number + 1, said];
    else if (isNext || (line.trim() !== '' && !line.startsWith(`${indent}    `))) break;
    note(tabs, at, { group: begin, number, label });
  }
  return at;
}

function note(tabs: (Tab | undefined)[], at: number, tab: Tab): void {
  if (tab.number > 0 && !inTurn.test(tab.label)) tabs[at] = tab;
}

/** `label="macOS" value="mac"`, `"macOS"`, `[macOS]`. */
function labelIn(said: string): string {
  const [, named] = /\b(?:label|title|name|header)\s*=\s*["']([^"']*)["']/.exec(said) ?? [];
  const [, plain] = /["'[]([^"'\]]*)["'\]]/.exec(said) ?? [];
  return named ?? plain ?? said.trim();
}
