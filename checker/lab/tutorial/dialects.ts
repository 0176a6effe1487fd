/** What a block of code holds, as in `Block`. */
interface Held {
  textLine: number;
  info: string;
  text: string;
}

/** A page in plain Markdown, line for line as it was: what other dialects mark in their own ways stands beside it. */
export interface Plain {
  lines: string[];
  /** Blocks of code that are no fences, by the index of the line where `marker` stands for them. */
  blocks: Map<number, Held>;
  /** What stands behind the end of a fence, `{{execute HOST1}}`, by the index of the line on which the fence begins. */
  behind: Map<number, string>;
  /** What is said of a fence around it: `{% code title="a.yml" %}`. */
  titles: Map<number, string>;
  /** Indices of the lines on which fences begin that never end. */
  unclosed: Set<number>;
}

/** Stands in the text where a block of `blocks` was. */
export const marker = '<!--block-->';

const fence = /^((?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*)(`{3,}|~{3,})([^`]*)$/;

/** Tags that hold code, and what ends them. The first group of each is its language, or options in which it stands first. */
const holders: { begin: RegExp; end: RegExp; below?: RegExp }[] = [
  { begin: /^\s*\{%-?\s*(?:highlight|codeblock)\b([^%]*)%\}/, end: /\{%-?\s*end(?:highlight|codeblock)\s*-?%\}/ },
  {
    begin: /^\s*\{\{[<%]\s*(?:highlight|code|code-?block|command|terminal|console)\b([^%>]*)[%>]\}\}/,
    end: /\{\{[<%]\s*\/\s*(?:highlight|code|code-?block|command|terminal|console)\s*[%>]\}\}/,
  },
  { begin: /^\s*#\+begin_src\b(.*)$/i, end: /^\s*#\+end_src\b/i },
  { begin: /^\s*\{(?:code|noformat)(?::([^}]*))?\}\s*$/, end: /^\s*\{(?:code|noformat)\}/ },
  { begin: /^\[(?:source\s*)?,\s*([\w-]+)[^\]]*\]\s*$/, below: /^(?:-{4,}|\.{4,})\s*$/, end: /^(?:-{4,}|\.{4,})\s*$/ },
];

const endOfPre = /<\/pre>/i;
const comment = { begin: /^\s*\{%-?\s*comment\b[^%]*%\}/, end: /\{%-?\s*endcomment\s*-?%\}/ };
const code = { begin: /^\s*\{%-?\s*code\b([^%]*)%\}\s*$/, end: /^\s*\{%-?\s*endcode\s*-?%\}/ };
const literal = /^(\s*)\.\. (?:code-block|code|sourcecode|prompt)::[ \t]*(\S*)/;
const admonition = /^(\s*)(?:!!!|\?\?\?\+?|={3}[!+]?)\s+["\w]/;
/** A line that is nothing but a tag: of Liquid, of Hugo, of MDX or HTML. What stands right below it is Markdown for its readers. */
const tagOfSite = /^\s*(?:\{%[^%]*%\}|\{\{[<%][^{}]*[%>]\}\})\s*$/;
const tagOfHtml = /^\s*<\/?(?!(?:pre|script|style|textarea)\b)[A-Za-z][\w.-]*(?:\s[^<>]*)?\/?>\s*$/;

export function toPlain(body: string): Plain {
  const lines = body.split('\n').map(withoutRaw);
  const plain: Plain = { lines, blocks: new Map(), behind: new Map(), titles: new Map(), unclosed: new Set() };
  new Page(plain).read();
  return plain;
}

class Page {
  readonly #plain: Plain;
  /** Where each end was found last: a search goes on from there, so that all of them together read the page once. */
  readonly #found = new Map<RegExp, number>();
  /** Marks of fences below which no line ends one: none is looked for again. */
  readonly #endless = new Set<string>();
  #title: string | undefined;

  constructor(plain: Plain) {
    this.#plain = plain;
  }

  read(): void {
    const { lines } = this.#plain;
    let at = 0;
    while (at < lines.length) {
      const line = lines[at] ?? '';
      const [, lead, mark, info] = fence.exec(line) ?? [];
      if (mark !== undefined) at = this.#fence(at, lead ?? '', mark, info ?? '');
      else
        at =
          this.#comment(at) ??
          this.#holder(at, line) ??
          this.#pre(at, line) ??
          this.#literal(at, line) ??
          this.#other(at, line);
    }
  }

  #end(pattern: RegExp, from: number): number {
    const { lines } = this.#plain;
    let at = this.#found.get(pattern) ?? -1;
    if (at < from) {
      at = from;
      while (at < lines.length && !pattern.test(lines[at] ?? '')) at++;
      this.#found.set(pattern, at);
    }
    return at < lines.length ? at : -1;
  }

  #blank(from: number, to: number): void {
    this.#plain.lines.fill('', from, to + 1);
  }

  #comment(at: number): number | undefined {
    if (!comment.begin.test(this.#plain.lines[at] ?? '')) return undefined;
    const end = this.#end(comment.end, at);
    if (end < 0) return undefined;
    this.#blank(at, end);
    return end + 1;
  }

  #holder(at: number, line: string): number | undefined {
    const { lines } = this.#plain;
    for (const { begin, end: ending, below } of holders) {
      const [, options = ''] = begin.exec(line) ?? [undefined];
      if (!begin.test(line) || (below && !below.test(lines[at + 1] ?? ''))) continue;
      const first = at + (below ? 2 : 1);
      const end = this.#end(ending, first);
      if (end < 0) continue;
      const inside = lines.slice(first, end);
      const info = options.replace(/["']/g, ' ').trim();
      this.#blank(at, first - 1);
      lines[end] = '';
      // Some put a fence into such a tag: then it says nothing more.
      if (fence.test(inside.find((one) => one.trim() !== '') ?? '')) return at + 1;
      this.#block(at, first, end, info, inside);
      return end + 1;
    }
    return undefined;
  }

  #block(at: number, first: number, end: number, info: string, inside: string[]): void {
    const { blocks, lines } = this.#plain;
    const indent = /^\s*/.exec(lines[at] ?? '')?.[0] ?? '';
    this.#blank(at, end - 1);
    lines[at] = indent + marker;
    blocks.set(at, { textLine: first + 1, info, text: `${inside.join('\n')}\n` });
  }

  /** `<pre><code class="language-sh">`, from the tag to its end. */
  #pre(at: number, line: string): number | undefined {
    const open = /^[^`]*?<pre\b([^>]*)>\s*(?:<code\b([^>]*)>)?/i.exec(line);
    const end = open ? this.#end(endOfPre, at) : -1;
    if (!open || end < 0) return undefined;
    const { lines } = this.#plain;
    const inside = lines.slice(at, end + 1);
    inside[0] = (inside[0] ?? '').slice(open[0].length);
    inside.push((inside.pop() ?? '').replace(/(?:<\/code>\s*)?<\/pre>.*$/i, ''));
    const language = /(?:language|lang|highlight|brush:?)[-=\s"']*([\w-]+)/i.exec(`${open[1]} ${open[2]}`)?.[1] ?? '';
    this.#block(at, at, end + 1, language, inside.map(textOfHtml));
    return end + 1;
  }

  /** A directive of reStructuredText, with what is indented below it. */
  #literal(at: number, line: string): number | undefined {
    const [, indent, language = ''] = literal.exec(line) ?? [];
    if (indent === undefined) return undefined;
    const { lines } = this.#plain;
    let end = at + 1;
    const isInside = (one: string) => one.trim() === '' || (/^\s*/.exec(one)?.[0].length ?? 0) > indent.length;
    while (end < lines.length && isInside(lines[end] ?? '')) end++;
    let first = at + 1;
    while (first < end && /^\s*(?::[\w-]+:.*)?$/.test(lines[first] ?? '')) first++;
    const deep = /^\s*/.exec(lines[first] ?? '')?.[0].length ?? 0;
    const inside = lines.slice(first, end).map((one) => one.slice(Math.min(deep, /^\s*/.exec(one)?.[0].length ?? 0)));
    if (first < end) this.#block(at, first, end, language, inside);
    return end;
  }

  #other(at: number, line: string): number {
    const { lines } = this.#plain;
    const [, indent] = admonition.exec(line) ?? [];
    const [, options] = code.begin.exec(line) ?? [];
    if (indent !== undefined) this.#dedent(at + 1, indent.length + 4);
    if (options !== undefined) this.#title = options;
    if (indent !== undefined || tagOfSite.test(line) || tagOfHtml.test(line)) lines[at] = '';
    return at + 1;
  }

  /** What belongs to `!!! note` or `=== "Linux"` is indented, and is Markdown. */
  #dedent(from: number, by: number): void {
    const { lines } = this.#plain;
    const indent = ' '.repeat(by);
    for (let at = from; at < lines.length; at++) {
      const line = lines[at] ?? '';
      if (line.startsWith(indent)) lines[at] = line.slice(by);
      else if (line.trim() !== '') break;
    }
  }

  /** Passes a fence. One that is never closed ends at its first blank line: what stands below is prose. */
  #fence(at: number, lead: string, mark: string, info: string): number {
    const { lines, behind, titles, unclosed } = this.#plain;
    if (this.#title !== undefined) titles.set(at, this.#title);
    this.#title = undefined;
    const sign = mark.slice(0, 1);
    const isPage = /^\s*(?:md|mdx|markdown)\b/i.test(info);
    let blank = -1;
    for (let next = at + 1; next < lines.length; next++) {
      const line = lines[next] ?? '';
      const text = line.replace(/^[\s>]+/, '');
      if (blank < 0 && text === '') blank = next;
      if (blank > 0 && this.#endless.has(mark)) break;
      if (next === lines.length - 1 && !text.startsWith(mark)) this.#endless.add(mark);
      if (!text.startsWith(mark)) continue;
      const [, more = '', rest = ''] = (sign === '`' ? /^(`+)(.*)$/ : /^(~+)(.*)$/).exec(text) ?? [];
      const [, execute] = /^\s*(\{\{[^{}]*\}\})\s*$/.exec(rest) ?? [];
      if (rest.trim() === '' || execute !== undefined) {
        if (execute !== undefined) {
          behind.set(at, execute);
          lines[next] = line.slice(0, line.length - rest.length);
        }
        return next + 1;
      }
      // Another one begins where this one should have ended.
      if (more === mark && !isPage && blank > 0 && /^[\w{.]/.test(rest.trim()) && !rest.includes('`')) break;
    }
    unclosed.add(at);
    if (blank < 0) return lines.length;
    lines[blank] = `${lead.replace(/[-*+\d.)]/g, ' ')}${mark}`;
    return blank + 1;
  }
}

/** Tags that keep Liquid from reading what is between them. */
function withoutRaw(line: string): string {
  return line.includes('raw') ? line.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '') : line;
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#36': '$',
};

function textOfHtml(line: string): string {
  const text = line.replace(/<\/?(?:code|span|b|i|em|strong|kbd|samp|a|font|u|br|div)\b[^<>]*>/gi, '');
  return text.replace(/&(#?\w{2,6});/g, (whole, name: string) => entities[name] ?? whole);
}
