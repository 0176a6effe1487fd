import { expect } from 'chai';
import type { HttpExpectation } from '../../model.ts';
import { answer, container, observation, range, service, task } from '../observation.fixture.ts';
import { fails, holds, why } from '../verdict.fixture.ts';

const [one, two] = ['http://docker-node1:8000/', 'http://docker-node2:8000/'];

function wanted(others: Partial<HttpExpectation> = {}): HttpExpectation {
  return { kind: 'http', urls: [one, two], requests: 1, answers: true, ...others };
}

describe('http', () => {
  it('needs an answer to every request', () => {
    holds(wanted(), observation({ answers: [answer(one), answer(two)] }));
    expect(why(wanted(), observation())).to.equal(`${one} was asked 0 of 1 time; ${two} was asked 0 of 1 time`);
    expect(why(wanted(), observation({ answers: [answer(one), answer(one)] }))).to.include(`${two} was asked 0`);
    const twice = wanted({ urls: [one], requests: 2 });
    expect(why(twice, observation({ answers: [answer(one)] }))).to.include('asked 1 of 2 times');
  });

  it('says when nothing answered', () => {
    const { status: _, ...refused } = answer(two, { body: '', error: 'connection refused' });
    const seen = observation({ answers: [answer(one), refused] });
    expect(why(wanted(), seen)).to.equal(`no usable answer from ${two}: connection refused`);
    const endless = observation({ answers: [answer(one), { ...refused, error: 'it answered with more than 8 MB' }] });
    expect(why(wanted(), endless)).to.equal(`no usable answer from ${two}: it answered with more than 8 MB`);
    const starting = { ...seen, tasks: [task(1, { state: 'starting' })], containers: [] };
    expect(fails(wanted(), starting).converging).to.include('simple.1 is starting');
    expect(fails(wanted({ urls: ['http://a:9000/'] }), starting).converging).to.equal(undefined);
  });

  it('compares the status of each', () => {
    const seen = observation({ answers: [answer(one), answer(two, { status: 500 })] });
    expect(why(wanted({ status: 200 }), seen)).to.equal(`${two} answered with status 500, not 200`);
    expect(why(wanted({ status: 500 }), seen)).to.include(`${one} answered with status 200`);
  });

  it('compares the body with a whole text or a regular expression', () => {
    const seen = observation({ answers: [answer(one), answer(two, { body: 'Hello V0.1: 0123456789ab' })] });
    holds(wanted({ body: { literal: 'Hello V0.1: 0123456789ab' } }), seen);
    holds(wanted({ body: { regex: '^hello v0\\.1: ', flags: 'i' } }), seen);
    expect(why(wanted({ body: { literal: 'Hello V0.1' } }), seen)).to.include('which is not "Hello V0.1"');
    expect(why(wanted({ body: { regex: '^hello', flags: '' } }), seen)).to.include(`${two} answered "Hello V0.1: 0`);
    const mixed = observation({ answers: [answer(one), answer(two, { body: 'Hello V0.2: x' })] });
    expect(why(wanted({ body: { regex: 'V0\\.1', flags: '' } }), mixed)).to.equal(
      `${two} answered "Hello V0.2: x", which is not /V0\\.1/`,
    );
  });

  it('says what happened several times once', () => {
    const answers = [1, 2, 3].map(() => answer(one, { status: 500 }));
    expect(why(wanted({ urls: [one], requests: 3, status: 200 }), observation({ answers }))).to.match(
      /not 200 \(3 times\)$/,
    );
  });

  describe('answeredBy', () => {
    const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
    const tasks = [task(1, { containerId: a }), task(2, { containerId: b })];
    const bodies = (...said: string[]) =>
      observation({ tasks, answers: said.map((body, at) => answer([one, two][at] ?? one, { body })) });
    const by = (text: string) => wanted({ answeredBy: range(text) });

    it('counts the containers of the swarm that name themselves', () => {
      holds(by('2'), bodies(`Hello: ${'a'.repeat(12)}`, `Hello: ${'b'.repeat(12)}\n`));
      const same = bodies(`Hello: ${'a'.repeat(12)}`, `Hello: ${'a'.repeat(12)}`);
      expect(why(by('>=2'), same)).to.equal('answered by 1 container of the swarm (aaaaaaaaaaaa), expected at least 2');
    });

    it('counts no other id, and no part of a longer one', () => {
      for (const other of ['c'.repeat(12), 'a'.repeat(13), a, `${'a'.repeat(12)}z`, `Z${'a'.repeat(12)}`, 'no id'])
        expect(why(by('2'), bodies(other, 'b'.repeat(12))), other).to.include('answered by 1 container');
      expect(why(by('1'), bodies('x', 'y'))).to.include('no answer names one');
    });

    it('also knows containers by the engines', () => {
      const known = bodies('c'.repeat(12), 'x');
      holds(by('1'), { ...known, containers: [container(task(3), { id: 'c'.repeat(64) })] });
    });
  });

  it('can be that nothing may answer', () => {
    const nothing = wanted({ answers: false });
    const { status: _, ...refused } = answer(one, { body: '', error: 'connection refused' });
    const silent = [refused, { ...refused, url: two }];
    holds(nothing, observation({ answers: silent }));
    expect(why(nothing, observation({ answers: [refused, answer(two)] }))).to.equal(`${two} answered 200`);
    expect(why(nothing, observation({ answers: [refused] }))).to.include('was asked 0');
    expect(why(nothing, observation())).to.include('was asked 0');
  });

  it('is not met by tasks that answer on a port which their service gave up', () => {
    const { id: _, createdAt: __, updatedAt: ___, hasPrevious: ____, ...previous } = service();
    const given = service({ ports: [], hasPrevious: true, previous });
    const seen = observation({ services: [given], answers: [answer(one), answer(two)] });
    expect(why(wanted(), seen)).to.equal('simple does not publish port 8000 any more');
    holds(wanted(), { ...seen, services: [given, service({ id: 'other', name: 'other' })] });
    holds(wanted(), { ...seen, services: [service({ ports: [] })] });
  });

  it('needs no swarm', () => {
    holds(wanted(), observation({ swarm: false, services: [], answers: [answer(one), answer(two)] }));
  });
});
