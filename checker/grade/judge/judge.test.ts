import { expect } from 'chai';
import type { Attempt, Look } from '../../grades.ts';
import { observation, second, service, task } from '../../judge/observation.fixture.ts';
import { parseLab } from '../../lab/index.ts';
import { labText } from '../../lab/text.fixture.ts';
import type { Lab, Observation } from '../../model.ts';
import { type Assigned, judgeLab, type Rules } from './index.ts';

const steps = {
  'Create it': `- service: simple
  replicas: 2
  points: 2
- service: simple
  image: simplenode:0.1
  points: 3`,
  'Look at it': '',
  'Challenge: three': `- service: simple
  replicas: 3
  points: 4
- http: http://docker-node1:8000/
  body: /Hello/
  points: 1`,
};

function labOf(head = 'points: 10'): Lab {
  const { lab, problems } = parseLab(labText(steps, head), 'labs/01/lab.md');
  expect(problems).to.deep.equal([]);
  return lab ?? expect.fail('no lab');
}

const assigned = (lab = labOf()): Assigned => ({ lab, weight: 2, digests: ['d1'] });
const rules: Rules = { basis: 'steps', credit: 'checks', extra: 0 };

const url = 'http://docker-node1:8000/';

function look(replicas: number, changes: Partial<Observation & Look> = {}): Look {
  const tasks = Array.from({ length: replicas }, (_, index) => task(index + 1));
  const { answers: _, ...seen } = observation({ services: [service({ replicas })], tasks, history: tasks, ...changes });
  return { asked: [], ...seen };
}

const answered = (body: string, requests = 1) => [
  { urls: [url], requests, answers: Array.from({ length: requests }, () => ({ url, status: 200, body })) },
];

function attempt(number: number, step: string, looks: Look[], changes: Partial<Attempt> = {}): Attempt {
  const recordedAt = new Date(second(number * 60)).toISOString();
  return { lab: 'replication', step, number, recordedAt, labDigest: 'd1', begunAt: second(0), looks, ...changes };
}

const verdicts = (step: { checks: { verdict: string }[] } | undefined) => step?.checks.map(({ verdict }) => verdict);

describe('judging attempts again', () => {
  const attempts = [
    attempt(1, 'create-it', [look(1)]),
    attempt(2, 'create-it', [look(2)]),
    attempt(3, 'create-it', [look(2)]),
    attempt(4, 'challenge-three', [look(3, { asked: answered('Hello') })]),
    attempt(5, 'challenge-three', [look(2, { asked: answered('Hello') })]),
    attempt(6, 'elsewhere', [look(2)]),
    { ...attempt(1, 'create-it', [look(9)]), lab: 'other' },
  ];

  it('takes each step at its best attempt, the first of those that are as good', () => {
    const { grade, doubts } = judgeLab(assigned(), attempts, rules);
    expect(doubts).to.deep.equal([]);
    expect(grade).to.include({ id: 'replication', weight: 2, points: 10, earned: 10, spent: 300 });
    expect(grade.steps.map(({ id, attempt }) => [id, attempt?.number, attempt?.of])).to.deep.equal([
      ['create-it', 2, 6],
      ['challenge-three', 4, 6],
    ]);
    expect(grade.steps[0]?.checks[0]).to.deep.include({ line: 12, kind: 'service', verdict: 'pass', points: 2 });
  });

  it('counts nothing that the kit itself did, and says so', () => {
    const kit = { from: second(0) - 1, until: second(300) };
    const ran = attempts.map((one) => ({ ...one, kit }));
    const { grade, doubts } = judgeLab(assigned(), ran, rules);
    expect(doubts).to.deep.equal([]);
    expect(grade).to.include({ points: 10, earned: 0 });
    expect(grade.steps.map(({ notCounted, attempt }) => [notCounted, attempt])).to.deep.equal([
      [['kit'], undefined],
      [['kit'], undefined],
    ]);
    expect(grade.steps[0]?.checks[0]?.why).to.match(/^swarmlab itself did this step/);
  });

  it('counts the step that a person did where the kit had led them to it, and what they had done before', () => {
    const kit = { from: second(0) - 1, until: second(300), steps: ['create-it'] };
    const onTheWay = attempts.map((one) => ({ ...one, kit }));
    expect(judgeLab(assigned(), onTheWay, rules).grade.steps.map(({ earned }) => earned)).to.deep.equal([0, 5]);
    const [first, also, ...others] = attempts as [Attempt, Attempt, ...Attempt[]];
    const { grade } = judgeLab(assigned(), [first, also, ...others.map((one) => ({ ...one, kit }))], rules);
    expect(grade).to.include({ earned: 10 });
    expect(grade.steps[0]).to.deep.include({ notCounted: ['kit'] });
    const anew = look(2, { services: [service({ createdAt: second(400) })] });
    expect(judgeLab(assigned(), [{ ...attempt(1, 'create-it', [anew]), kit }], rules).grade.steps[0]?.earned).to.equal(
      5,
    );
  });

  it('counts nothing that was done after the solution was shown, unless the class may look', () => {
    const shown = [attempt(1, 'create-it', [look(2)], { solution: true })];
    const [step] = judgeLab(assigned(), shown, rules).grade.steps;
    expect(step).to.deep.include({ earned: 0, notCounted: ['solution'] });
    expect(judgeLab(assigned(), shown, { ...rules, solutions: 'count' }).grade.steps[0]?.earned).to.equal(5);
    const before = [attempt(1, 'create-it', [look(2)]), ...shown];
    expect(judgeLab(assigned(), before, rules).grade.steps[0]?.earned).to.equal(5);
  });

  it('takes the last step alone where the end is judged', () => {
    const end = { ...rules, basis: 'end' } as const;
    const { grade } = judgeLab(assigned(), attempts, end);
    expect(grade.steps.map(({ id }) => id)).to.deep.equal(['challenge-three']);
    expect(grade).to.include({ points: 5, earned: 5 });
  });

  it('takes every step of an exam at its last attempt, whatever is judged of other labs', () => {
    const begun = attempts.map((one) => ({ ...one, begunAt: second(900) }));
    for (const basis of ['end', 'steps'] as const) {
      const { grade } = judgeLab(assigned(labOf('mode: exam')), begun, { ...rules, basis });
      expect(grade.steps.map(({ id, attempt }) => [id, attempt?.number])).to.deep.equal([
        ['create-it', 3],
        ['challenge-three', 5],
      ]);
      expect(grade).to.include({ points: 10, earned: 6 });
    }
  });

  it('gives points by check, by step or by lab', () => {
    const partly = [attempt(1, 'create-it', [look(1)]), attempts[3] as Attempt];
    const earned = (credit: Rules['credit']) => {
      const { grade } = judgeLab(assigned(), partly, { ...rules, credit });
      return [grade.earned, ...grade.steps.map((step) => step.earned)];
    };
    expect(earned('checks')).to.deep.equal([8, 3, 5]);
    expect(earned('steps')).to.deep.equal([5, 0, 5]);
    expect(earned('labs')).to.deep.equal([0, 0, 0]);
  });

  it('says why a check did not pass, as it would be said of a cluster', () => {
    const { grade } = judgeLab(assigned(), [attempt(1, 'create-it', [look(1)])], rules);
    const [replicas] = grade.steps[0]?.checks ?? [];
    expect(replicas).to.include({ verdict: 'fail' }).and.to.have.property('why').that.includes('1');
    expect(replicas).to.deep.include({ keys: ['replicas'] });
    expect(verdicts(grade.steps[1])).to.deep.equal(['skipped', 'skipped']);
    expect(grade.steps[1]?.checks[0]?.why).to.equal('no attempt at this step was handed in');
    expect(grade).to.include({ points: 10, earned: 3 });
  });

  it('passes a check that holds on any look, with the answers of its own requests', () => {
    const holds = [look(3), look(2, { asked: answered('Hello', 3) })];
    const step = (looks: Look[]) => judgeLab(assigned(), [attempt(1, 'challenge-three', looks)], rules);
    expect(verdicts(step(holds).grade.steps[1])).to.deep.equal(['pass', 'pass']);
    expect(verdicts(step([look(3, { asked: answered('Bye') })]).grade.steps[1])).to.deep.equal(['pass', 'fail']);
  });

  it('leaves to a person what nothing shows', () => {
    const other = [{ urls: ['http://docker-node2:8000/'], requests: 1, answers: [] }];
    for (const asked of [[], other]) {
      const { grade, doubts } = judgeLab(assigned(), [attempt(1, 'challenge-three', [look(3, { asked })])], rules);
      expect(verdicts(grade.steps[1])).to.deep.equal(['pass', 'fail']);
      expect(grade.steps[1]?.checks[1]?.why).to.equal('what was handed in holds no answer for this check');
      expect(doubts.map(({ id }) => id)).to.deep.equal(['not-shown']);
      expect(doubts[0]?.says).to.match(/replication, challenge-three: .*the check on line \d+ /);
    }
  });

  it('names labs of another version', () => {
    const old = attempts.map((one) => ({ ...one, labDigest: 'd0' }));
    expect(judgeLab(assigned(), old, rules).grade).to.include({ otherVersion: true, earned: 10 });
    expect(judgeLab({ ...assigned(), digests: ['d0', 'd1'] }, old, rules).grade).not.to.have.property('otherVersion');
  });
});

describe('a check that must hold for some time', () => {
  const lab = labOf();
  const [create] = lab.steps;
  const [first] = create?.blocks ?? [];
  if (first?.type === 'check') first.for = 10_000;
  const at = (seconds: number, replicas: number) => look(replicas, { at: second(10 + seconds) });
  const judged = (looks: Look[]) => {
    const { grade, doubts } = judgeLab(assigned(lab), [attempt(1, 'create-it', looks)], rules);
    return [verdicts(grade.steps[0])?.[0], doubts.length];
  };

  it('passes where it held for that long', () => {
    expect(judged([at(0, 2), at(10, 2)])).to.deep.equal(['pass', 0]);
    expect(judged([at(0, 2), at(3, 1), at(4, 2), at(14, 2), at(15, 1)])).to.deep.equal(['pass', 0]);
    expect(judged([at(0, 2), at(9.1, 2)]), 'looks are older than judgements').to.deep.equal(['pass', 0]);
  });

  it('fails where it did not', () => {
    expect(judged([at(0, 1), at(30, 1)])).to.deep.equal(['fail', 0]);
    expect(judged([at(0, 2), at(5, 1)])).to.deep.equal(['fail', 0]);
    expect(judged([at(0, 2), at(8, 1), at(9, 2), at(17, 1)])).to.deep.equal(['fail', 0]);
  });

  it('is for a person where looks end before it could be known', () => {
    expect(judged([at(0, 2)])).to.deep.equal(['fail', 1]);
    expect(judged([at(0, 2), at(8, 2)])).to.deep.equal(['fail', 1]);
  });
});

describe('the time of an exam', () => {
  const exam = labOf('mode: exam');
  const at = (minutes: number, changes: Partial<Attempt> = {}) => {
    const services = [service({ createdAt: changes.begunAt ?? second(0) })];
    return attempt(1, 'create-it', [look(2, { at: second(minutes * 60), services })], changes);
  };
  const judged = (attempts: Attempt[], extra = 0, of: Partial<Rules> = {}) => {
    const { grade, doubts } = judgeLab(assigned(exam), attempts, { ...rules, extra, ...of });
    return { earned: grade.earned, over: grade.overtime === true, doubts: doubts.map(({ id }) => id) };
  };

  it('leaves out what was done after its end, and a minute for handing in', () => {
    expect(judged([at(9)])).to.deep.equal({ earned: 5, over: false, doubts: [] });
    expect(judged([at(10.9)])).to.deep.equal({ earned: 5, over: false, doubts: [] });
    expect(judged([at(11.1)])).to.deep.equal({ earned: 0, over: true, doubts: [] });
  });

  it('is longer for who has more', () => {
    expect(judged([at(25)], 15 * 60_000)).to.deep.equal({ earned: 5, over: false, doubts: [] });
    expect(judged([at(26.1)], 15 * 60_000)).to.deep.equal({ earned: 0, over: true, doubts: [] });
  });

  it('is for a person where nobody knows when it began', () => {
    const { begunAt: _, ...unbegun } = at(500);
    expect(judged([unbegun])).to.deep.equal({ earned: 5, over: false, doubts: ['exam-not-begun'] });
  });

  it('is for a person where beginning again gave more of it', () => {
    const again = at(20, { begunAt: second(15 * 60) });
    expect(judged([at(5), again])).to.deep.equal({ earned: 5, over: false, doubts: ['exam-begun-again'] });
    expect(judged([at(1), at(9, { begunAt: second(120) })])).to.deep.equal({ earned: 5, over: false, doubts: [] });
  });

  it('is for a person where a service is older than the beginning, or the roster knows another one', () => {
    const older = { ...at(9), begunAt: second(120) };
    expect(judged([older]).doubts).to.deep.equal(['exam-begun-again']);
    expect(judged([at(9)], 0, { began: second(9 * 60) }).doubts).to.deep.equal([]);
    expect(judged([at(9)], 0, { began: second(-11 * 60) }).doubts).to.deep.equal(['exam-began-otherwise']);
  });

  it('is that of exams alone', () => {
    expect(judgeLab(assigned(), [at(500)], rules).grade)
      .to.include({ earned: 5 })
      .and.not.have.property('overtime');
  });
});
