import { expect } from 'chai';
import fc from 'fast-check';
import { formatProblem, Problems } from '../../written/index.ts';
import { decode, mostBytes } from './decode.ts';
import { hostileRosters } from './hostile.fixture.ts';
import { type Read, readRosterCsv, readRosterYaml } from './read.ts';

interface Outcome {
  read: Read | undefined;
  told: string[];
}

function outcomeOf(bytes: Uint8Array, kind: 'yaml' | 'csv'): Outcome {
  const problems = new Problems('roster');
  const text = decode(bytes.subarray(0, mostBytes), problems);
  const read = text === undefined ? undefined : (kind === 'csv' ? readRosterCsv : readRosterYaml)(text, problems);
  return { read, told: problems.list().map(formatProblem) };
}

/** Read, with nothing in it that a roster may not hold; or refused, by lines that a terminal can show. */
function assertHonest({ read, told }: Outcome): void {
  if (read === undefined) expect(told).not.to.deep.equal([]);
  for (const line of told) {
    expect(line).to.match(/^roster:[1-9]\d*: error: /);
    expect(line).not.to.match(/[^\P{Cc}\n\t]/u);
    expect(line.length).to.be.below(1_100);
  }
  for (const { id, evidence, extra } of read?.students ?? []) {
    expect(id).to.match(/^[^\p{Cc}\p{Cs}]{1,100}$/u);
    expect(evidence ?? '').not.to.match(/^\/|^\.\.(\/|$)/);
    expect(extra).to.be.within(0, 86_400_000);
  }
}

describe('hostile rosters', () => {
  it('are at least fifty, each with a name of its own', () => {
    expect(hostileRosters.length).to.be.at.least(50);
    expect(new Set(hostileRosters.map(({ name }) => name)).size).to.equal(hostileRosters.length);
  });

  for (const { name, bytes, kind, expected } of hostileRosters) {
    it(`${name}: ${expected instanceof RegExp ? 'is refused' : 'harms nobody'}, within 5 s`, function () {
      this.timeout(60_000); // others may be at work on this machine
      const before = process.cpuUsage();
      const outcome = outcomeOf(bytes(), kind ?? 'yaml');
      const { user, system } = process.cpuUsage(before);
      expect(user + system, 'microseconds').to.be.below(5_000_000);
      assertHonest(outcome);
      if (expected instanceof RegExp) {
        expect(outcome.read).to.equal(undefined);
        expect(outcome.told.join('\n')).to.match(expected);
      } else {
        expect(outcome.told).to.deep.equal([]);
        expect(outcome.read?.students).to.have.length(expected);
      }
    });
  }
});

describe('any bytes at all', () => {
  const pieces = fc.constantFrom(
    ...['labs: [a]\n', 'students:\n', '  - ', '{ id: ', 'a', '}', ']', '[', ': ', '&a ', '*a', '!!js ', '"', "'", '\n'],
    ...[
      '---\n',
      '...',
      '\t',
      '|',
      '>',
      '# ',
      '? ',
      '__proto__: ',
      '\u0000',
      '\ud800',
      '9e999',
      '.nan',
      ',',
      ';',
      'id,name',
    ],
  );
  const almost = fc.array(pieces, { maxLength: 40 }).map((all) => Buffer.from(all.join('')));
  const anything = fc.oneof(fc.uint8Array({ maxLength: 300 }), almost);

  for (const kind of ['yaml', 'csv'] as const) {
    it(`are read as ${kind}, or are refused`, () => {
      fc.assert(
        fc.property(anything, (bytes) => assertHonest(outcomeOf(bytes, kind))),
        { numRuns: 500 },
      );
    });
  }

  it('that are a student’s id stay as they are, or are refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (id) => {
        const { read, told } = outcomeOf(Buffer.from(`labs: [a]\nstudents: [{ id: ${JSON.stringify(id)} }]`), 'yaml');
        if (read) expect(read.students[0]?.id).to.equal(id);
        else expect(told).not.to.deep.equal([]);
      }),
    );
  });
});
