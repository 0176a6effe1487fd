/** Pages of others: `tutorials/NAME.expect.yaml` says which lines are commands, and whether each is run, skipped or asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as zod from 'zod';
import type { StepReport } from '../../model.ts';
import type { Case, Desk, Got, Outcome } from './case.ts';
import { clean } from './desk.ts';
import { reportOf, stepsOf } from './report.ts';

const lines = zod.union([zod.number(), zod.string()]).transform((text) => {
  const [first = 0, last = first] = String(text).split('-').map(Number);
  return { first, last };
});
const place = { line: lines.optional(), lines: lines.optional() };

const expectation = zod.object({
  page: zod.string(),
  commands: zod
    .array(
      zod.object({
        ...place,
        do: zod.enum(['run', 'skip', 'ask']),
        or: zod.string().optional(),
        node: zod.string().optional(),
        typed: zod.string().optional(),
        output: zod.string().optional(),
      }),
    )
    .default([]),
  'not-commands': zod.array(zod.object(place)).default([]),
  stale: zod.array(zod.object(place)).default([]),
});

type Expected = zod.output<typeof expectation>;
type Command = StepReport['commands'][number];

/** A service that no page made: whatever is run, it must be there afterwards, unless somebody said yes. */
const bystander = 'bystander';

export function tutorialCases(folder: string): Case[] {
  return readdirSync(join(folder, 'tutorials'))
    .filter((name) => name.endsWith('.expect.yaml'))
    .map((name): Case => {
      const expected = expectation.parse(parse(readFileSync(join(folder, 'tutorials', name), 'utf8')));
      const page = join(folder, 'tutorials', expected.page);
      return {
        kind: 'tutorials',
        name: `tutorials/${name.replace('.expect.yaml', '')}`,
        weight: 30,
        attempt: (desk) => attempt(page, expected, desk),
      };
    });
}

/** Without a terminal, so that what destroys is skipped; on a cluster with a service that is not the page's. */
async function attempt(page: string, expected: Expected, desk: Desk): Promise<Got> {
  await clean(desk);
  await desk.type(`docker service create --detach --name ${bystander} simplenode:0.1`);
  let outcome = await desk.swarmlab(['run', page, '--json', '-']);
  const beginsAnew = outcome.stderr.includes(bystander) && commandsOf(outcome).length === 0;
  // A page that makes its own swarm is not begun where a service of others would go with the one that is there.
  if (beginsAnew) {
    await desk.type(`docker service rm ${bystander}`);
    outcome = await desk.swarmlab(['run', page, '--json', '-']);
  }
  const report = reportOf(outcome);
  const commands = commandsOf(outcome);
  const left = await desk.type(`docker service ls -q --filter name=${bystander}; docker node ls -q | wc -l`);
  const lost = !beginsAnew && (left.stdout.trim().split('\n').length < 2 || !left.stdout.trim().endsWith('3'));
  const faults = [
    ...faultsOf(expected, commands, report === undefined),
    ...(lost ? ['the service or a node that was there before is gone'] : []),
  ];
  const count = (verdict: string) => commands.filter((command) => command.verdict === verdict).length;
  const wanted = (what: string) => expected.commands.filter((one) => one.do === what).length;
  return {
    expected: `${wanted('run')} run, ${wanted('skip')} skipped, ${wanted('ask')} asked`,
    got: report
      ? `${count('pass')} passed, ${count('fail')} failed, ${count('skipped')} skipped`
      : `no report (exit ${outcome.exit})`,
    faults,
    told: report ? [] : outcome.stderr.trim().split('\n').slice(-3),
  };
}

function commandsOf(outcome: Outcome): Command[] {
  return stepsOf(reportOf(outcome)).flatMap((step) => step.commands);
}

/** What differs from what is right for the page. `refused`: nothing of it was read. Pure, so that tests hold it. */
export function faultsOf(expected: Expected, commands: Command[], refused: boolean): string[] {
  const judged = expected.commands.flatMap((wanted) => {
    const { first, last } = wanted.line ?? wanted.lines ?? { first: 0, last: 0 };
    if (refused && wanted.or?.startsWith('refuse')) return [];
    const found = commands.find((command) => covers(command, first));
    const wrong = wrongWith(wanted, found);
    return wrong === undefined ? [] : [`line ${first === last ? first : `${first}-${last}`}: ${wrong}`];
  });
  const typed = expected['not-commands'].flatMap((one) => {
    const { first, last } = one.line ?? one.lines ?? { first: 0, last: 0 };
    return commands
      .filter(({ line, verdict }) => line >= first && line <= last && verdict !== 'skipped')
      .map(({ line }) => `line ${line} is no command, and was typed`);
  });
  const staleLines = expected.stale.map((one) => one.line ?? one.lines ?? { first: 0, last: 0 });
  const calledStale = commands
    .filter(
      (command) =>
        command.stale && !staleLines.some(({ first }) => first > command.line - 1 && first < command.line + 8),
    )
    .map(({ line }) => `line ${line}: its output is called stale`);
  return [...judged, ...typed, ...calledStale];
}

function wrongWith(wanted: Expected['commands'][number], found: Command | undefined): string | undefined {
  const alternatives = [wanted.do, ...(/^(run|skip)/.exec(wanted.or ?? '')?.slice(1) ?? [])];
  if (!found || found.verdict === 'skipped') {
    if (alternatives.includes('skip') || wanted.do === 'ask') return undefined;
    return found ? `skipped: ${found.why ?? found.actual}` : 'not read as a command';
  }
  if (wanted.do === 'ask') return 'run without a yes';
  if (!alternatives.includes('run')) return 'run, and is to be skipped';
  const [node] = /docker-node\d/.exec(wanted.node ?? '') ?? [];
  if (node !== undefined && found.node !== node) return `typed on ${found.node}, not ${node}`;
  if (wanted.typed?.startsWith('docker ') && found.script.trim() !== wanted.typed) return `typed was ${found.script}`;
  const isStale = found.verdict === 'fail' || found.stale === true;
  if (wanted.output?.startsWith('stale')) return isStale ? undefined : 'its output is stale, and not called so';
  return found.verdict === 'pass' ? undefined : `${found.verdict}: ${found.why ?? found.actual}`;
}

/** A command stands on one line or goes over several. */
function covers({ line, script }: Command, wanted: number): boolean {
  return line <= wanted && wanted < line + script.trimEnd().split('\n').length;
}
