/** States of a swarm: `states/NAME/make.sh` makes one, `lab.md` has its checks, and a table says what is right to say of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'yaml';
import * as zod from 'zod';
import type { CheckReport } from '../../model.ts';
import type { Case, Desk, Got } from './case.ts';
import { clean } from './desk.ts';
import { reportOf, stepsOf, toldOf } from './report.ts';

/** Regular expressions, without regard to case, over all that is told. */
const words = zod.array(zod.string().transform((text) => new RegExp(text, 'i'))).default([]);

const judgement = zod.strictObject({
  /** The verdict of each check, in their order; `fail|notYet` leaves it open. */
  checks: zod.array(zod.string()),
  /** Seconds after which the last of them is given at the latest, beside those of the machine's own patience. */
  within: zod.number().optional(),
  /** Each must be told, in the cause or in what it means. */
  says: words,
  /** Each must be the next command, or in it. */
  next: words,
  /** None may be told anywhere. */
  never: words,
});

const table = zod.record(
  zod.string(),
  judgement.extend({
    /** Judged once more, so many seconds later. */
    later: judgement.extend({ after: zod.number() }).optional(),
  }),
);

type Judgement = zod.output<typeof judgement>;

/** The states of a folder, by the table in it, else by the kit's. */
export function stateCases(folder: string, kit: string): Case[] {
  const own = join(folder, 'states.yaml');
  const expected = table.parse(parse(readFileSync(existsSync(own) ? own : join(kit, 'states.yaml'), 'utf8')));
  return readdirSync(join(folder, 'states'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }): Case => {
      const place = join(folder, 'states', name);
      return {
        kind: 'states',
        name: `states/${name}`,
        weight: 100 + (expected[name]?.later?.after ?? 0),
        attempt: (desk) => attempt(place, expected[name], desk),
      };
    });
}

async function attempt(place: string, right: zod.output<typeof table>[string] | undefined, desk: Desk): Promise<Got> {
  await clean(desk);
  const script = readFileSync(join(place, 'make.sh'), 'utf8');
  // What types on two nodes is run beside the kit.
  await (script.includes('SWARMLAB') ? desk.beside(script) : desk.type(script));
  const lab = join(place, 'lab.md');
  const first = await judge(lab, right, desk);
  if (!right?.later || first.faults.length > 0) return first;
  await pause(right.later.after * 1000);
  const second = await judge(lab, right.later, desk);
  return {
    expected: `${first.expected}, then ${second.expected}`,
    got: `${first.got}, then ${second.got}`,
    faults: second.faults,
    told: [...first.told, ...second.told],
  };
}

async function judge(lab: string, right: Judgement | undefined, desk: Desk): Promise<Got> {
  const started = performance.now();
  const checked = await desk.swarmlab(['check', lab, '--json', '-']);
  const seconds = (performance.now() - started) / 1000;
  const checks = stepsOf(reportOf(checked)).flatMap((step) => step.checks);
  const told = toldOf(checks);
  const got = `${checks.map(({ verdict }) => verdict).join(', ') || `broken (exit ${checked.exit})`} after ${Math.round(seconds)} s`;
  if (!right)
    return { expected: '?', got, faults: [], told: ['nothing is said of this state in states.yaml', ...told] };
  return { expected: right.checks.join(', '), got, faults: faultsOf(right, checks, told, seconds), told };
}

/** What differs from the right verdicts and words. Pure, so that tests hold it. */
export function faultsOf(right: Judgement, checks: CheckReport[], told: string[], seconds: number): string[] {
  const verdicts = right.checks.flatMap((wanted, index) => {
    const found = checks[index]?.verdict ?? 'no check';
    return wanted.split('|').includes(found) ? [] : [`check ${index + 1} is ${found}, not ${wanted}`];
  });
  const late = right.within !== undefined && seconds > right.within ? [`told after ${Math.round(seconds)} s`] : [];
  const commands = told.filter((line) => line.startsWith('next: ')).map((line) => line.slice('next: '.length));
  const missing = (patterns: RegExp[], lines: string[], what: string) =>
    patterns.filter((one) => !lines.some((line) => one.test(line))).map((one) => `${what} ${one.source} is not told`);
  return [
    ...verdicts,
    ...late,
    ...missing(right.says, told, 'the cause'),
    ...missing(right.next, commands, 'the command'),
    ...right.never.filter((one) => told.some((line) => one.test(line))).map((one) => `${one.source} is told`),
  ];
}
