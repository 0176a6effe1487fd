import type { Command, Lab } from '../../model.ts';
import type { Problems } from '../../written/index.ts';
import { type Invocation, readDocker } from '../docker/invocation.ts';
import { type Prose, readProse } from '../prose.ts';
import { type SimpleCommand, simpleCommands } from '../shell/commands.ts';

/** A lab that can be run, with all that the rules of lint look at. */
export interface Draft {
  lab: Lab;
  /** The file's own text. */
  source: string;
  prose: Prose;
  /** What a block of the lab starts. */
  runs(command: Command): Run[];
}

/** One simple command of the lab; `line` is the file's. */
export interface Run extends SimpleCommand {
  docker?: Invocation;
}

/** Looks for one weakness. */
export type Rule = (draft: Draft, problems: Problems) => void;

/** `source` is the text that the lab was parsed from. */
export function draftOf(lab: Lab, source: string): Draft {
  const lines = source.split(/\r\n?|\n/);
  const runs = new Map<Command, Run[]>();
  return {
    lab,
    source,
    prose: readProse(source),
    runs(command) {
      const known = runs.get(command) ?? readRuns(command, lines);
      runs.set(command, known);
      return known;
    },
  };
}

/** Every command of the lab, in the order in which they run. */
export function commandsOf({ steps }: Lab): Command[] {
  return steps.flatMap(({ blocks }) => blocks).filter((block): block is Command => block.type === 'command');
}

function readRuns({ script, line }: Command, source: string[]): Run[] {
  // A fence's script starts below its first line; a prompt's on its own.
  const first = /^[\s>*+.\d-]*(?:`{3}|~{3})/.test(source[line - 1] ?? '') ? line + 1 : line;
  return simpleCommands(script).map((simple) => {
    const docker = readDocker(simple.words);
    return { ...simple, line: first + simple.line, ...(docker && { docker }) };
  });
}
