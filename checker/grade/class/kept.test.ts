import { expect } from 'chai';
import type { LabGrade } from '../../grades.ts';
import type { EvidenceResult } from '../evidence/index.ts';
import { inputsOf, Kept, keptLine } from './kept.ts';

const labs: LabGrade[] = [{ id: 'a', title: 'A', weight: 1, points: 10, earned: 7, steps: [] }];
const result: EvidenceResult = {
  judged: {
    outcome: 'judged',
    labs,
    doubts: [{ id: 'task-changed', line: 3, says: 'so' }],
    digest: 'sha256:a',
    handedInAt: '2026-12-01T00:00:00.000Z',
    seconds: 2,
  },
  fingerprint: { swarm: [['s', 2]], task: [], container: [], timeline: [], rhythm: [] },
};

function read(...lines: string[]): Kept {
  const kept = new Kept();
  for (const line of lines) kept.read(line);
  return kept;
}

describe('what is kept from the last time', () => {
  it('is found again where its inputs are the same', () => {
    const kept = read(...['ada', '__proto__'].map((id) => keptLine(id, 'i1', result)));
    for (const id of ['ada', '__proto__']) expect(kept.find(id, 'i1')).to.deep.equal(result);
    expect(kept.find('ada', 'i2')).to.equal(undefined);
    expect(kept.find('bob', 'i1')).to.equal(undefined);
    expect(kept.find('constructor', 'i1')).to.equal(undefined);
    expect(read(...kept.lines()).find('ada', 'i1')).to.deep.equal(result);
  });

  it('is the last that was written, and nothing of what was broken', () => {
    const broken = { judged: { outcome: 'broken', cause: 'so', seconds: 1 } } as const;
    const kept = read(keptLine('ada', 'i1', result), keptLine('ada', 'i2', result));
    expect([kept.find('ada', 'i1'), kept.find('ada', 'i2')]).to.deep.equal([undefined, result]);
    expect([...kept.lines()]).to.have.length(1);
    kept.read(keptLine('ada', 'i2', broken));
    expect(kept.find('ada', 'i2')).to.equal(undefined);
    expect([...kept.lines()]).to.deep.equal([]);
  });

  it('is nothing of a line that is not whole, or not ours', () => {
    const whole = keptLine('ada', 'i1', result);
    const wrong = [
      '',
      '[]',
      '{',
      '{"schema":1,"students":{}}',
      whole.slice(0, -1),
      whole.replace('"points":10', '"points":"x"'),
    ];
    expect([...read(...wrong).lines()]).to.deep.equal([]);
    expect(read(whole, ...wrong).find('ada', 'i1')).to.deep.equal(result);
  });

  it('is another judgement for other work, another lab, weight, rule or time', () => {
    const policy = { labs: [], limit: 1, credit: 'checks' } as const;
    const student = { id: 'ada', cluster: 'one', extra: 0, line: 1 };
    const file = { id: 'ada', evidence: ['in/ada.gz'], extra: 0, line: 1 };
    const none = { ...policy, labs: [] };
    const lab = { lab: { id: 'a' } as never, weight: 1, digests: [] };
    const all = [
      inputsOf(student, [], none),
      inputsOf({ ...student, cluster: 'two' }, [], none),
      inputsOf(student, [], { ...none, credit: 'steps' }),
      inputsOf({ ...student, extra: 60_000 }, [], none),
      inputsOf(student, [], { ...none, due: 1 }),
      inputsOf(student, [lab], none),
      inputsOf(student, [{ ...lab, weight: 2 }], none),
      inputsOf(file, [], none, 'sha256:a'),
      inputsOf(file, [], none, 'sha256:b'),
      inputsOf({ ...file, extra: 60_000 }, [], none, 'sha256:a'),
      inputsOf(file, [], { ...none, judge: 'end' }, 'sha256:a'),
    ];
    expect(new Set(all).size).to.equal(all.length);
    expect(inputsOf({ ...student, line: 9 }, [], { ...none, limit: 7 })).to.equal(all[0]);
    expect(inputsOf(file, [], { ...none, due: 1 }, 'sha256:a'), 'late is what marking says').to.equal(all[7]);
  });
});
