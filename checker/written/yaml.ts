import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { say } from '../words/index.ts';
import type { Problems } from './problems.ts';

/** The keys and indexes that lead to a part of a value. */
export type Path = readonly PropertyKey[];

/** A value that knows where in the file each part of it was written. */
export interface Located {
  value: unknown;
  /** The file's line of the value at `path`, or of its key. Falls back to the nearest thing around it. */
  line(path: Path): number;
  keyLine(path: Path): number;
}

/** How YAML that is a list of data is read, in place of a few lines that an author wrote. */
export interface Reading {
  /** True: deep nesting is refused, and aliases, which make small files large: no list of data needs them. */
  plain?: boolean;
  /** Values of these keys are text as it is written, also where they look like numbers: `007` stays that. */
  texts?: readonly string[];
}

/** Reads YAML whose first line is line `firstLine` of the file; undefined after a problem. */
export function readYaml(
  text: string,
  firstLine: number,
  problems: Problems,
  { plain = false, texts = [] }: Reading = {},
): Located | undefined {
  const lines = new LineCounter();
  const lastLine = firstLine + Math.max(0, text.trimEnd().split('\n').length - 1);
  const lineAt = (offset: number) => Math.min(lastLine, firstLine + lines.linePos(offset).line - 1);
  if (plain && isDeep(text)) {
    problems.error(firstLine, 'yaml-syntax', say.written.yaml.tooDeep(deepest));
    return undefined;
  }
  try {
    // The parser's own search for keys that are there twice takes the square of their number.
    const options = { lineCounter: lines, prettyErrors: false, stringKeys: true, uniqueKeys: false };
    const doc = parseDocument(text, options);
    const faults = [
      ...doc.errors,
      ...doc.warnings,
      ...repeatedKeys(doc),
      ...(plain ? anyAlias(doc) : faultyAliases(doc)),
    ];
    for (const fault of faults) problems.error(lineAt(fault.pos[0]), 'yaml-syntax', messageOf(fault));
    if (faults.length > 0) return undefined;
    keepAsWritten(doc, texts);
    return {
      value: doc.toJS(),
      line: (path) => lineAt(offsetOf(doc, path, 'value')),
      keyLine: (path) => lineAt(offsetOf(doc, path, 'key')),
    };
  } catch (error) {
    // The yaml package reports faults, except for input made to exhaust it: nesting without end, aliases of aliases.
    problems.error(firstLine, 'yaml-syntax', say.written.yaml.unreadable((error as Error).message));
    return undefined;
  }
}

interface Fault {
  code: string;
  message: string;
  pos: readonly [number, number];
}

/** No list of data has more brackets within brackets: the parser takes the square of their number. */
const deepest = 50;

function isDeep(text: string): boolean {
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

function repeatedKeys(doc: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  visit(doc, {
    Map(_, { items }) {
      const names = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (names.has(key.value))
          faults.push({ code: 'DUPLICATE_KEY', message: say.written.yaml.keyTwice, pos: pos(key) });
        names.add(key.value);
      }
    },
  });
  return faults;
}

/** The first alias, where none is wanted: what they stand for is not even looked up. */
function anyAlias(doc: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  visit(doc, {
    Alias(_, alias) {
      faults.push({ code: 'ALIAS', message: say.written.yaml.noAliases(alias.source), pos: pos(alias) });
      return visit.BREAK;
    },
  });
  return faults;
}

function keepAsWritten(doc: Document.Parsed, keys: readonly string[]): void {
  visit(doc, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || !keys.includes(String(key.value))) return;
      if (typeof value.value === 'number' || typeof value.value === 'boolean') value.value = value.source;
    },
  });
}

/** Aliases are no fault to the parser; one without an anchor throws later, and one inside its anchor never ends. */
function faultyAliases(doc: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  visit(doc, {
    Alias(_, alias, ancestors) {
      const anchor = alias.resolve(doc);
      if (anchor && !ancestors.includes(anchor)) return;
      const message = anchor ? say.written.yaml.aliasInside(alias.source) : say.written.yaml.aliasNowhere(alias.source);
      faults.push({ code: 'ALIAS', message, pos: pos(alias) });
    },
  });
  return faults;
}

/** A pattern with `: ` in it and a range that starts with `>` are what authors forget to quote. */
function messageOf({ code, message }: Fault): string {
  const unquoted = ['BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN', 'BAD_SCALAR_START'].includes(code);
  return code === 'ALIAS' || code === 'DUPLICATE_KEY' ? message : say.written.yaml.fault(code, message, unquoted);
}

function offsetOf(doc: Document.Parsed, path: Path, part: 'key' | 'value'): number {
  let node: unknown = doc.contents;
  let offset = start(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(doc);
    if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = start(node) ?? offset;
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      if (!pair) return offset;
      node = pair.value;
      const wantsKey = isCollection(node) || (part === 'key' && depth === path.length - 1);
      offset = (wantsKey ? start(pair.key) : start(node)) ?? offset;
    }
  }
  return offset;
}

function start(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function pos(node: Node): [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}
