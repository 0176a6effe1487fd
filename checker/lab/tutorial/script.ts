import { hasCommand, takeStatement } from '../shell/statements.ts';
import type { Shown } from './session.ts';

/** What Docker prints and nobody types: a table's header, progress, the id of a service, the answer to `scale`. */
const printed = [
  /^(?:ID|NAME|CONTAINER ID|NETWORK ID|IMAGE ID|REPOSITORY|DRIVER)\s{2,}[A-Z][A-Z ]*(?:\s{2,}[A-Z][A-Z ]*)*$/,
  /^(?:overall progress|verify|\d+\/\d+): /,
  /^[0-9a-z]{25}$/,
  /^\S+ scaled to \d+$/,
];

/** The commands of a block without prompts. What was clearly printed is the output of the command above, up to a blank line. */
export function readScript(lines: readonly string[]): Shown[] {
  const shown: Shown[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfPrinted(lines, at);
    if (end > at) {
      const last = shown.at(-1);
      if (last?.output.length === 0) Object.assign(last, { output: lines.slice(at, end), outputAt: at });
      at = end;
      continue;
    }
    const { script, next } = takeStatement(lines, at);
    if (hasCommand(script)) shown.push({ at, script, output: [], outputAt: next });
    at = next;
  }
  return shown;
}

function endOfPrinted(lines: readonly string[], at: number): number {
  if (!printed.some((pattern) => pattern.test((lines[at] ?? '').trimEnd()))) return at;
  const blank = lines.findIndex((line, index) => index > at && line.trim() === '');
  return blank < 0 ? lines.length : blank;
}
