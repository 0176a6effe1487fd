#!/usr/bin/env node
/** The command line: the only file that touches process.argv and process.exit. Commands are loaded when they are called. */
import { dirname } from 'node:path';
import { Argument, Command, CommanderError, Option } from 'commander';
import { candidates } from './cli/candidates.ts';
import { completionScript, shells } from './cli/completion-scripts.ts';
import { withExamples } from './cli/examples.ts';
import { withOurWords } from './cli/speech.ts';
import { choose, driverNames } from './commands/choice.ts';
import { type Context, exitCodes, isUnfinished } from './commands/context.ts';
import { engineVersions } from './commands/engines.ts';
import { outputFor } from './commands/output.ts';
import { BrokenError, explain, Interrupted, type Refused, refusedFile, UsageError } from './errors.ts';
import { packageVersion } from './package-root.ts';
import { inStateFolder } from './state-folder.ts';
import { isStudentId } from './student-id.ts';
import { toType } from './to-type.ts';
import { chooseLanguage } from './words/choose.ts';
import { languages, say, speak } from './words/index.ts';

const interrupt = new AbortController();
const toEnd = 5000; // milliseconds that a command has when it is interrupted
/** Only a command that asks for it does anything then: all others are simply over. */
let minds = false;
const out = outputFor(process.stdout, process.env);
const err = outputFor(process.stderr, process.env);
const context: Context = {
  out,
  err,
  get signal() {
    minds = true;
    return interrupt.signal;
  },
};

/** What stands behind `--` is a program for a node, never an argument of ours. */
const separator = process.argv.indexOf('--');
const words = separator < 0 ? process.argv : process.argv.slice(0, separator);
const behind = separator < 0 ? [] : process.argv.slice(separator + 1);

// A fault of ours is none of a student's, wherever it happens.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error) => process.exit(report(error)));

const exitCode = await main();
const lost = await out.ended();
// Whoever read the output, such as `head`, or the terminal, is gone, and what was begun went on. All else that is lost is missed.
const isMissed = lost !== undefined && !['EPIPE', 'EIO'].includes(lost.code ?? '');
if (isMissed) err.write(`${say.cli.error(say.cli.lost(lost.message))}\n`);
await err.ended();
// At once: programs on nodes end by themselves when nobody holds their standard input.
process.exit(isMissed ? exitCodes.broken : exitCode);

async function main(): Promise<number> {
  let exitCode = 0;
  speak(chooseLanguage(words, process.env));
  const program = commands((code) => {
    exitCode = code;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onInterrupt);
  try {
    assertFolder();
    const alone = isAlone(program);
    takeChoice(program);
    if (alone) return await (await import('./commands/welcome.ts')).welcome(defaultCluster(), context);
    await program.parseAsync(words);
    return exitCode;
  } catch (error) {
    return report(error);
  }
}

/** Labs, rosters and settings are looked for from the working folder on. */
function assertFolder(): void {
  try {
    process.cwd();
  } catch (cause) {
    throw new UsageError(say.cli.noFolder, { cause });
  }
}

/** True for `swarmlab` and nothing else that tells what to do. */
function isAlone(program: Command): boolean {
  const { operands, unknown } = program.parseOptions(words.slice(2));
  return operands.length === 0 && unknown.length === 0;
}

/** What stands in the environment is read there by whoever needs it. */
function takeChoice(program: Command): void {
  const said = (name: string) =>
    program.getOptionValueSource(name) === 'cli' ? String(program.getOptionValue(name)) : undefined;
  const tell = (line: string) => err.write(`${line}\n`);
  const ask = async (question: string) =>
    program.getOptionValue('runVagrantfile') === true ||
    (await import('./commands/confirm.ts')).isAgreed(question, { out: err, err, signal: interrupt.signal });
  choose({ config: said('config'), driver: said('driver') }, { tell, ask });
  context.student = program.getOptionValue('student');
  context.examCode = program.getOptionValue('examCode') || undefined; // as of a variable that is set to nothing
}

/** What a command does then, such as saying what it leaves, has its time, and as long as clusters are made or removed for it also more. */
function onInterrupt(): void {
  if (interrupt.signal.aborted || !minds) process.exit(exitCodes.interrupted);
  interrupt.abort(new Interrupted());
  setInterval(() => isUnfinished() || process.exit(exitCodes.interrupted), toEnd).unref();
}

/** The first line says what went wrong, the last what to try next. */
function report(error: unknown): number {
  const tell = (text: string) => context.err.write(`${text}\n`);
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.passed : exitCodes.usage;
  if (error instanceof Interrupted || interrupt.signal.aborted) return exitCodes.interrupted;
  if (error instanceof UsageError) {
    tell(error.message);
    return exitCodes.usage;
  }
  const file = refusedFile(error);
  tell(error instanceof BrokenError || file ? say.cli.error(explain(error)) : say.cli.unexpected(explain(error)));
  const next = error instanceof BrokenError ? error.next : file && lookAt(file);
  if (next) tell(say.commands.next(next));
  if (process.env.SWARMLAB_DEBUG && error instanceof Error) tell(String(error.stack));
  return exitCodes.broken;
}

/** What shows why a file is refused: what room there is, or each folder on the way to it, with its owner and rights. */
function lookAt({ path = process.cwd(), code }: Refused): string {
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  const look = isFull ? toType`df -h ${dirname(path)}` : toType`namei -l ${path}`;
  return path.startsWith(inStateFolder([])) ? say.cli.orOtherState(look) : look;
}

function commands(done: (exitCode: number) => void): Command {
  const about = say.cli;
  const program = withOurWords(new Command('swarmlab'), context.out.width)
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: (text) => err.write(text) })
    .description(about.description)
    .version(packageVersion(), '-V, --version', about.options.version)
    // Read long before, since all of this is said in it.
    .addOption(new Option('--lang <language>', about.options.lang).choices(languages))
    .addOption(new Option('--config <file>', about.options.config).env('SWARMLAB_CONFIG'))
    .addOption(new Option('--driver <driver>', about.options.driver).choices(driverNames).env('SWARMLAB_DRIVER'))
    .option('--run-vagrantfile', about.options.runVagrantfile)
    .addOption(new Option('--student <id>', about.options.student).env('SWARMLAB_STUDENT').argParser(studentId))
    .addOption(new Option('--exam-code <code>', about.options.examCode).env('SWARMLAB_EXAM_CODE'))
    .hook('preAction', takeChoice)
    .exitOverride();
  const cluster = () =>
    new Option('--cluster <name>', about.options.cluster)
      .default('default')
      .env('SWARMLAB_CLUSTER')
      .argParser(clusterName);
  const patience = () =>
    new Option('--patience <factor>', about.options.patience).env('SWARMLAB_PATIENCE').argParser(patienceFactor);
  const reports = (command: Command) =>
    command
      .option('--json <file>', about.options.json)
      .option('--junit <file>', about.options.junit)
      .option('--html <file>', about.options.html)
      .option('--svg <file>', about.options.svg);
  const onPage = (command: Command) =>
    command
      .addOption(cluster())
      .addOption(new Option('--port <number>', about.options.port).argParser(portNumber))
      .option('--no-open', about.options.noOpen);

  program
    .command('doctor')
    .description(about.commands.doctor)
    .addOption(cluster())
    .option('--json', about.options.doctorJson)
    .option('--quick', about.options.quick)
    .action(async (options) => done(await (await import('./commands/doctor.ts')).doctor(options, context)));
  program
    .command('up')
    .description(about.commands.up)
    .addOption(cluster())
    .addOption(new Option('--engine <version>', about.options.engine).choices(engineVersions).conflicts('nodeImage'))
    .option('--node-image <image>', about.options.nodeImage)
    .addOption(new Option('--nodes <number>', about.options.nodes).argParser(nodeCount('--nodes')))
    .addOption(new Option('--managers <number>', about.options.managers).argParser(nodeCount('--managers')))
    .action(async ({ cluster, ...options }) =>
      done(await (await import('./commands/up.ts')).up(cluster, options, context)),
    );
  program
    .command('down')
    .description(about.commands.down)
    .addOption(cluster())
    .option('--purge', about.options.purge, false)
    .action(async (options) =>
      done(await (await import('./commands/down.ts')).down(options.cluster, options.purge, context)),
    );
  program
    .command('status')
    .description(about.commands.status)
    .addOption(cluster())
    .option('--json', about.options.statusJson, false)
    .action(async (options) =>
      done(await (await import('./commands/status.ts')).status(options.cluster, options.json, context)),
    );
  program
    .command('list')
    .description(about.commands.list)
    .addOption(cluster())
    .option('--json', about.options.statusJson, false)
    .action(async (options) =>
      done(await (await import('./commands/list.ts')).list(options.cluster, options.json, context)),
    );
  program
    .command('progress [lab]')
    .description(about.commands.progress)
    .addOption(cluster())
    .option('--json', about.options.statusJson)
    .option('--clear', about.options.clear)
    .option('--yes', about.options.yesClear)
    .action(async (lab, options) =>
      done(await (await import('./commands/show-kept.ts')).studentProgress(lab, options, context)),
    );
  reports(program.command('run [lab...]'))
    .description(about.commands.run)
    .addOption(cluster())
    .option('--up', about.options.up)
    .addOption(new Option('--throwaway', about.options.throwaway).conflicts('up'))
    .option('--yes-destroy', about.options.yesDestroy)
    .addOption(new Option('--parallel <number>', about.options.parallel).argParser(clusterCount))
    .addOption(patience())
    .action(async (labs, options, command: Command) => {
      // One named by the environment is for the commands that name none: it is left as it is.
      if (options.throwaway && command.getOptionValueSource('cluster') === 'cli')
        command.error(say.cli.refusals.conflict('--throwaway', '--cluster <name>'));
      done(await (await import('./commands/run.ts')).run(labs, options, context));
    });
  reports(program.command('check [lab]'))
    .description(about.commands.check)
    .addOption(cluster())
    .option('--step <id>', about.options.step)
    .option('--wait', about.options.wait)
    .addOption(patience())
    .action(async (lab, options) => done(await (await import('./commands/check.ts')).check(lab, options, context)));
  program
    .command('learn [lab]')
    .description(about.commands.learn)
    .addOption(cluster())
    .option('--plain', about.options.plain)
    .action(async (lab, options) => done(await (await import('./commands/learn.ts')).learn(lab, options, context)));
  onPage(program.command('web [lab]'))
    .description(about.commands.web)
    .action(async (lab, options) => done(await (await import('./commands/web.ts')).web(lab, options, context)));
  onPage(program.command('watch'))
    .description(about.commands.watch)
    .action(async (options) => done(await (await import('./commands/watch.ts')).watch(options, context)));
  program
    .command('reset [lab]')
    .description(about.commands.reset)
    .addOption(cluster())
    .option('--step <id>', about.options.resetStep)
    .option('--yes', about.options.resetYes)
    .action(async (lab, options) => done(await (await import('./commands/reset.ts')).reset(lab, options, context)));
  program
    .command('lint [lab...]')
    .description(about.commands.lint)
    .addOption(new Option('--format <format>', about.options.format).choices(['text', 'json']).default('text'))
    .action(async (labs, options) =>
      done(await (await import('./commands/lint.ts')).lint(labs, options.format, context)),
    );
  program
    .command('update <lab>')
    .description(about.commands.update)
    .addOption(cluster())
    .option('--yes', about.options.yes)
    .action(async (lab, options) => done(await (await import('./commands/update.ts')).update(lab, options, context)));
  program
    .command('new <lab>')
    .description(about.commands.new)
    .action(async (lab) => done(await (await import('./commands/new.ts')).newLab(lab, context)));
  program
    .command('import <download>')
    .description(about.commands.import)
    .option('--list <file...>', about.options.importList)
    .option('--out <folder>', about.options.importOut, 'in')
    .addOption(new Option('--zone <offset>', about.options.importZone).argParser(timeZone))
    .action(async (download, options) =>
      done(await (await import('./commands/import.ts')).importDownload(download, options, context)),
    );
  program
    .command('exam')
    .addArgument(new Argument('<what>').choices(['new']))
    .argument('<folder>')
    .description(about.commands.exam)
    .action(async (_, folder) => done(await (await import('./commands/exam-new.ts')).newExam(folder, context)));
  program
    .command('schema [part]')
    .description(about.commands.schema)
    .action(async (part) => done((await import('./commands/schema.ts')).schema(part, context)));
  program
    .command('prove [lab...]')
    .description(about.commands.prove)
    .option('--mutations', about.options.mutations)
    .addOption(new Option('--parallel <number>', about.options.parallelProof).argParser(clusterCount))
    .addOption(patience())
    .option('--json <file>', about.options.json)
    .action(async (labs, options) => done(await (await import('./commands/prove.ts')).prove(labs, options, context)));
  program
    .command('shell [node]')
    .usage('[options] [node] [-- program...]')
    .description(about.commands.shell)
    .addOption(cluster())
    .action(async (node, options) =>
      done(await (await import('./commands/shell.ts')).shell(node, behind, options.cluster)),
    );
  program
    .command('sheet <lab>')
    .description(about.commands.sheet)
    .option('--roster <file>', about.options.sheetRoster)
    .option('--out <file>', about.options.sheetOut)
    .option('--marking <folder>', about.options.gradeMarking)
    .option('--checks', about.options.sheetChecks)
    .option('--anonymous <file>', about.options.sheetAnonymous)
    .action(async (lab, options) => done(await (await import('./commands/sheet.ts')).sheet(lab, options, context)));
  program
    .command('submit [lab...]')
    .description(about.commands.submit)
    .addOption(cluster())
    .option('--out <file>', about.options.submitOut)
    .option('--code <code>', about.options.submitCode, handInCode)
    .option('--show <file>', about.options.show)
    .action(async (labs, options) => done(await (await import('./commands/submit.ts')).submit(labs, options, context)));
  program
    .command('grade <roster>')
    .description(about.commands.grade)
    .option('--out <folder>', about.options.gradeOut, 'grades')
    .option('--json <file>', about.options.json)
    .option('--junit <file>', about.options.junit)
    .option('--html <file>', about.options.gradeHtml)
    .option('--resume', about.options.gradeResume)
    .option('--diff <grades>', about.options.gradeDiff)
    .option('--archive <file...>', about.options.gradeArchive)
    .addOption(new Option('--parallel <number>', about.options.gradeParallel).default(8).argParser(gradedAtOnce))
    .option('--lab <lab...>', about.options.gradeLab)
    .option('--marking <folder>', about.options.gradeMarking)
    .option('--policy <file>', about.options.gradePolicy)
    .option('--anonymous <file>', about.options.gradeAnonymous)
    .option('--marks <file>', about.options.gradeMarks)
    .action(async (roster, options) =>
      done(await (await import('./commands/grade.ts')).grade(roster, options, context)),
    );
  program
    .command('reveal <grades>')
    .description(about.commands.reveal)
    .requiredOption('--roster <file>', about.options.revealRoster)
    .requiredOption('--key <file>', about.options.revealKey)
    .option('--policy <file>', about.options.gradePolicy)
    .option('--out <folder>', about.options.gradeOut, 'grades')
    .action(async (grades, options) =>
      done(await (await import('./commands/reveal.ts')).reveal(grades, options, context)),
    );
  program
    .command('export [file]')
    .description(about.commands.export)
    .addOption(cluster())
    .option('--report <file...>', about.options.reportFiles)
    .action(async (file, options) =>
      done(await (await import('./commands/export.ts')).exportBundle(file, options, context)),
    );
  program
    .command('completion')
    .addArgument(new Argument('<shell>').choices(shells))
    .description(about.commands.completion)
    .action((shell) => context.out.write(completionScript(shell)));
  // For the scripts alone: what stands behind `--` is a command line as far as it is typed.
  program.command('complete', { hidden: true }).action(async () => {
    const { namedValues } = await import('./commands/completion-values.ts');
    for (const { value, about } of await candidates(program, behind, (name, operands) =>
      namedValues(name, operands, clusterIn(behind)),
    )) {
      context.out.write(`${value}\t${about}\n`);
    }
  });
  return withExamples(program, context.out.width);
}

function defaultCluster(): string {
  return clusterName(process.env.SWARMLAB_CLUSTER ?? 'default');
}

/** The cluster that a half-typed command line is about. */
function clusterIn(words: string[]): string {
  return /(?:^| )--cluster[ =]+(\S+)/.exec(words.join(' '))?.[1] ?? process.env.SWARMLAB_CLUSTER ?? 'default';
}

/** Names that Docker would refuse are refused here, before anything is done. */
function clusterName(name: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,30}$/.test(name)) return name;
  throw new UsageError(say.cli.clusterName(name));
}

function studentId(text: string): string | undefined {
  const id = text.trim();
  if (id === '') return undefined; // as of a variable that is set to nothing
  if (isStudentId(id)) return id;
  throw new UsageError(say.cli.studentId(text));
}

function handInCode(text: string): string {
  if (/^[^\p{C}]{1,100}$/u.test(text.trim())) return text.trim();
  throw new UsageError(say.cli.handInCode);
}

function timeZone(text: string): string {
  if (/^(?:Z|[+-]\d\d:\d\d)$/.test(text)) return text;
  throw new UsageError(say.commands.importing.zone(text));
}

function patienceFactor(text: string): number {
  const factor = Number(text.trim() || Number.NaN);
  if (factor >= 1 && factor <= 100) return factor;
  throw new UsageError(say.cli.patienceFactor(text));
}

function portNumber(text: string): number {
  return countUpTo(65_535, text, say.cli.port(text));
}

function nodeCount(option: string): (text: string) => number {
  return (text) => countUpTo(9, text, say.cli.nodeCount(option, text));
}

/** Each cluster is three engines: more than this is a slip of the finger. */
function clusterCount(text: string): number {
  return countUpTo(16, text, say.cli.clusterCount(text));
}

/** Clusters of students, which are there already. */
function gradedAtOnce(text: string): number {
  return countUpTo(64, text, say.cli.countUpTo('--parallel', text, 64));
}

/** A number from 1 to `most`, in digits; of all else it is said what is `wrong`. */
function countUpTo(most: number, text: string, wrong: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= most) return count;
  throw new UsageError(wrong);
}
