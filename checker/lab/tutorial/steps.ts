import type { Command, GivenFile, Step } from '../../model.ts';
import { say } from '../../words/index.ts';
import type { Problems } from '../../written/index.ts';
import { most } from '../bounds.ts';
import { readChecks } from '../checks/read.ts';
import { readEffects } from '../docker/effects.ts';
import { filesNeeded } from '../docker/files.ts';
import { defaultTimeout } from '../options.ts';
import { simpleCommands } from '../shell/commands.ts';
import { slug } from '../slug.ts';
import { isOfFile, readBlock } from './blocks.ts';
import { fileIn } from './files.ts';
import { terminalOf } from './hosts.ts';
import { isFileName, readInfo } from './info.ts';
import { readMark, readMarked, readSpoken } from './inline.ts';
import { onMachine, type Pointed } from './machines.ts';
import { findObstacle, idsIn, type Known } from './obstacles.ts';
import { commandIn, commandInText } from './passed-over.ts';
import type { Block as CodeBlock, Piece } from './pieces.ts';
import { readScript } from './script.ts';
import type { Shown } from './shown.ts';
import type { Tab } from './tabs.ts';

/** Headings down to this depth begin a step. */
const deepest = 3;

/** What the page says above a command, as far as commands rely on it. */
interface Above extends Known {
  variables: Map<string, Set<string | undefined>>;
  ids: string[];
  files: Map<string, GivenFile>;
  pointed: Pointed;
  /** Of each group of tabs the one that is taken, by its number, and the line of its first command. */
  taken: Map<number, { number: number; line: number }>;
}

/** A step for each heading that has something to run below it. What stands above the first goes under the title. */
export function readTutorialSteps(pieces: Piece[], title: string, problems: Problems): Step[] {
  const steps: Step[] = [{ id: '', title, line: 1, blocks: [], hints: [], challenge: false }];
  const above: Above = { variables: new Map(), ids: [], files: new Map(), pointed: {}, taken: new Map() };
  const read = pieces.map((piece) => (piece.type === 'block' ? readMarkedBlock(piece) : []));
  const onlyInText = read.every((shown) => shown.length === 0);
  let commands = 0;
  for (const [index, piece] of pieces.entries()) {
    const step = steps.at(-1);
    const add = (shown: Shown, line: number, tab?: Tab) => {
      if (++commands <= most.commands) step?.blocks.push(inTab(toCommand(shown, line, above, problems), tab, above));
      else if (commands === most.commands + 1)
        problems.error(line + shown.at, 'too-long', say.lab.bounds.commands(most.commands));
    };
    if (piece.type === 'heading') {
      if (piece.depth <= deepest) {
        const { line, title: name } = piece;
        steps.push({ id: '', title: name, line, blocks: [], hints: [], challenge: false });
      }
    } else if (piece.type === 'text') {
      const marked = readMarked(piece);
      const below = pieces[index + 1];
      const output = below?.type === 'block' && read[index + 1]?.length === 0 && isOutput(below) ? below : undefined;
      const found = marked.length > 0 ? marked : readSpoken(piece, output !== undefined, onlyInText);
      for (const { line, shown } of found) add(output ? withOutput(shown, output, line) : shown, line);
      const passed = found.length === 0 ? commandInText(piece) : undefined;
      if (passed) problems.warning(passed.line, 'not-read', say.tutorial.notRead(passed.dialect));
    } else if (/^ya?ml\s+check$/i.test(piece.info)) {
      for (const check of readChecks(piece.text, piece.textLine, problems)) step?.blocks.push(check);
    } else {
      const before = pieces[index - 1];
      const file = fileIn(piece, before?.type === 'text' ? before : undefined);
      const shown = file && isNamed(piece) ? [] : (read[index] ?? []);
      if (file && shown.length === 0) above.files.set(file.name, file);
      if (piece.unclosed) problems.warning(piece.line, 'fence-unclosed', say.tutorial.unclosed);
      for (const one of shown) add(one, piece.textLine, piece.tab);
      const passed = shown.length === 0 && !file && !isCopied(piece) ? commandIn(piece) : undefined;
      if (passed) problems.warning(passed.line, 'not-read', say.tutorial.notRead(passed.dialect));
    }
  }
  return named(steps.filter(({ blocks }) => blocks.length > 0));
}

/** A block whose end is marked `{{execute HOST2}}` is run there; one that is to be copied is not run. */
function readMarkedBlock(piece: CodeBlock): Shown[] {
  const mark = readMark(piece.behind ?? '');
  if (!mark) return readBlock(piece);
  if (!mark.runs) return [];
  const shown = readBlock(piece);
  const found = shown.length > 0 ? shown : readScript(piece.text.split('\n'));
  return found.map((one) => ({ ...one, ...(mark.host === undefined ? {} : { host: mark.host }) }));
}

function isCopied({ behind = '' }: CodeBlock): boolean {
  return readMark(behind)?.runs === false;
}

/** True where the first line of a block says which file it is. */
function isNamed({ info }: CodeBlock): boolean {
  const { title } = readInfo(info);
  return title !== undefined && isFileName(title);
}

/** A block without commands that shows what a command printed. */
function isOutput(block: CodeBlock): boolean {
  return !isOfFile(block.info, block.text) && !commandIn(block) && readInfo(block.info).title === undefined;
}

function withOutput(shown: Shown, { text, textLine }: CodeBlock, line: number): Shown {
  return { ...shown, output: text.replace(/\n+$/, '').split('\n'), outputAt: textLine - line };
}

/** A reader takes one tab of several: the first of which something can be run. */
function inTab(command: Command, tab: Tab | undefined, { taken }: Above): Command {
  if (!tab) return command;
  const other = taken.get(tab.group);
  if (!other && !command.obstacle) taken.set(tab.group, { number: tab.number, line: command.line });
  if (!other || other.number === tab.number) return command;
  return { ...command, obstacle: { kind: 'alternative', what: tab.label, line: other.line } };
}

/** Notes in `above` what later commands may rely on. */
function toCommand(found: Shown, textLine: number, above: Above, problems: Problems): Command {
  const shown = onMachine(found, above.pointed);
  const place = terminalOf(shown.host);
  for (const name of simpleCommands(shown.script).flatMap(({ sets }) => sets)) {
    const places = above.variables.get(name) ?? new Set();
    above.variables.set(name, places.add(place));
  }
  const obstacle = findObstacle(shown, above);
  for (const id of idsIn(shown.output)) if (above.ids.length < mostIds) above.ids.push(id);
  const made = readEffects(shown.script).makes.flatMap(({ kind, name }) => (kind === 'file' ? name : []));
  const files = filesFor(shown.script, above.files).filter(({ name }) => !made.includes(name.split('/').at(-1) ?? ''));
  for (const name of above.files.keys()) if (made.includes(name.split('/').at(-1) ?? '')) above.files.delete(name);
  const output = { ...problems.at(textLine + shown.outputAt), lines: shown.output, terminal: true as const };
  return {
    type: 'command',
    ...problems.at(textLine + shown.at),
    script: shown.script,
    ...(shown.host === undefined ? {} : { node: shown.host }),
    timeout: defaultTimeout,
    exit: 0,
    ...(shown.output.some((line) => line.trim() !== '') ? { output } : {}),
    ...(obstacle ? { obstacle } : {}),
    ...(files.length > 0 ? { files } : {}),
    solution: false,
  };
}

/** More ids than any page shows. */
const mostIds = 2_000;

/** The files that the page gives above and a script names, with those that they name. */
function filesFor(script: string, given: ReadonlyMap<string, GivenFile>): GivenFile[] {
  if (given.size === 0) return [];
  const needed = filesNeeded(script).map((path) => path.replace(/^(?:\.\/)+/, ''));
  const first = needed.flatMap((path) => given.get(path) ?? []);
  const words = new Set(
    first.flatMap(({ text }) => text.match(/[\w./-]+/g) ?? []).map((word) => word.replace(/^(?:\.\/)+/, '')),
  );
  return [
    ...new Set([...first, ...(first.length > 0 ? [...given.values()].filter(({ name }) => words.has(name)) : [])]),
  ];
}

/** Ids as GitHub gives them to anchors: the second of the same name ends in `-1`. */
function named(steps: Step[]): Step[] {
  const seen = new Map<string, number>();
  return steps.map((step, index) => {
    const base = slug(step.title) || `step-${index + 1}`;
    const before = seen.get(base) ?? 0;
    seen.set(base, before + 1);
    return { ...step, id: before === 0 ? base : `${base}-${before}` };
  });
}
