import { expect } from 'chai';
import * as z from 'zod';
import { toJson } from './json.ts';
import { failedCheck, lab, mixed, oddText, report, step } from './report.fixture.ts';

const verdict = z.enum(['pass', 'fail', 'notYet', 'skipped', 'broken']);
const text = z.string();
const number = z.number();
const count = z.int().nonnegative();

/** The contract, schema 1: programs read these keys. A new one belongs here and in docs; none may go or change its meaning. */
const schema = z.strictObject({
  schema: z.literal(1),
  verdict,
  startedAt: z.iso.datetime(),
  seconds: number,
  cluster: z.strictObject({
    name: text,
    driver: text,
    engineVersion: text,
    mesh: z.enum(['ipvs', 'iptables']),
    patience: z.number(),
  }),
  labs: z.array(
    z.strictObject({
      id: text,
      title: text,
      file: text,
      verdict,
      seconds: number,
      points: count,
      earned: count,
      cause: text.optional(),
      steps: z.array(
        z.strictObject({
          id: text,
          title: text,
          line: count,
          verdict,
          seconds: number,
          points: count,
          earned: count,
          commands: z.array(
            z.strictObject({
              line: count,
              node: text,
              script: text,
              exit: count,
              seconds: number,
              stdout: text,
              stderr: text,
              verdict,
              expected: text,
              actual: text,
              why: text.optional(),
            }),
          ),
          checks: z.array(
            z.strictObject({
              line: count,
              kind: z.enum(['service', 'tasks', 'containers', 'history', 'update', 'http', 'nodes', 'absent']),
              verdict,
              points: count,
              seconds: number,
              expected: text,
              actual: text,
              why: text.optional(),
              keys: z.array(text).optional(),
              hint: text.optional(),
              next: text.optional(),
              source: z.enum(['api', 'recorded']).optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});

describe('the report as JSON', () => {
  it('has the keys of schema 1, and no others', () => {
    const parsed = schema.safeParse(JSON.parse(toJson(mixed())));
    expect(parsed.error?.message).to.equal(undefined);
  });

  it('says all that the report says', () => {
    expect(JSON.parse(toJson(mixed()))).to.deep.equal(mixed());
  });

  it('keeps odd characters, and is valid UTF-8 all the same', () => {
    const json = toJson(report([lab([step([], [failedCheck({ why: oddText })])])]));
    expect(Buffer.from(json).toString()).to.equal(json);
    expect(JSON.parse(json).labs[0].steps[0].checks[0].why).to.equal(oddText);
  });

  it('ends in one line end', () => {
    expect(toJson(report([]))).to.match(/[^\n]\n$/);
  });
});
