/** One check, judged again on what was seen when it was judged first. */
import type { Look } from '../../grades.ts';
import { type Considered, consider, hintOf } from '../../judge/index.ts';
import { isAnsweredBy } from '../../lab/asked.ts';
import type { Check, CheckReport, Judgement, Observation } from '../../model.ts';
import { say } from '../../words/index.ts';

export interface JudgedCheck {
  check: Check;
  passes: boolean;
  /** True where what was seen neither shows that it holds nor that it does not: no verdict on the student. */
  unshown: boolean;
  /** Worded when somebody asks: only the best of all attempts is told. */
  report(): CheckReport;
}

/** A judgement of one look. */
interface Stand extends Considered {
  at: number;
}

/**
 * A check passes where it holds on one of the looks; one with `for` where it holds on all of those in a span that long. A look
 * without the answers that a check is about says nothing.
 */
export function judgeCheck(check: Check, looks: readonly Look[]): JudgedCheck {
  const stands = check.for === 0 ? untilOneHolds(check, looks) : looks.flatMap((look) => standsOf(check, look));
  const passes = passing(check, stands);
  const told = passes ?? stands.at(-1);
  if (!told) {
    return { check, passes: false, unshown: true, report: () => fail(check, undefined, say.grade.judging.notShown) };
  }
  if (passes) return { check, passes: true, unshown: false, report: () => pass(check, told.judgement()) };
  // It held to the end, which came too soon: nobody broke off a judgement but who cut the looks away.
  const cutShort = told.holds;
  const waited = (told.at - (stands[0]?.at ?? told.at)) / 1000;
  const report = () => notPassed(check, told.judgement(), waited);
  return { check, passes: false, unshown: cutShort, report };
}

function pass(check: Check, { expected, actual, source }: Judgement): CheckReport {
  return { ...base(check), verdict: 'pass', expected, actual, source };
}

/** `waited`: seconds from the first look to that which is told. */
function notPassed(check: Check, judgement: Judgement, waited: number): CheckReport {
  if (judgement.holds) return fail(check, judgement, say.grade.judging.cutShort(check.for));
  const { why, keys, converging } = judgement;
  const report = { ...fail(check, judgement, why), keys };
  if (converging === undefined) return report;
  return { ...report, verdict: 'notYet', why: say.run.underWay(why, waited, converging) };
}

/** From the last look, on which a check that passed most often holds, back to one on which it does; oldest first. */
function untilOneHolds(check: Check, looks: readonly Look[]): Stand[] {
  const stands: Stand[] = [];
  for (const look of [...looks].reverse()) {
    const here = standsOf(check, look);
    const holding = here.find(({ holds }) => holds);
    if (holding) return [holding];
    stands.unshift(...here);
  }
  return stands;
}

/** Of what was asked with the requests of an `http` check, every answer; of all else what was seen. */
function standsOf({ expect }: Check, look: Look): Stand[] {
  const observations: Observation[] =
    expect.kind === 'http'
      ? look.asked.filter((one) => isAnsweredBy(expect, one)).map(({ answers }) => ({ ...look, answers }))
      : [look];
  return observations.map((observation) => ({ at: look.at, ...consider(expect, observation) }));
}

/**
 * What is judged was seen a moment before, and that moment is not the same each time: what held for as long as it must may have
 * been seen for that much less.
 */
const unseen = 1_000; // milliseconds

/** The stand at which it had held for long enough; undefined where there is none. */
function passing({ for: needed }: Check, stands: readonly Stand[]): Stand | undefined {
  const shown = Math.max(needed - unseen, needed / 2);
  let since: number | undefined;
  for (const stand of stands) {
    if (!stand.holds) since = undefined;
    else since ??= stand.at;
    if (since !== undefined && stand.at - since >= shown) return stand;
  }
  return undefined;
}

function fail(check: Check, judgement: Judgement | undefined, why: string): CheckReport {
  const { expected = '', actual = '', source } = judgement ?? {};
  const report: CheckReport = { ...base(check), verdict: 'fail', expected, actual, why };
  if (source !== undefined) report.source = source;
  const hint = hintOf(check, judgement && !judgement.holds ? judgement.keys : []);
  if (hint !== undefined) report.hint = hint;
  return report;
}

/** The report of a check that nobody tried. */
export function untried(check: Check, why: string): CheckReport {
  return { ...base(check), verdict: 'skipped', expected: '', actual: '', why };
}

function base({ file, line, expect, points, hidden }: Check): Omit<CheckReport, 'verdict' | 'expected' | 'actual'> {
  return { ...(hidden && { file, hidden }), line, kind: expect.kind, points, seconds: 0 };
}
