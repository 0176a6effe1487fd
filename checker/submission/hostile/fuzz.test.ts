import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import { UsageError } from '../../errors.ts';
import { answer, observation, service, task } from '../../judge/observation.fixture.ts';
import { fingerprintOf, readSubmission } from '../index.ts';
import { reduced } from '../recording/index.ts';
import { attemptOf, forged, lookOf, submissionOf } from '../submission.fixture.ts';

describe('reading whatever somebody hands in', function () {
  this.timeout(60_000);
  const looks = [lookOf(observation({ watchedSince: 1_700_000_500_000, history: [task(3)] }))];
  const lines = gunzipSync(submissionOf([attemptOf({ looks }), attemptOf({ step: 'two' })]))
    .toString()
    .trimEnd()
    .split('\n');

  /** Either what is no submission is refused in a line of text, or what is one is told, and its doubts in lines of text. */
  function endsWell(bytes: Uint8Array): void {
    try {
      const { submission, doubts } = readSubmission(bytes, 'file');
      fingerprintOf(submission);
      for (const { says } of doubts) expect(says).to.match(/^\P{C}+$/u);
    } catch (error) {
      expect(error).to.be.instanceOf(UsageError);
      expect((error as Error).message).to.match(/^file(:\d+)?: \P{C}+$/u);
    }
  }

  it('ends well with any bytes', () => {
    const any = fc.uint8Array({ maxLength: 500 });
    fc.assert(
      fc.property(any, (bytes) => [bytes, gzipSync(bytes)].forEach(endsWell)),
      { numRuns: 300 },
    );
  });

  it('ends well with any lines of JSON', () => {
    const any = fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 6 });
    const property = fc.property(any, (values) => endsWell(forged(values.map((value) => JSON.stringify(value)))));
    fc.assert(property, { numRuns: 300 });
  });

  it('ends well with a submission in which some bytes are others', () => {
    const whole = forged(lines);
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    const flipped = (changes: [number, number][], of: Buffer) => {
      const bytes = Buffer.from(of);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      return bytes;
    };
    const packed = gzipSync(whole);
    const property = fc.property(flips, (changes) =>
      [whole, packed].map((of) => flipped(changes, of)).forEach(endsWell),
    );
    fc.assert(property, { numRuns: 500 });
  });

  it('ends well with a submission in which some value is another', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.double(),
      fc.string({ unit: 'binary' }),
      fc.constant('__proto__'),
    );
    const property = fc.property(
      fc.nat(lines.length - 1),
      fc.infiniteStream(fc.nat()),
      value,
      (number, steps, other) => {
        const changed = JSON.parse(lines[number] ?? '');
        exchange(changed, steps, other);
        endsWell(forged(lines.map((line, index) => (index === number ? JSON.stringify(changed) : line))));
      },
    );
    fc.assert(property, { numRuns: 1000 });
  });

  it('takes all that is recorded, whatever engines, services and students say', () => {
    const any = fc.string({ unit: 'binary', maxLength: 3000 });
    const said = fc.record({ error: any, body: any, label: any, value: any, cmd: any, node: any });
    const property = fc.property(said, ({ error, body, label, value, cmd }) => {
      const labels = Object.fromEntries([[label, value]]);
      const asked = [
        {
          urls: ['http://docker-node1:8000/'],
          requests: 1,
          answers: [answer('http://docker-node1:8000/', { body, error })],
        },
      ];
      const seen = observation({
        services: [service({ labels, health: { cmd } })],
        tasks: [task(1, { error, message: value })],
      });
      const [first] = reduced([lookOf(seen, { asked })], () => true);
      const { doubts } = readSubmission(submissionOf([attemptOf({ looks: first ? [first] : [] })]), 'file');
      expect(doubts).to.deep.equal([]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

/** Puts another value at a place that is found by taking so many steps down. */
function exchange(at: unknown, steps: Iterator<number>, other: unknown): void {
  const keys = Object.keys(at as object);
  const key = keys[steps.next().value % Math.max(1, keys.length)];
  if (key === undefined) return;
  const holder = at as Record<string, unknown>;
  const inner = holder[key];
  const goesOn =
    typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && steps.next().value % 4 > 0;
  if (goesOn) exchange(inner, steps, other);
  else holder[key] = other;
}
