import type { Command } from '../model.ts';
import { say } from '../words/index.ts';
import type { Problems } from '../written/index.ts';
import { defaultTimeout } from './options.ts';

/** `$ …`, `vagrant@docker-node1:~$ …` or `root@docker-node1:~# …`. */
const prompt = /^(?:\$|[\w.-]+@(?<node>[\w.-]+):[^\s$#]*[$#])(?:\s+(?<script>.*))?$/;

/** A session's prompts, each with the lines shown below it. `firstLine` is the file's line of the text's first. */
export function readConsole(text: string, firstLine: number, problems: Problems): Omit<Command, 'solution'>[] {
  const lines = text.trimEnd().split('\n');
  const commands: Omit<Command, 'solution'>[] = [];
  let next = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  while (next < lines.length) {
    const line = firstLine + next;
    const { node, script } = prompt.exec(lines[next] ?? '')?.groups ?? {};
    const typed = takeContinued(lines, next, script ?? '');
    const output = takeOutput(lines, typed.next);
    next = output.next;
    if (!script?.trim()) {
      const found = (lines[typed.next - 1] ?? '').trim();
      problems.error(line, 'console-prompt', say.lab.fences.prompt(found));
      continue;
    }
    if (typed.script.endsWith('\\')) problems.error(line, 'console-unfinished', say.lab.fences.unfinished);
    commands.push({
      type: 'command',
      ...problems.at(line),
      script: typed.script,
      ...(node ? { node } : {}),
      timeout: defaultTimeout,
      exit: 0,
      // A prompt with nothing below it says nothing of the output: it is the next prompt that shows what it did.
      ...(output.lines.length > 0 && { output: { ...problems.at(firstLine + typed.next), lines: output.lines } }),
    });
  }
  return commands;
}

/** A command goes on below a trailing backslash, where a shell shows `> `. */
function takeContinued(lines: string[], start: number, first: string): { script: string; next: number } {
  const script = [first];
  let next = start + 1;
  while (script.at(-1)?.endsWith('\\') && next < lines.length) {
    script.push((lines[next] ?? '').replace(/^> /, ''));
    next++;
  }
  return { script: script.join('\n'), next };
}

/** Blank lines before the next prompt separate, they are not output. */
function takeOutput(lines: string[], start: number): { lines: string[]; next: number } {
  const found = lines.slice(start).findIndex((line) => prompt.test(line));
  const next = found < 0 ? lines.length : start + found;
  const shown = lines.slice(start, next);
  while (shown.at(-1)?.trim() === '') shown.pop();
  return { lines: shown, next };
}
