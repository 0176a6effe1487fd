import { expect } from 'chai';
import { command, lab, step } from './lab.fixture.ts';
import { mayBeStopped, wakeStopped } from './stopped.ts';

describe('nodes that a lab stops', () => {
  const stop = step('stop', command('kill -STOP', { node: 'docker-node2', engine: 'stops' }));
  const start = step('start', command('kill -CONT', { node: 'docker-node2', engine: 'starts' }));
  const last = step('last', command('kill -STOP', { node: 'docker-node1', engine: 'stops' }));
  const stopping = lab('stopping', [step('first'), stop, start, last]);

  it('are those that its commands stop, up to a step: a person may not have started them again', () => {
    expect(mayBeStopped(stopping, stopping.steps[0])).to.deep.equal([]);
    expect(mayBeStopped(stopping, start)).to.deep.equal(['docker-node2']);
    expect(mayBeStopped(stopping)).to.deep.equal(['docker-node2', 'docker-node1']);
  });

  it('are brought back, and no others', async () => {
    const restarted: string[] = [];
    const nodes = ['docker-node1', 'docker-node2', 'docker-node3'].map((name) => ({
      name,
      address: '',
      enter: (argv: string[]) => argv,
      restart: async () => void restarted.push(name),
      engine: { streams: { ping: () => Promise.reject(new Error('no')) } },
    }));
    await wakeStopped(nodes as unknown as Parameters<typeof wakeStopped>[0], [stopping]);
    expect(restarted.sort()).to.deep.equal(['docker-node1', 'docker-node2']);
  });
});
