/** Any tutorial is a lab: Markdown that was not written for us, read as it is. */

import type { Command, Lab } from '../../model.ts';
import { say } from '../../words/index.ts';
import type { Problems } from '../../written/index.ts';
import { readEffects } from '../docker/effects.ts';
import { readDocker } from '../docker/invocation.ts';
import { simpleCommands } from '../shell/commands.ts';
import { slug } from '../slug.ts';
import { firstInText } from './inline.ts';
import { type Piece, readPieces } from './pieces.ts';
import { readTutorialSteps } from './steps.ts';

/** Reads a tutorial. What in it cannot be run is a warning. */
export function readTutorial(body: string, title: string | undefined, problems: Problems): Lab {
  const { file } = problems;
  const pieces = readPieces(body);
  const id = idOf(file);
  const called = title ?? firstHeading(pieces) ?? id;
  const steps = readTutorialSteps(pieces, called, problems);
  const blocks = steps.flatMap((step) => step.blocks);
  const commands = blocks.filter((block) => block.type === 'command');
  if (blocks.length === 0) problems.error(...nothingToRun(pieces, problems));
  for (const { line, obstacle } of commands) {
    if (obstacle) problems.warning(line, `not-runnable-${obstacle.kind}`, say.tutorial.notRunnable(obstacle));
  }
  const swarm = commands.some((command) => !command.obstacle && begins(command)) ? 'none' : 'ready';
  const needs: Lab['needs'] = { swarm, nodes: 3, managers: 1, images: [] };
  return {
    id,
    title: called,
    minutes: 0,
    file,
    tutorial: true,
    needs,
    owns: { services: servicesOf(commands) },
    steps,
  };
}

/** Where a person sees commands, and they are not read, that is the answer. */
function nothingToRun(pieces: Piece[], problems: Problems): [line: number, id: string, message: string] {
  const passed = problems.list().find(({ id }) => id === 'not-read');
  if (passed) return [passed.line, 'nothing-to-run', say.tutorial.onlyUnread];
  const inText = firstInText(pieces);
  if (inText) return [inText.line, 'nothing-to-run', say.tutorial.onlyInText];
  return [1, 'nothing-to-run', say.tutorial.nothing];
}

/** The file's name in words; that of its folder where it says nothing. */
function idOf(file: string): string {
  const [folder = '', name = ''] = ['', ...file.split(/[\\/]/)].slice(-2);
  const base = name.replace(/\.[^.]*$/, '');
  const telling = /^(_?index|readme|lab|\d*)$/i.test(base) ? folder : base;
  return slug(telling.replace(/[_. ]+/g, '-')) || 'tutorial';
}

function firstHeading(pieces: Piece[]): string | undefined {
  return pieces.flatMap((piece) => (piece.type === 'heading' && piece.title !== '' ? piece.title : []))[0];
}

/** True for the command that makes a swarm: it needs engines that are in none. One that takes a swarm over needs one. */
function begins({ script }: Command): boolean {
  return simpleCommands(script).some(({ words }) => {
    const docker = readDocker(words);
    return docker?.command === 'swarm init' && !docker.options.has('--force-new-cluster');
  });
}

/** Names of the services that the commands create; all that begin with `app_` for a stack `app`. */
function servicesOf(commands: Command[]): string[] {
  const made = commands.flatMap(({ script }) => readEffects(script).makes);
  const names = made.flatMap(({ kind, name }) => (kind === 'service' ? name : kind === 'stack' ? `${name}_*` : []));
  return [...new Set(names)];
}
