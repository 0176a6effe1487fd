import { expect } from 'chai';
import { observation, second, service, task } from '../../judge/observation.fixture.ts';
import { parseLab } from '../../lab/index.ts';
import type { Observation } from '../../model.ts';
import type { LabNote } from '../../run/index.ts';
import { doubtsOfTime, type Times } from './time.ts';

const textOf = (more: string) => `---
id: quiz
title: A quiz
${more}minutes: 10
owns: { services: [simple] }
---

## Create it

\`\`\`yaml check
- service: simple
  replicas: 2
\`\`\`
`;
const labOf = (more = '') => parseLab(textOf(more), 'lab.md').lab ?? expect.fail('not valid');
const minutes = (count: number) => second(count * 60);
const [begun, late] = [minutes(0) - 1, minutes(30)];
const none: Times = { extra: 0 };

/** What a swarm shows of a service that was changed, and tasks that began, at these minutes. */
function swarm({ changed = 5, tasks = [5, 5], of = {} }: { changed?: number; tasks?: number[]; of?: object } = {}) {
  const made = tasks.map((minute, index) => task(index + 1, { createdAt: minutes(minute) }));
  return observation({ at: late, services: [service({ updatedAt: minutes(changed), ...of })], tasks: made });
}

describe('the time of an exam on a cluster', () => {
  const exam = labOf('mode: exam\n');
  const note = (byHandSince: number, firstBegunAt = byHandSince) => ({ id: 'quiz', byHandSince, firstBegunAt });
  const told = (seen: Observation, times = none, noted: LabNote | undefined = note(begun)) =>
    doubtsOfTime(exam, seen, noted, times).map(({ id }) => id);

  it('is kept where nothing is newer than its end, and a minute for handing in', () => {
    expect(told(swarm())).to.deep.equal([]);
    expect(told(swarm({ changed: 10.9, tasks: [10.9, 2] }))).to.deep.equal([]);
  });

  it('is for a person where a service or a task is newer, since the state before it is not shown', () => {
    expect(told(swarm({ changed: 11.1 }))).to.deep.equal(['exam-changed-after']);
    expect(told(swarm({ tasks: [5, 11.1] }))).to.deep.equal(['exam-changed-after']);
    expect(doubtsOfTime(exam, swarm({ tasks: [12, 13] }), note(begun), none)[0]?.says).to.match(
      /^the time of quiz ended at .*, and simple\.1 is from .* \(and 1 more\): /,
    );
  });

  it('is longer for who has more', () => {
    const times = { extra: 15 * 60_000 };
    expect(told(swarm({ changed: 25.9 }), times)).to.deep.equal([]);
    expect(told(swarm({ changed: 26.1 }), times)).to.deep.equal(['exam-changed-after']);
  });

  it('is kept where Swarm came to the end of an update only later', () => {
    const ended = (startedAt: number) => ({
      updateStatus: { state: 'completed', message: '', startedAt: minutes(startedAt), completedAt: minutes(14) - 3 },
    });
    expect(told(swarm({ changed: 14, of: ended(9) }))).to.deep.equal([]);
    expect(told(swarm({ changed: 14, of: ended(13) }))).to.deep.equal(['exam-changed-after']);
    expect(told(swarm({ changed: 20, of: ended(9) }))).to.deep.equal(['exam-changed-after']);
  });

  it('is for a person where the swarm does not say when it began, or cannot say the truth', () => {
    expect(told(swarm(), none, note(late + 1))).to.deep.equal(['exam-not-begun']);
    expect(told(swarm(), none, note(Number.NaN))).to.deep.equal(['exam-not-begun']);
    expect(told(swarm(), none, { id: 'quiz' })).to.deep.equal(['exam-not-begun']);
    expect(told(swarm(), none, { ...note(begun), id: 'other' })).to.deep.equal(['exam-not-begun']);
    expect(told(swarm(), none, note(minutes(2)))).to.deep.equal(['exam-begun-again']);
    expect(doubtsOfTime(exam, swarm(), undefined, none).map(({ id }) => id)).to.deep.equal(['exam-not-begun']);
  });

  it('is for a person where beginning again gave more of it', () => {
    const again = { createdAt: minutes(15) };
    expect(told(swarm({ changed: 20, tasks: [20, 20], of: again }), none, note(minutes(15), begun))).to.deep.equal([
      'exam-begun-again',
    ]);
    const soon = { createdAt: minutes(2) };
    expect(told(swarm({ of: soon }), none, note(minutes(2), begun))).to.deep.equal([]);
  });

  it('is for a person where nothing of it is there, since nobody sees what was', () => {
    const empty = observation({ at: late, services: [], tasks: [] });
    const swarmSince = minutes(-5);
    const doubts = (noted?: LabNote) => doubtsOfTime(exam, empty, noted, none);
    expect(doubts().map(({ id }) => id)).to.deep.equal(['exam-not-begun']);
    expect(doubts({ id: 'quiz', swarmSince })[0]?.says).to.match(
      /^nothing of quiz is there, and the swarm, which is from /,
    );
    expect(doubts(note(begun)).map(({ id }) => id)).to.deep.equal(['exam-empty']);
    const [reset] = doubts({ ...note(begun), resetAt: minutes(7) });
    expect(reset?.id).to.equal('exam-reset');
    expect(reset?.says).to.match(/ and nothing of it is there: it was reset at /);
    const others = swarm({ changed: 20, of: { name: 'other' } });
    expect(told({ ...others, tasks: [] })).to.deep.equal(['exam-empty']);
    expect(doubtsOfTime(labOf(), swarm({ changed: 20 }), undefined, none)).to.deep.equal([]);
  });

  it('is held against what the swarm keeps of attempts, when it was made, and what the instructor noted', () => {
    const attempts = (first: number) => ({
      quiz: { first, number: 3, recordedAt: '2026-12-01T00:00:00.000Z', hash: 'a'.repeat(64) },
    });
    expect(told(swarm(), none, { ...note(begun), attempts: attempts(minutes(3)) })).to.deep.equal([]);
    expect(told(swarm(), none, { ...note(begun), attempts: attempts(minutes(-30)) })).to.deep.equal([
      'exam-begun-again',
    ]);
    const hour = 60;
    expect(told(swarm(), none, { ...note(begun), swarmSince: minutes(9 * hour) }), 'of another zone').to.deep.equal([]);
    expect(told(swarm(), none, { ...note(begun), swarmSince: minutes(48 * hour) })).to.deep.equal(['exam-begun-again']);
    expect(told(swarm(), { extra: 0, began: minutes(-9) })).to.deep.equal([]);
    expect(told(swarm(), { extra: 0, began: minutes(-11) })).to.deep.equal(['exam-began-otherwise']);
  });
});
