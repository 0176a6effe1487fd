import { expect } from 'chai';
import { enterBySsh, shareAt } from './enter.ts';
import type { Way } from './way.ts';

const way: Way = { name: 'docker-node1', options: ['-p', '2222'], destination: 'ana@one', byHand: () => 'ssh ana@one' };

describe('entering a machine', () => {
  it('starts the person`s own ssh, which asks nothing, over the connection that is shared', () => {
    const argv = enterBySsh(way, '/tmp/shared/0')(['echo', "it's", '$HOME']);
    expect(argv[0]).to.equal('ssh');
    expect(argv.join(' ')).to.include('BatchMode=yes').and.include('ControlPath=/tmp/shared/0');
    expect(argv.slice(-4)).to.deep.equal(['-p', '2222', 'ana@one', "echo 'it'\\''s' '$HOME'"]);
  });

  it('may ask on a terminal', () => {
    const argv = enterBySsh(way, '/tmp/shared/0')(['bash'], true);
    expect(argv).to.include('-t');
    expect(argv.join(' ')).not.to.include('BatchMode');
  });

  it('never leaves a host key unchecked', () => {
    for (const argv of [enterBySsh(way, '/s')(['true']), shareAt(way, '/s')]) {
      expect(argv.join(' ')).not.to.match(/StrictHostKeyChecking|UserKnownHostsFile/);
    }
  });
});
