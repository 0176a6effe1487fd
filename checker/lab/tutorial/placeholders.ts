import { simpleCommands } from '../shell/commands.ts';

/** What stands for something the reader has to put in; undefined where there is nothing of the kind. */
export function findPlaceholder(script: string): string | undefined {
  const code = withoutHeredocs(script);
  const written = inText.map((pattern) => pattern.exec(code)?.[1]).find((found) => found !== undefined);
  if (written !== undefined) return written;
  for (const { words } of simpleCommands(script)) {
    const found = words.find((word, at) => isPlaceholder(word, words, at));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Forms that can stand anywhere. Tags of HTML that people look for with `grep` are none. */
const inText = [
  /(<(?!(?:none|html|head|body|title|h\d|p|a|div|br)>)[A-Za-z](?:[\w .:|/'-]*[\w.'])?>)/i,
  /(?:^|\s)(\[[A-Z][A-Z _.|=-]*\](?:\.\.\.)?)(?=\s|$)/,
  /(\[\[[A-Z][\w-]*\]\])/,
  // An expression of the generator of a web site. Templates of Go begin with a dot, or with a function of theirs.
  /(\{\{-?\s*[a-z_]\w*(?:\.[\w.]+\s*(?:\|[^{}]*)?|\s*\|[^{}]*)?\s*-?\}\})(?<!\{\{-?\s*(?:end|else|break|continue|println)\s*-?\}\})/,
  /(?:^|[^$\w{.])(\{[A-Z][A-Z_-]+\})/,
  /\b(your[-_][\w-]+)/i,
  /\b((?:x{1,3}\.){3}x{1,3})\b/i,
  /(?:^|[\s=])(x{3,})(?=\s|$)/i,
  /(?:^|[\s=:])((?:\.\.\.|…)(?=\s|$))/,
  /([^\s/.]+(?:\.\.\.|…))(?=\s|$)/,
];

/** What people write in capitals for a thing that they do not know. */
const things =
  'ADDR ADDRESS ARG ARGS COMMAND CONFIG CONTAINER DIR DIRECTORY DOMAIN FILE FOLDER HOST HOSTNAME ID IMAGE IP KEY MANAGER NAME NETWORK NODE NUMBER OPTIONS PASSWORD PATH PORT REGISTRY REPLICAS REPOSITORY SECRET SERVICE STACK TAG TASK TOKEN URL USER USERNAME VERSION VOLUME WORKER'.split(
    ' ',
  );

/** Words behind these are names of variables and of capabilities, in capitals by right. */
const named = [
  '-e',
  '--env',
  '--env-add',
  '--env-rm',
  '--cap-add',
  '--cap-drop',
  '--signal',
  '-s',
  'export',
  'unset',
  'read',
];

/** `SERVICE-ID`, `MANAGER_IP:2377`, `web=NUMBER`. */
function isPlaceholder(word: string, words: readonly string[], at: number): boolean {
  if (at === 0 || named.includes(words[at - 1] ?? '') || named.includes(words[0] ?? '')) return false;
  const parts = word.startsWith('--') ? word.split(/[=:/@,]/).slice(1) : word.split(/[=:/@,]/);
  return parts.some((part) => {
    if (!/^[A-Z][A-Z\d]*(?:[-_][A-Z\d]+)*$/.test(part)) return false;
    const segments = part.split(/[-_]/);
    return part.includes('-')
      ? segments.some(isThing)
      : segments.every((segment) => isThing(segment) || segment === 'MY');
  });
}

function isThing(segment: string): boolean {
  return things.includes(segment.replace(/\d+$/, '')) || things.includes(segment.replace(/S$/, ''));
}

/** What a here-document holds is for a file: there `<html>` is no placeholder. */
function withoutHeredocs(script: string): string {
  return script.replace(/(<<-?\s*(['"]?)([\w.-]+)\2[^\n]*)\n[\s\S]*?\n\s*\3(?=\n|$)/g, '$1');
}
