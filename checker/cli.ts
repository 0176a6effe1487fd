#!/usr/bin/env node
/** The command line: the only file that touches process.argv and process.exit. Commands are loaded when they are called. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { type Context, exitCodes } from './commands/context.ts';
import { outputFor } from './commands/output.ts';
import { BrokenError, explain, Interrupted, UsageError } from './errors.ts';
import { packageRoot } from './package-root.ts';

const interrupt = new AbortController();
const context: Context = {
  out: outputFor(process.stdout, process.env),
  err: outputFor(process.stderr, process.env),
  signal: interrupt.signal,
};

/** What stands behind `--` is a program for a node, never an argument of ours. */
const separator = process.argv.indexOf('--');
const words = separator < 0 ? process.argv : process.argv.slice(0, separator);
const behind = separator < 0 ? [] : process.argv.slice(separator + 1);

// Whoever read the output, such as `head`, has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? exitCodes.passed : exitCodes.broken),
);

// At once: programs on nodes end by themselves when nobody holds their standard input.
const exitCode = await main();
process.stdout.write('', () => process.exit(exitCode));

async function main(): Promise<number> {
  let exitCode = 0;
  const program = commands((code) => {
    exitCode = code;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onInterrupt);
  try {
    await program.parseAsync(words);
    return exitCode;
  } catch (error) {
    return report(error);
  }
}

function onInterrupt(): void {
  if (interrupt.signal.aborted) process.exit(exitCodes.interrupted);
  interrupt.abort(new Interrupted());
}

/** The first line says what went wrong, the last what to try next. */
function report(error: unknown): number {
  const say = (text: string) => context.err.write(`${text}\n`);
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.passed : exitCodes.usage;
  if (error instanceof Interrupted || interrupt.signal.aborted) return exitCodes.interrupted;
  if (error instanceof UsageError) {
    say(error.message);
    return exitCodes.usage;
  }
  say(error instanceof BrokenError ? `error: ${explain(error)}` : `unexpected error: ${explain(error)}`);
  if (error instanceof BrokenError && error.next) say(`next: ${error.next}`);
  if (process.env.SWARMLAB_DEBUG && error instanceof Error) say(String(error.stack));
  return exitCodes.broken;
}

function commands(done: (exitCode: number) => void): Command {
  const { version, description } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  const program = new Command('swarmlab')
    .description(description)
    .version(version)
    .exitOverride()
    .configureHelp({ helpWidth: context.out.width })
    .showHelpAfterError('(swarmlab --help shows all commands)');
  const cluster = () =>
    new Option('--cluster <name>', 'which cluster').default('default').env('SWARMLAB_CLUSTER').argParser(clusterName);
  const reports = (command: Command) =>
    command
      .option('--json <file>', 'write the report as JSON (- for standard output)')
      .option('--junit <file>', 'write the report as JUnit XML (- for standard output)');

  program
    .command('doctor')
    .description('can this machine run a cluster? what is missing, and the next command')
    .addOption(cluster())
    .option('--json', 'the findings as JSON')
    .option('--quick', 'do not try a service on a cluster')
    .action(async (options) => done(await (await import('./commands/doctor.ts')).doctor(options, context)));
  program
    .command('up')
    .description('bring the cluster up: three Docker Engines, one swarm')
    .addOption(cluster())
    .action(async (options) => done(await (await import('./commands/up.ts')).up(options.cluster, context)));
  program
    .command('down')
    .description('remove the cluster')
    .addOption(cluster())
    .option('--purge', 'also remove the images kept for the next one', false)
    .action(async (options) =>
      done(await (await import('./commands/down.ts')).down(options.cluster, options.purge, context)),
    );
  program
    .command('status')
    .description('what there is of the cluster')
    .addOption(cluster())
    .option('--json', 'as JSON', false)
    .action(async (options) =>
      done(await (await import('./commands/status.ts')).status(options.cluster, options.json, context)),
    );
  program
    .command('list')
    .description('labs, steps, points, minutes')
    .action(async () => done(await (await import('./commands/list.ts')).list(context)));
  reports(program.command('run [lab...]'))
    .description('prepare, run every command, judge every check, report')
    .addOption(cluster())
    .option('--up', 'bring the cluster up first, and remove afterwards what was not there before')
    .action(async (labs, options) => done(await (await import('./commands/run.ts')).run(labs, options, context)));
  reports(program.command('check [lab]'))
    .description('judge what you did, by default the last step of the lab; runs nothing')
    .addOption(cluster())
    .option('--step <id>', 'judge this step')
    .option('--wait', 'wait for each check until its own deadline, not only while the swarm is on its way')
    .action(async (lab, options) => done(await (await import('./commands/check.ts')).check(lab, options, context)));
  program
    .command('reset [lab]')
    .description("the lab's starting state; without a lab, remove what labs created")
    .addOption(cluster())
    .action(async (lab, options) =>
      done(await (await import('./commands/reset.ts')).reset(lab, options.cluster, context)),
    );
  program
    .command('lint [lab...]')
    .description('every problem of the Markdown at once, with file and line')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action(async (labs, options) =>
      done(await (await import('./commands/lint.ts')).lint(labs, options.format, context)),
    );
  program
    .command('shell [node]')
    .usage('[options] [node] [-- program...]')
    .description('a shell on a node, or one program there')
    .addOption(cluster())
    .action(async (node, options) =>
      done(await (await import('./commands/shell.ts')).shell(node, behind, options.cluster)),
    );
  return program;
}

/** Names that Docker would refuse are refused here, before anything is done. */
function clusterName(name: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,30}$/.test(name)) return name;
  throw new UsageError(`cluster name '${name}': expected at most 31 lower-case letters, digits and dashes`);
}
