import { isComplete, longest } from '../shell/statements.ts';
import { type Prompt, readMachine, readPrompt, readRootPrompt } from './prompts.ts';
import type { Shown } from './shown.ts';
import { asOnNode, goesOnInWindows } from './windows.ts';

type Reader = (line: string) => Prompt | undefined;

/** True where the first line that says anything is a prompt. */
export function beginsWithPrompt(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '' && !line.startsWith('#') && !readMachine(line));
  return first !== undefined && readPrompt(first) !== undefined;
}

/** The commands of a session, each with what is shown below it. Lines above the first prompt are prose. */
export function readSession(lines: readonly string[]): Shown[] {
  // Where there is a prompt of any other kind, `# …` is a comment or was printed.
  const read: Reader = lines.some((line) => readPrompt(line)) ? readPrompt : readRootPrompt;
  const shown: Shown[] = [];
  for (let at = lines.findIndex((line) => read(line)); at >= 0 && at < lines.length; ) {
    const above = readMachine(lines[at - 1] ?? '');
    const prompt = { ...(above === undefined ? {} : { host: above }), ...(read(lines[at] ?? '') ?? { script: '' }) };
    const typed = takeTyped(lines, at, prompt, read);
    const next = nextPrompt(lines, typed.next, read);
    const command = {
      ...prompt,
      at,
      script: typed.script,
      output: outputOf(lines, typed.next, next, read),
      outputAt: typed.next,
    };
    if (/^\s*[^\s#]/.test(command.script)) shown.push(ofNode(command));
    at = next;
  }
  return shown;
}

/** A command goes on where a shell would ask for more, with `> ` in front or not. */
function takeTyped(
  lines: readonly string[],
  at: number,
  { script: first, elsewhere }: Prompt,
  read: Reader,
): { script: string; next: number } {
  const windows = elsewhere === 'windows';
  let script = first;
  let next = at + 1;
  const goesOn = windows ? goesOnInWindows : (text: string) => !isComplete(text);
  const end = Math.min(lines.length, at + longest);
  while (next < end && goesOn(script) && !read(lines[next] ?? '')) {
    script += `\n${(lines[next] ?? '').replace(windows ? /^>> ?/ : /^> ?/, '')}`;
    next++;
  }
  return { script, next };
}

function nextPrompt(lines: readonly string[], from: number, read: Reader): number {
  let at = from;
  while (at < lines.length && !read(lines[at] ?? '')) at++;
  return at;
}

/** Docker's own commands are the same in any shell. */
function ofNode(shown: Shown): Shown {
  const script = shown.elsewhere === 'windows' ? asOnNode(shown.script) : undefined;
  if (script === undefined) return shown;
  const { elsewhere: _, ...same } = shown;
  return { ...same, script };
}

/** Blank lines at the end are not output, nor is a comment or the name of a machine right above the next prompt. */
function outputOf(lines: readonly string[], from: number, to: number, read: Reader): string[] {
  const output = lines.slice(from, to);
  const commented = read === readPrompt && to < lines.length;
  const isOver = (line: string) =>
    line.trim() === '' || (commented && (/^#(\s|$)/.test(line) || readMachine(line) !== undefined));
  while (output.length > 0 && isOver(output.at(-1) ?? '')) output.pop();
  return output;
}
