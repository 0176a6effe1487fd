import { expect } from 'chai';
import type { Expectation } from '../model.ts';
import { nextCommand, resetCommand } from './next-command.ts';

describe('the next command', () => {
  const next = (expectation: Expectation, cluster = 'default') => nextCommand(expectation, cluster);

  it('leads back to where a step begins', () => {
    expect(resetCommand('removal', 'keep', 'mine')).to.equal('swarmlab reset removal --step keep --cluster mine');
  });

  it('shows what a check is about', () => {
    expect(next({ kind: 'service', service: 'simple' })).to.equal(
      'swarmlab shell -- docker service inspect --pretty simple',
    );
    expect(next({ kind: 'update', service: 'simple' })).to.include('docker service inspect --pretty simple');
    expect(next({ kind: 'tasks', service: 'simple', groups: {} })).to.include('docker service ps --no-trunc simple');
    expect(next({ kind: 'containers', service: 'simple' })).to.include('docker service ps --no-trunc simple');
    expect(next({ kind: 'absent', service: 'simple', containers: true })).to.equal(
      'swarmlab shell -- docker service ls',
    );
    expect(next({ kind: 'nodes' })).to.equal('swarmlab shell -- docker node ls');
  });

  it('can be pasted, whatever a service is called', () => {
    expect(next({ kind: 'service', service: 'a; rm -r ~' })).to.match(/ --pretty 'a; rm -r ~'$/);
  });

  it('can be pasted, whatever is in a URL', () => {
    const url = "http://docker-node1:8000/?a=1&b='2'";
    const http: Expectation = { kind: 'http', urls: [url, 'http://b/'], requests: 1, answers: true };
    expect(next(http)).to.equal(
      "swarmlab shell -- curl -sv --max-time 5 'http://docker-node1:8000/?a=1&b='\\''2'\\'''",
    );
  });

  it('names the cluster where it is not the usual one', () => {
    expect(next({ kind: 'nodes' }, 'other')).to.equal('swarmlab shell --cluster other -- docker node ls');
  });
});
