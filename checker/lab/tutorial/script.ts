import { isSet, readDocker } from '../docker/invocation.ts';
import { simpleCommands } from '../shell/commands.ts';
import { ambiguous, typedPrograms } from '../shell/programs.ts';
import { hasCommand, takeStatement } from '../shell/statements.ts';
import type { Shown } from './shown.ts';
import { isDocker, isOfWindows } from './windows.ts';

/** What Docker prints and nobody types: a table's header, progress, the id of a service, the answer to `scale`. */
const printed = [
  /^(?:ID|NAME|CONTAINER ID|NETWORK ID|IMAGE ID|REPOSITORY|DRIVER|VOLUME NAME|STACK)\s{2,}[A-Z][A-Z ]*(?:\s{2,}[A-Z][A-Z ]*)*$/,
  /^(?:overall progress|verify|\d+\/\d+): /,
  /^[0-9a-z]{25}$/,
  /^[0-9a-f]{12}$|^[0-9a-f]{64}$/,
  /^\S+ scaled to \d+$/,
  /^(?:Creating|Removing|Updating) (?:service|network|secret|config) /,
];

/** Prompts of the shells of programs: what stands behind them was typed into such a program. */
const ofProgram = /^(?:>{1,3}|[\w./:()-]*(?:>|=[#>]|:PRIMARY>))(?:\s|$)/;

/**
 * The commands of a block without prompts. A line that was printed is the output of the command above, with all below it up to a
 * blank line or the next run of docker. What is typed into a program that waits for more is no command of a node.
 */
export function readScript(lines: readonly string[]): Shown[] {
  const shown: Shown[] = [];
  let fresh = true; // at the beginning, and below a blank line
  let inside = false;
  let wasPrinted = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const last = shown.at(-1);
    if (line.trim() === '' || (/^\s*#/.test(line) && !wasPrinted)) {
      [fresh, wasPrinted] = [true, false];
      at++;
      continue;
    }
    if (inside && !isDocker(line)) {
      const leaves = ofProgram.test(line) || /^\s*(?:exit|quit|\\q)\b/.test(line) || !isTyped(line, false);
      if (/(?:^|\s)(?:exit|quit|\\q)\b/.test(line)) inside = false;
      if (!leaves) shown.push({ at, script: line.trim(), elsewhere: 'container', output: [], outputAt: at + 1 });
      at++;
      continue;
    }
    if (isOfWindows(line)) {
      shown.push({ at, script: line.trim(), elsewhere: 'windows', output: [], outputAt: at + 1 });
      at++;
      continue;
    }
    if (wasPrinted ? !isDocker(line) || /^\s{2,}/.test(line) : !isTyped(line, fresh)) {
      wasPrinted = true;
      if (last && last.output.length === 0) Object.assign(last, { output: [line], outputAt: at });
      else if (last && last.outputAt + last.output.length === at) last.output.push(line);
      at++;
      continue;
    }
    const { script, next } = takeStatement(lines, at);
    if (hasCommand(script)) shown.push({ at, script, output: [], outputAt: next });
    inside = waitsForMore(script);
    [fresh, wasPrinted] = [false, false];
    at = next;
  }
  return shown.map(asFarAsKnown);
}

/**
 * Without prompts only Docker's own forms tell that lines are what a command prints. Others may come from another machine or another
 * command, and cannot be held against this one.
 */
function asFarAsKnown(one: Shown): Shown {
  const [first = ''] = one.output;
  return printed.some((pattern) => pattern.test(first.trim())) ? one : { ...one, output: [] };
}

/** True for a line that begins a command. Below another, a word that nothing is known of was printed. */
function isTyped(line: string, fresh: boolean): boolean {
  const text = line.trim();
  if (printed.some((pattern) => pattern.test(text))) return false;
  if (isDocker(text) || /^(?:sudo|export|nohup|env)\s/.test(text)) return true;
  if (/^[A-Za-z_]\w*\+?=/.test(text) || /^[\w-]+\s*\(\)\s*\{?/.test(text)) return true;
  const word = /^[^\s;|&<>]+/.exec(text)?.[0] ?? text.slice(0, 1);
  // Prose and tables begin with such words too.
  const isProse = /[^.][.:!]$/.test(text) || /\S\s{3,}\S/.test(text);
  if (typedPrograms.has(word)) return !(ambiguous.has(word) && (isProse || /^\w+$/.test(text)) && !fresh);
  if (/^(?:~|\.{1,2})?\/[\w./-]+$/.test(word)) return fresh || word.startsWith('.') || word !== text;
  if (/^["$]/.test(word)) return true;
  if (/^[({[]/.test(word)) return fresh || /^[({[] /.test(text);
  if (word === 'docker') return true;
  return fresh && /^[a-z_][\w.+-]*$/.test(word) && !isProse;
}

/** True where the next lines are typed into what this one begins. */
function waitsForMore(script: string): boolean {
  const last = simpleCommands(script).at(-1);
  const docker = last && readDocker(last.words);
  if (docker) {
    const waits =
      isSet(docker, '-i', '--interactive') && isSet(docker, '-t', '--tty') && !isSet(docker, '-d', '--detach');
    return docker.command === 'attach' || (['run', 'exec'].includes(docker.command) && waits);
  }
  const [program = '', ...args] = last?.words ?? [];
  return (
    ['mysql', 'psql', 'mongo', 'mongosh', 'redis-cli', 'sqlite3'].includes(program) &&
    !args.some((arg) => /^-[ce]|^--eval|^--command/.test(arg))
  );
}

/** True where a block that does not say what it is can only be commands: docker first, and nothing that nobody types. */
export function looksTyped(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '' && !/^\s*#/.test(line)) ?? '';
  if (isDocker(first)) return true;
  const program = /^\s*([\w./-]+)/.exec(first)?.[1] ?? '';
  if (!/^(?:curl|ssh|cd|mkdir|export|git|echo|cat|sudo|docker-machine)$/.test(program)) return false;
  const shown = readScript(lines);
  return shown.some(({ script }) => isDocker(script)) && shown.every(({ output }) => output.length === 0);
}
