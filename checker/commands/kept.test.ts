import { expect } from 'chai';
import { fakeCluster } from '../observe/cluster.fixture.ts';
import type { LabProgress } from '../progress/index.ts';
import { check, command, lab, step } from '../run/lab.fixture.ts';
import { dateOf, foundText, standing } from './kept.ts';
import { swarmOf } from './swarm-of.ts';

describe('how far a student is', () => {
  const at = '2026-03-01T10:00:00.000Z';
  const sample = lab('sample', [step('read', command('true')), step('one', check(3)), step('two', check(3))]);
  const record = (steps: LabProgress['steps'], earlier: LabProgress['earlier'] = []): LabProgress => ({
    schema: 1,
    cluster: 'default',
    lab: 'sample',
    startedAt: at,
    steps,
    earlier,
  });
  const passed = { attempts: 1, hints: 0, passedAt: at };

  it('counts the steps that have checks', () => {
    expect(standing(sample, undefined)).to.deep.equal({ judged: 2, passed: 0, done: false });
    expect(standing(sample, record({ one: passed, two: { attempts: 3, hints: 1 } }))).to.deep.equal({
      judged: 2,
      passed: 1,
      done: false,
    });
  });

  it('has done a lab whose last judged step passed, and counts no step that the lab has not', () => {
    expect(standing(sample, record({ two: passed, gone: passed }))).to.deep.equal({ judged: 2, passed: 1, done: true });
  });

  it('has done it also in a swarm that is gone', () => {
    const before = { startedAt: at, steps: { one: passed, two: passed } };
    expect(standing(sample, record({ one: passed }, [before]))).to.deep.equal({ judged: 2, passed: 1, done: true });
  });

  it('belongs to the swarm, or to the engine of a lab that makes swarms', async () => {
    const { cluster } = fakeCluster();
    const info = async () => ({ ID: 'engine', Swarm: { Cluster: { ID: 'swarm' } } });
    Object.assign(cluster.manager.engine.calls, { info });
    expect(await swarmOf(cluster, sample.needs)).to.equal('swarm');
    expect(await swarmOf(cluster, { ...sample.needs, swarm: 'none' })).to.equal('engine');
    Object.assign(cluster.manager.engine.calls, { info: async () => ({ ID: 'engine', Swarm: {} }) });
    expect(await swarmOf(cluster, sample.needs)).to.equal(undefined);
  });

  it('says what became of files and of the swarm', () => {
    const told = foundText(
      {
        setAside: [
          { why: 'corrupt', to: '/a' },
          { why: 'newer', to: '/b' },
        ],
        otherSwarm: at,
      },
      'sample',
    );
    expect(told).to.deep.equal([
      'progress that cannot be read is set aside as /a, and begins anew',
      'progress that a newer release of swarmlab wrote is set aside as /b, and begins anew',
      `the swarm is another one than on ${dateOf(at)}: progress in lab sample begins anew, and what was is kept`,
    ]);
    expect(foundText({ setAside: [] })).to.deep.equal([]);
  });
});
