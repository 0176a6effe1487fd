import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { ended, observation, second, task } from '../judge/observation.fixture.ts';
import { readSubmission } from './index.ts';
import { attemptOf, lookOf, submissionOf } from './submission.fixture.ts';

describe('reading a submission', () => {
  const erased = ended(3, { id: 'gone', erasedAt: second(900) });
  const urls = ['http://docker-node1:8000/'];
  const answers = [{ url: urls[0] ?? '', status: 200, body: 'Hello V0.1: {container-of-task-1-0}\n' }];
  const looks = [
    lookOf(
      observation({
        watchedSince: second(500),
        clocksWithin: 250,
        historyLimit: 0,
        history: [task(1), task(2), erased],
      }),
    ),
    lookOf(observation({ at: second(1005), watchedSince: second(500), history: [erased] }), {
      asked: [{ urls, requests: 1, answers }],
    }),
  ];
  const attempts = [
    attemptOf({ looks }),
    attemptOf({ step: 'scale', looks }),
    attemptOf({ lab: 'removal', looks: [] }),
  ];

  it('gives back what was written', () => {
    const { submission, doubts } = readSubmission(submissionOf(attempts), 's1.jsonl.gz');
    expect(doubts).to.deep.equal([]);
    expect(submission).to.deep.include({ student: 's1', swarmlab: '0.1.0', engineVersion: '26.1.5' });
    expect(submission.attempts.map(({ lab, number }) => `${lab} ${number}`)).to.deep.equal([
      'replication 1',
      'replication 2',
      'removal 1',
    ]);
    expect(submission.attempts[0]).to.deep.equal({ ...attempts[0], number: 1 });
    const [first] = submission.attempts[0]?.looks ?? [];
    expect(first?.tasks).to.have.length(2);
    expect(first?.history).to.have.length(3);
  });

  it('takes what a browser has unpacked', () => {
    const packed = submissionOf(attempts);
    expect(readSubmission(gunzipSync(packed), 'a')).to.deep.equal(readSubmission(packed, 'a'));
  });

  it('writes what looks have in common once', () => {
    const [once, twice] = [looks.slice(0, 1), looks].map((some) =>
      gunzipSync(submissionOf([attemptOf({ looks: some })])),
    );
    expect((twice?.length ?? 0) - (once?.length ?? 0)).to.be.below(600);
  });
});
